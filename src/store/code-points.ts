/**
 * The one place where UTF-16 offsets, which the pipeline counts in, become Unicode code points, which the database
 * counts in. They differ by one for each character outside the basic plane before them:
 *
 *   text '🙂 she said'   UTF-16 3..6 → code points 2..5
 *
 * Throws RangeError for an offset outside the text or inside a character: such a span is a bug of a stage.
 */
export function codePoints(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
  return (offset) => {
    if (!(offset >= 0 && offset <= text.length)) throw new RangeError(`offset ${offset} lies outside the text`);
    const before = pairs.length === 0 ? 0 : countBelow(pairs, offset);
    if (before > 0 && pairs[before - 1] === offset - 1)
      throw new RangeError(`offset ${offset} lies inside a character`);
    return offset - before;
  };
}

/** How many of the ascending numbers are below the limit, by bisection. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
