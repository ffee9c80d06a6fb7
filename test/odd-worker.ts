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
        kept.push(megabyte());
        break;
      case 'grow to 64 MB':
        while (kept.length < 64) kept.push(megabyte());
        return path;
      case 'throw':
        throw new TypeError('no such list');
      default:
        return path;
    }
}

function megabyte(): number[] {
  return new Array(125_000).fill(0.5);
}
