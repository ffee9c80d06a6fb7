import { isWebAddress } from '../web-address.ts';

/** Where everything has its page. */
export const articleAddress = (id: number): string => `/articles/${id}`;
export const claimAddress = (claim: { readonly article_id: number; readonly claim_id: number }): string =>
  `/articles/${claim.article_id}#claim-${claim.claim_id}`;
export const actorAddress = (id: number): string => `/actors/${id}`;
export const placeAddress = (id: number): string => `/places/${id}`;
export const betweenAddress = (one: number, other: number): string => `/between/${one}/${other}`;

/** A page with another question: parts that are null are left away. */
export function asking(path: string, question: Readonly<Record<string, string | number | null | undefined>>): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(question))
    if (value !== null && value !== undefined) asked.set(name, String(value));
  const text = asked.toString();
  return text === '' ? path : `${path}?${text}`;
}

export function isWeb(url: string | null): url is string {
  return url !== null && isWebAddress(url);
}
