import { hash } from './hash.ts';

/**
 * Whole numbers from 0 on by name, packed: of a hundred thousand names an article asks for a few, and every worker
 * holds them all. A table of hashes with open addressing; the letters of all names stand one behind the other.
 */
export class NameTable {
  /** A place in the list of names for each slot, counted from 1; 0 where the slot is free. */
  #slots = new Int32Array(1024);
  #count = 0;
  #hashes = new Int32Array(512);
  #values = new Int32Array(512);
  /** Where the letters of each name begin, and those of the next. */
  #starts = new Int32Array(513);
  #letters = new Uint16Array(4096);

  get(name: string): number | undefined {
    const place = this.#slots[this.#slotOf(name, hash(name) | 0)]!;
    return place === 0 ? undefined : this.#values[place - 1]!;
  }

  set(name: string, value: number): void {
    const code = hash(name) | 0;
    const slot = this.#slotOf(name, code);
    const place = this.#slots[slot]!;
    if (place > 0) this.#values[place - 1] = value;
    else this.#slots[slot] = this.#append(name, code, value);
    if (2 * this.#count > this.#slots.length) this.#widen();
  }

  /** The slot of the name, or the free one that it would have. */
  #slotOf(name: string, code: number): number {
    const mask = this.#slots.length - 1;
    let slot = code & mask;
    while (this.#slots[slot]! > 0 && !this.#isAt(this.#slots[slot]! - 1, name, code)) slot = (slot + 1) & mask;
    return slot;
  }

  #isAt(at: number, name: string, code: number): boolean {
    const start = this.#starts[at]!;
    if (this.#hashes[at] !== code || this.#starts[at + 1]! - start !== name.length) return false;
    for (let i = 0; i < name.length; i++) if (this.#letters[start + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  /** Gives the place of the name, counted from 1. */
  #append(name: string, code: number, value: number): number {
    const at = this.#count++;
    const start = this.#starts[at]!;
    if (this.#count >= this.#hashes.length) {
      this.#hashes = longer(this.#hashes, new Int32Array(2 * this.#count));
      this.#values = longer(this.#values, new Int32Array(2 * this.#count));
      this.#starts = longer(this.#starts, new Int32Array(2 * this.#count + 1));
    }
    if (start + name.length > this.#letters.length)
      this.#letters = longer(this.#letters, new Uint16Array(2 * (start + name.length)));
    for (let i = 0; i < name.length; i++) this.#letters[start + i] = name.charCodeAt(i);
    this.#starts[at + 1] = start + name.length;
    this.#hashes[at] = code;
    this.#values[at] = value;
    return this.#count;
  }

  #widen(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    const mask = this.#slots.length - 1;
    for (let at = 0; at < this.#count; at++) {
      let slot = this.#hashes[at]! & mask;
      while (this.#slots[slot]! > 0) slot = (slot + 1) & mask;
      this.#slots[slot] = at + 1;
    }
  }
}

/** The same numbers at the beginning of a longer list. */
function longer<A extends Int32Array | Uint16Array>(numbers: A, list: A): A {
  list.set(numbers);
  return list;
}
