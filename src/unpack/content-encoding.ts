import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { MOST_BYTES } from './limits.ts';

type Decoder = (bytes: Uint8Array, options: { maxOutputLength: number }) => Buffer;

const DECODERS: ReadonlyMap<string, readonly Decoder[]> = new Map([
  ['gzip', [gunzipSync]],
  ['x-gzip', [gunzipSync]],
  ['deflate', [inflateSync, inflateRawSync]], // servers send either under this name
  ['br', [brotliDecompressSync]],
]);

/**
 * What a server has packed, by the name of the packing; a text says why it cannot be had. Archives often keep the name
 * and not the packing: such bytes are given back as they are.
 */
export function decompress(bytes: Uint8Array, encoding: string | null): Uint8Array | string {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity' || looksUnpacked(bytes)) return bytes;
  const decoders = DECODERS.get(name);
  if (!decoders) return `is packed as "${name.slice(0, 40)}", which hearsay does not read`;
  for (const decode of decoders) {
    const unpacked = attempt(decode, bytes);
    if (unpacked !== null) return unpacked;
  }
  return `is packed as "${name}", and is broken`;
}

/** Null where the bytes are not packed so, or broken; a text where there are too many. */
function attempt(decode: Decoder, bytes: Uint8Array): Buffer | string | null {
  try {
    return decode(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') return `has more than ${MOST_BYTES / 1e6} MB, far more than an article`;
    if (/^(?:Z_|ERR_?_?BROTLI|ERR_)/.test(code)) return null;
    throw error;
  }
}

function looksUnpacked(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<[!?a-z]/i.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'));
}
