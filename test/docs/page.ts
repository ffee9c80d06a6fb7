import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A page of the documentation, by its path from the root. */
export function page(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8');
}

/** The blocks of code in a language, without their fences. */
export function code(markdown: string, language: string): string[] {
  return Array.from(markdown.matchAll(FENCED), (match) => match.groups!)
    .filter((block) => block.language === language)
    .map((block) => block.text!);
}

/** Rewrites the blocks of code in a language. */
export function replaceCode(markdown: string, language: string, rewrite: (text: string) => string): string {
  return markdown.replace(FENCED, (whole, found: string, text: string) =>
    found === language ? `\`\`\`${language}\n${rewrite(text)}\`\`\`` : whole,
  );
}

const FENCED = /^```(?<language>\w+)\n(?<text>.*?)^```$/gms;

/** What stands under a heading, up to the next heading; empty where there is none. */
export function section(markdown: string, heading: string): string {
  const [, after = ''] = markdown.split(`\n${heading}\n`);
  return after.split(/^#/m)[0]!;
}

/** The cells of the tables in a piece of Markdown, row by row, headings and rules left out. */
export function cells(markdown: string): string[][] {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  const rules = rows.flatMap((line, at) => (line.startsWith('| ---') ? [at - 1, at] : []));
  return rows
    .filter((_, at) => !rules.includes(at))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** The words in code type: `a`, `b` → ['a', 'b']. */
export function codeWords(markdown: string): string[] {
  return Array.from(markdown.matchAll(/`([^`\n]+)`/g), ([, words]) => words!);
}
