/**
 * A name as it is compared: without case, accents, a leading article and differences of apostrophe or spacing.
 *
 *   "The  Élysée"      → "elysee"
 *   "People’s Council" → "people's council"
 */
export function foldName(name: string): string {
  return straighten(name)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '');
}

/** The spellings under which an index over names as written is asked for `name`. */
export function spellings(name: string): string[] {
  const bare = straighten(name).replace(/\s+/g, ' ').trim().replace(/^the /i, '');
  const forms = [bare, `the ${bare}`];
  return [...new Set([name, ...forms, ...forms.map((form) => form.replaceAll("'", '’'))])];
}

function straighten(name: string): string {
  return name.replace(/[‘’ʼ´`]/g, "'");
}
