/** A file of an export; its pieces are made as they are asked for. */
export interface ExportFile {
  readonly name: string;
  readonly pieces: Pieces;
}

export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Characters after which a piece is handed on: few writes, and little memory. */
const PIECE = 65_536;

/** The same text in fewer, larger pieces. */
export function* gathered(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
