import { setFlagsFromString } from 'node:v8';

/** Of V8, that of Node 20: later ones compile in more steps, by measures of their own. */
const VERSION = '11.';
/** In bytes of its code that a function has run through; V8 itself says 66 KB. */
const BUDGET = 300_000;

/**
 * Has V8 wait longer until it compiles a function for speed. Whenever memory is cleaned up it throws away what it has
 * compiled of closures that nobody holds at that moment, and articles are read by many such: by its own measure it
 * would compile the same ones anew most of the time. It holds for the whole process, so only a command may ask for it.
 */
export function compileLater(): void {
  if (process.versions.v8.startsWith(VERSION)) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
