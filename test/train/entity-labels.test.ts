import { expect, test } from 'vitest';
import { alignment, readEntityLabels } from '../../train/entity-labels.ts';
import { nodeAt } from '../../train/predicted-nodes.ts';

test('a character is found where the text was read, whatever became of the white space', () => {
  const [raw, read] = ['Ann  Roth\n🙂 said', 'Ann Roth\n\n🙂 said'];
  const at = alignment(raw, read);
  const points = Array.from(raw);
  for (const [index, point] of points.entries()) if (point.trim()) expect(read.startsWith(point, at[index])).toBe(true);
  expect(() => alignment('Ann Roth', 'Ann Both')).toThrow('not read as it stands');
});

test('a label is the mention with the same words, else the one that shares most with it, else none', () => {
  const node = (start: number, end: number) => ({ start, end, words: '', actor: `${start}`, place: null, label: '' });
  const nodes = [node(0, 10), node(4, 10), node(20, 22)];
  expect(nodeAt(nodes, { start: 4, end: 10 })).toBe(nodes[1]);
  expect(nodeAt(nodes, { start: 1, end: 10 })).toBe(nodes[0]);
  expect(nodeAt(nodes, { start: 12, end: 20 })).toBeUndefined();
});

const articles = readEntityLabels('News-Fair v2');
test.skipIf(!articles)(
  'News-Fair has the labels that its published figures count (skipped where the corpus is absent)',
  () => {
    expect(articles!.flatMap(({ labels }) => labels)).toHaveLength(555);
    for (const { document, labels } of articles!)
      for (const { start, end } of labels) expect(document.text.slice(start, end)).toMatch(/^\S[\s\S]*(?<=\S)$/);
  },
);
