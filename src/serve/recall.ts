/** Gives what was worked out before under the same key, or works it out now. */
export type Recall = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** So many answers are kept, those asked for longest ago go first. */
const KEPT = 300;

/**
 * A memory of answers that holds as long as the graph is the same: whoever turns a page does not count all claims
 * again. `version` is another after each change of the graph.
 */
export function memory(version: () => string): Recall {
  const kept = new Map<string, Promise<unknown>>();
  let of = '';
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    if (of !== version()) kept.clear();
    of = version();
    const known = kept.get(key) as Promise<T> | undefined;
    const answer = known ?? work();
    kept.delete(key);
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return answer;
  };
}
