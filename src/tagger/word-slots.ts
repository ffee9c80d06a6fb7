interface Word {
  readonly text: string;
  readonly pos: string;
}

/**
 * Numbers from 0 to `room` for words that are met, by part of speech and text. Where there are more words than numbers, a
 * new one takes that of a word that was not met lately: a hand goes round, and passes a word by if it was met again since
 * it last came there (the clock algorithm).
 */
export class WordSlots {
  readonly #slots = new Map<string, Map<string, number>>();
  readonly #words: Word[] = [];
  /** The question in which each was last asked for. */
  readonly #asked: Int32Array;
  /** 1 where it was asked for again since it was added and since the hand came by. */
  readonly #again: Uint8Array;
  #question = 1;
  #hand = 0;

  constructor(readonly room: number) {
    this.#asked = new Int32Array(room);
    this.#again = new Uint8Array(room);
  }

  /** Numbers that are asked for from now on stay as they are until this is called again: those of `room` words at most. */
  newQuestion(): void {
    this.#question++;
  }

  /** Undefined where the word has none. */
  known({ text, pos }: Word): number | undefined {
    const slot = this.#slots.get(pos)?.get(text);
    if (slot === undefined) return undefined;
    this.#again[slot] = 1;
    this.#asked[slot] = this.#question;
    return slot;
  }

  /** A number for a word that has none. */
  add({ text, pos }: Word): number {
    const slot = this.#words.length < this.room ? this.#words.length : this.#vacate();
    const ofKind = this.#slots.get(pos);
    if (ofKind) ofKind.set(text, slot);
    else this.#slots.set(pos, new Map([[text, slot]]));
    this.#words[slot] = { text, pos };
    this.#asked[slot] = this.#question;
    return slot;
  }

  #vacate(): number {
    for (;;) {
      const slot = this.#hand;
      this.#hand = (slot + 1) % this.room;
      if (this.#asked[slot] === this.#question) continue;
      if (this.#again[slot] === 0) return this.#forget(slot);
      this.#again[slot] = 0;
    }
  }

  #forget(slot: number): number {
    const { text, pos } = this.#words[slot]!;
    this.#slots.get(pos)!.delete(text);
    return slot;
  }
}
