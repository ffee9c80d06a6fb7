import { getDomain, getHostname } from 'tldts';
import { readTable } from '../lexicon.ts';
import type { Publisher } from '../model.ts';

/** Letters that agencies sign with, where the table of outlets has them by name. */
const WIRES = new Set('AAP AFP ANI AP CP DPA EFE EPA IANS PA PTI UPI'.split(' '));
const BY_DOMAIN = new Map<string, Publisher>();
const BY_NAME = new Map<string, Publisher>();
for (const row of readTable('lexicon/outlets.tsv', ['domain', 'name', 'country_code', 'home'])) {
  const publisher = { name: row.name, countryCode: row.country_code || null, home: row.home || null };
  BY_DOMAIN.set(row.domain, publisher);
  if (!BY_NAME.has(fold(row.name))) BY_NAME.set(fold(row.name), publisher);
}
const LONGEST_NAME = Math.max(...[...BY_DOMAIN.values()].map(({ name }) => name.length)) + 4;

/** True for an outlet by its name, however it is spelt ("THE LISBON HERALD"), and for an agency by its letters ("AP"). */
export function isNewsSource(name: string): boolean {
  return name.length <= LONGEST_NAME && (WIRES.has(name) || BY_NAME.has(fold(name)));
}

/** Who publishes under a name or, written as a domain, a site: as the table of outlets has it, else as it is written. */
export function publisherNamed(name: string): Publisher {
  return BY_NAME.get(fold(name)) ?? BY_DOMAIN.get(name.toLowerCase()) ?? { name, countryCode: null, home: null };
}

/** Who publishes a page: the outlet with the longest domain that ends the host's name, else the site's own domain. */
export function publisherOf(url: string): Publisher | null {
  const host = getHostname(url);
  if (!host) return null;
  const labels = host.split('.');
  const outlet = labels.map((_, at) => BY_DOMAIN.get(labels.slice(at).join('.'))).find((found) => found !== undefined);
  const domain = getDomain(host);
  return outlet ?? (domain ? { name: domain, countryCode: null, home: null } : null);
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
