/** Formats that are no text, known by their first bytes in Latin-1. */
const MAGIC: readonly (readonly [start: string, format: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP archive (or a .docx, .odt or .epub file)'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Microsoft Office file'],
  ['{\\rtf', 'an RTF file'],
  ['\u001f\u008b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\u00fd7zXZ', 'an xz archive'],
  ['(\u00b5/\u00fd', 'a Zstandard archive'],
  ['7z\u00bc\u00af', 'a 7-Zip archive'],
  ['\u0089PNG', 'a PNG image'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image'],
  ['GIF87a', 'a GIF image'],
  ['GIF89a', 'a GIF image'],
  ['SQLite format 3', 'a SQLite database'],
  ['PAR1', 'a Parquet file'],
];

/** What a file is that begins with such bytes, in words; null where they are none of a known format. */
export function binaryFormat(start: Uint8Array): string | null {
  const first = Buffer.from(start.subarray(0, 20)).toString('latin1');
  return MAGIC.find(([magic]) => first.startsWith(magic))?.[1] ?? null;
}
