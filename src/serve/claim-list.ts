import { html } from 'hono/html';
import type { ClaimRow } from '../query/claims.ts';
import { actorAddress, articleAddress, claimAddress } from './addresses.ts';
import type { Html } from './shell.ts';

/** Claims one below the other, each a sentence, where it stands, and how sure it is. */
export function claimList(claims: readonly (ClaimRow & { readonly highlighted?: string })[]): Html {
  if (claims.length === 0) return html`<p>No claims.</p>`;
  return html`<ol class="claims">
${claims.map(
  (claim) => html`<li>${sentence(claim)}<br><small>${origin(claim)}</small></li>
`,
)}</ol>`;
}

/** Who says what to whom, in one line. */
export function sentence(claim: ClaimRow & { readonly highlighted?: string }): Html {
  return html`${speaker(claim)} <i class="cue">${claim.cue}</i>${claim.addressees ? html` <small>to</small> <bdi>${claim.addressees}</bdi>` : ''}: <bdi>${claim.highlighted === undefined ? claim.content : marked(claim.highlighted)}</bdi>`;
}

function speaker({ speaker, speaker_id, speaker_text }: ClaimRow): Html {
  if (speaker !== null && speaker_id !== null)
    return html`<a class="speaker" href="${actorAddress(speaker_id)}"><bdi>${speaker}</bdi></a>`;
  return html`<span class="speaker"><bdi>${speaker_text ?? 'somebody'}</bdi></span>`;
}

function origin(claim: ClaimRow): Html {
  const { said_on, attitude, form, polarity, via, about, publisher, published_on, title, confidence } = claim;
  const facts = [
    said_on && `said ${said_on}`,
    attitude,
    form,
    polarity === 'negative' && 'negative',
    via && `via ${via}`,
    about && `about ${about}`,
  ];
  return html`<a href="${claimAddress(claim)}">in its place</a> · ${facts.filter(Boolean).join(' · ')} · <a href="${articleAddress(claim.article_id)}"><bdi>${title ?? claim.source_path}</bdi></a>${publisher ? html`, <bdi>${publisher}</bdi>` : ''}${published_on ? `, ${published_on}` : ''} · ${Math.round(confidence * 100)} %`;
}

/** What a search found stands between `**`. */
function marked(highlighted: string): Html[] {
  return highlighted.split('**').map((text, at) => (at % 2 === 1 ? html`<mark>${text}</mark>` : html`${text}`));
}
