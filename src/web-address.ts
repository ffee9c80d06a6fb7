/** Only addresses of the web lead anywhere: not `javascript:`, and no file of the reader's own. */
export function isWebAddress(words: string): boolean {
  return /^https?:\/\//i.test(words);
}
