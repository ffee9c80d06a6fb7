import type { Annotated } from '../model.ts';
import { startingIn } from '../spans.ts';
import type { Attribution } from './attribution.ts';
import { type Frame, spanOf } from './frame.ts';

/** The colon behind a speaker's name stands within the first few units. */
const LONGEST_LABEL = 5;

/**
 * Speech with a label: `Overgaard: ______`, `DR. ROTH: ______`, `HOST: ______`, in a headline `Roth: ______`. All of the block behind
 * the colon is said by whoever is named before it. Undefined for a frame that does not open so.
 */
export function labelled({ names }: Annotated, { units }: Frame, end: number): Attribution | undefined {
  const colon = units.slice(0, LONGEST_LABEL).findIndex(({ text }) => text === ':');
  if (colon < 1 || colon === units.length - 1) return undefined;
  const label = spanOf(units, 0, colon);
  const isNamed = startingIn(names, label).some((name) => isSpeaker(name.kind) && name.end === label.end);
  const isShouted =
    units.slice(0, colon).every(({ text }) => /^[\p{Lu}\d.'’-]+$/u.test(text)) && units[0]!.text.length > 1;
  if (!isNamed && !isShouted) return undefined;
  const content = { start: units[colon + 1]!.start, end };
  return { cue: spanOf(units, colon, colon + 1), source: label, contents: [content], confidence: 0.8 };
}

function isSpeaker(kind: string): boolean {
  return kind === 'person' || kind === 'organisation';
}
