import { describe, expect, test } from 'vitest';
import { readGumArticle } from '../../train/gum.ts';
import { recall } from '../../train/gum-recall.ts';
import { attributionIn } from './marked-sample.ts';

/** Two sentences and a headline, invented, in the three formats of the corpus. */
const TEXT = 'Pier shut\n\n"It isn\'t safe," Roth said. According to Lind, it closed and nobody fell.';

const CONLLU = `# meta::title = Pier shut
# meta::dateCreated = 2021-03-05
# text = Pier shut
1	Pier	pier	NOUN	_	_	2	nsubj	_	_
2	shut	shut	VERB	_	_	0	root	_	_

# text = "It isn't safe," Roth said.
1	"	"	PUNCT	_	_	5	punct	_	SpaceAfter=No
2	It	it	PRON	_	_	5	nsubj	_	_
3-4	isn't	_	_	_	_	_	_	_	_
3	is	be	AUX	_	_	5	cop	_	_
4	n't	not	PART	_	_	5	advmod	_	_
5	safe	safe	ADJ	_	_	0	root	_	SpaceAfter=No
6	,	,	PUNCT	_	_	5	punct	_	SpaceAfter=No
7	"	"	PUNCT	_	_	5	punct	_	_
8	Roth	Roth	PROPN	_	_	9	nsubj	_	_
8.1	has	have	AUX	_	_	_	_	_	CopyOf=9
9	said	say	VERB	_	_	5	parataxis	_	SpaceAfter=No
10	.	.	PUNCT	_	_	5	punct	_	_

# text = According to Lind, it closed and nobody fell.
1	According	accord	VERB	_	_	3	case	_	_
2	to	to	ADP	_	_	1	fixed	_	_
3	Lind	Lind	PROPN	_	_	6	obl	_	SpaceAfter=No
4	,	,	PUNCT	_	_	6	punct	_	_
5	it	it	PRON	_	_	6	nsubj	_	_
6	closed	close	VERB	_	_	0	root	_	_
7	and	and	CCONJ	_	_	9	cc	_	_
8	nobody	nobody	PRON	_	_	9	nsubj	_	_
9	fell	fall	VERB	_	_	6	conj	_	SpaceAfter=No
10	.	.	PUNCT	_	_	6	punct	_	_
`;

const XML = `<text id="invented">
<head>
<s type="decl">
Pier	NP	pier
</s>
</head>
<p>
<s type="decl">
<quote>
"	PUNCT	"
</quote>
</s>
<s type="decl">
</s>
</p>
</text>`;

const RS4 = `<rst><header><relations>
  <rel name="attribution-positive" type="rst"/><rel name="attribution-negative" type="rst"/>
  <rel name="organization-heading" type="rst"/><rel name="joint-list" type="multinuc"/>
</relations></header><body>
  <segment id="1" parent="12" relname="organization-heading">Pier shut</segment>
  <segment id="2" parent="10" relname="span">" It is n't safe , "</segment>
  <segment id="3" parent="2" relname="attribution-negative">Roth said .</segment>
  <segment id="4" parent="11" relname="attribution-positive">According to Lind ,</segment>
  <segment id="5" parent="11" relname="joint-list">it closed</segment>
  <segment id="6" parent="11" relname="joint-list">and nobody fell .</segment>
  <group id="10" type="span" parent="13" relname="joint-list"/>
  <group id="11" type="multinuc" parent="14" relname="span"/>
  <group id="12" type="span"/>
  <group id="13" type="multinuc" parent="12" relname="span"/>
  <group id="14" type="span" parent="13" relname="joint-list"/>
</body></rst>`;

const article = readGumArticle('invented', CONLLU, XML, RS4);
const wordsOf = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => article.document.text.slice(start, end));

describe('an article of GUM', () => {
  test('has its text, blocks and date', () => {
    const { text, blocks, title, publishedOn } = article.document;
    expect(text).toBe(TEXT);
    expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['title', 'Pier shut'],
      ['paragraph', TEXT.slice(TEXT.indexOf('"It'))],
    ]);
    expect([title, publishedOn]).toEqual(['Pier shut', '2021-03-05']);
  });

  test('has relations whose nucleus is a unit, or all units of a group but the satellite', () => {
    expect(
      article.relations.map(({ polarity, satellite, nucleus }) => [polarity, wordsOf(satellite), wordsOf(nucleus)]),
    ).toEqual([
      ['negative', ['Roth said.'], ['"It isn\'t safe,"']],
      ['positive', ['According to Lind,'], ['it closed', 'and nobody fell.']],
    ]);
  });

  test('is refused where its files do not hold the same words', () => {
    const read = (conllu: string, xml: string, rs4: string) => () => readGumArticle('invented', conllu, xml, rs4);
    expect(read(CONLLU, XML, RS4.replace('it closed', 'it opened'))).toThrow('unit 5 is "it opened"');
    expect(read(CONLLU, XML, RS4.replace(/.*id="6".*\n/, ''))).toThrow('4 words lie in no unit');
    expect(read(CONLLU.replace('\tLind\tLind', '\tLund\tLund'), XML, RS4)).toThrow('"Lund" is not at');
    expect(read(CONLLU, XML.replace('<s type="decl">', ''), RS4)).toThrow('3 sentences in CoNLL-U, 2 in XML');
  });

  test('parts a paragraph where a caption stands in it', () => {
    const xml = XML.replace(/<\/s>\n<s type="decl">\n<\/s>/, '</s>\n<caption><s></s></caption>');
    const { blocks } = readGumArticle('invented', CONLLU, xml, RS4).document;
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'caption']);
  });
});

describe('a relation is found', () => {
  const found = (parts: Parameters<typeof attributionIn>[1]) =>
    recall(TEXT, [attributionIn(TEXT, parts)], article.relations).map((one) => [one.found, one.strict]);
  const neither = [
    [false, false],
    [false, false],
  ];

  test('where the cue is in the satellite and the content covers half of the nucleus', () => {
    expect(found({ source: 'Roth', cue: 'said', content: "It isn't safe" })).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(found({ cue: 'According to', content: 'it closed and' })).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test('but not strictly where the content takes in much else', () => {
    const content = TEXT.slice(TEXT.indexOf('"It'));
    expect(found({ cue: 'said', content })).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  test('by its source where the cue is a mark', () => {
    expect(found({ source: 'Lind', cue: ',', content: 'it closed and nobody fell' })[1]).toEqual([true, true]);
  });

  test('not under a cue elsewhere, nor with less than half', () => {
    expect(found({ source: 'Roth', cue: 'closed', content: "It isn't safe" })).toEqual(neither);
    expect(found({ cue: 'According to', content: 'it closed' })).toEqual(neither);
  });
});
