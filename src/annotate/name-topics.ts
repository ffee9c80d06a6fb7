import { readTable } from '../lexicon.ts';
import type { Sentence, Token } from '../model.ts';
import { WordFacts } from '../words.ts';

export const TOPICS = ['sport', 'music', 'screen', 'land', 'war', 'business', 'state', 'learning'] as const;

const TOPIC_OF = new Map(
  readTable('lexicon/topic-words.tsv', ['word', 'topic']).map(({ word, topic }) => [word, topicIndex(topic)]),
);

function topicIndex(topic: string): number {
  const index = (TOPICS as readonly string[]).indexOf(topic);
  if (index < 0) throw new Error(`data/lexicon/topic-words.tsv: no topic is called "${topic}"`);
  return index;
}

const NONE = -1;
/** Words of names tell what they are called, and no topic. */
const topicOf = new WordFacts(({ text, lower, lemma }) => (text === lower ? (TOPIC_OF.get(lemma) ?? NONE) : NONE));

/** What an article and each of its sentences are about: 1 and more, in the order of `TOPICS`; 0 where no word tells any. */
interface Topics {
  readonly article: number;
  readonly sentences: readonly number[];
}

/** What most of the words tell that tell a topic; of topics told as often, the first. */
export function topicsOf(tokens: readonly Token[], sentences: readonly Sentence[]): Topics {
  const all = new Array<number>(TOPICS.length).fill(0);
  const own = sentences.map(({ first, last }) => {
    const counts = new Array<number>(TOPICS.length).fill(0);
    for (let t = first; t < last; t++) {
      const topic = topicOf.of(tokens[t]!);
      if (topic === NONE) continue;
      counts[topic]!++;
      all[topic]!++;
    }
    return mostOf(counts);
  });
  return { article: mostOf(all), sentences: own };
}

function mostOf(counts: readonly number[]): number {
  const most = Math.max(...counts);
  return most === 0 ? 0 : 1 + counts.indexOf(most);
}
