import type { Entry } from '../src/model.ts';

/** A worker that does to each entry what its path says. */
export default function act({ path }: Entry): unknown {
  const kept: number[][] = [];
  for (;;)
    switch (path) {
      case 'hang':
        continue;
      case 'exit':
        process.exit(3);
        break;
      case 'grow':
        kept.push(new Array(100_000).fill(0.5));
        break;
      case 'throw':
        throw new TypeError('no such list');
      default:
        return path;
    }
}
