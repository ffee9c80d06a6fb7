/** How fast work goes on, by its last half minute: what was quick or slow to begin with says little of what is left. */
export class Pace {
  /** One a second at most: when, in milliseconds, how many articles were done, and which share of all the work. */
  readonly #samples: { readonly at: number; readonly articles: number; readonly share: number }[];

  constructor(start: number) {
    this.#samples = [{ at: start, articles: 0, share: 0 }];
  }

  note(at: number, articles: number, share: number): void {
    const last = this.#samples.at(-1)!;
    if (at - last.at < SPACING) return;
    this.#samples.push({ at, articles, share });
    if (this.#samples.length > SAMPLES) this.#samples.shift();
  }

  /** Articles a second; null while nothing can be told. */
  get speed(): number | null {
    const [first, last] = [this.#samples[0]!, this.#samples.at(-1)!];
    return last.at > first.at ? ((last.articles - first.articles) * 1000) / (last.at - first.at) : null;
  }

  /** Milliseconds until all is done, if it goes on like this; null while nothing can be told. */
  get left(): number | null {
    const [first, last] = [this.#samples[0]!, this.#samples.at(-1)!];
    return last.share > first.share ? ((1 - last.share) * (last.at - first.at)) / (last.share - first.share) : null;
  }
}

const SPACING = 1_000;
const SAMPLES = 31;

/** "45 s", "3 min", "2 h 10 min": as exact as anybody wants to know. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 100) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
