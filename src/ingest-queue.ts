import type { Offer } from './find-files.ts';
import { fileOf } from './unpack/entry-path.ts';

/** A file to be taken in; `again` where something in it has to be, whatever the graph knows of the file as a whole. */
export interface Task extends Offer {
  readonly again: boolean;
}

/** The files of one run: those that wait, those that are open, and how many are done. */
export class Queue {
  readonly #waiting: Map<string, Task>;
  /** Of the open ones that tell how much of them has been read, from 0 to 1. */
  readonly #open = new Map<string, () => number>();
  #begun = 0;
  #done = 0;

  constructor(offers: readonly Offer[]) {
    this.#waiting = new Map(offers.map((offer) => [offer.path, { ...offer, again: false }]));
  }

  isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  progress(): { readonly done: number; readonly total: number; readonly share: number } {
    const total = this.#begun + this.#waiting.size;
    let read = this.#done;
    for (const share of this.#open.values()) read += share();
    return { done: this.#done, total, share: total === 0 ? 1 : read / total };
  }

  /** Each in turn, also those that are put in meanwhile. */
  *tasks(): Generator<Task> {
    for (const [path, task] of this.#waiting) {
      this.#waiting.delete(path);
      this.#begun++;
      yield task;
    }
  }

  open(path: string, share: () => number): void {
    this.#open.set(path, share);
  }

  close(path: string): void {
    this.#open.delete(path);
    this.#done++;
  }

  /** Puts files last, also those that were had before. */
  again(paths: readonly string[]): void {
    for (const path of new Set(paths.map(fileOf))) {
      this.#waiting.delete(path);
      this.#waiting.set(path, { path, refusal: null, again: true });
    }
  }

  forget(paths: readonly string[]): void {
    for (const path of paths) this.#waiting.delete(path);
  }
}
