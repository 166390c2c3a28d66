/** Finds the ideas of the lexicon in a run of words, so that "sued" and "legal proceedings" meet. */
import { ACCOUNTING } from './lexicon/accounting.ts';
import { BUSINESS } from './lexicon/business.ts';
import { EVERYDAY } from './lexicon/everyday.ts';
import { EVERYDAY_MATTERS } from './lexicon/everyday-matters.ts';
import { PLACES } from './lexicon/places.ts';
import { PLAIN_SPEECH } from './lexicon/plain-speech.ts';
import { THESAURUS } from './lexicon/thesaurus.ts';
import { TURNS_OF_PHRASE } from './lexicon/turns-of-phrase.ts';
import { stemOf, type Word } from './words.ts';

/** Term that stands for an idea in the index; no word can be it. */
export const ideaTerm = (idea: number): string => `#${idea}`;
export const isIdea = (term: string): boolean => term.startsWith('#');

interface Phrase {
  readonly rest: readonly string[];
  readonly ideas: number[];
}

/** Phrases by their first stem. */
const phrases = new Map<string, Phrase[]>();
let count = 0;
/** How many words and phrases each idea has. */
const sizes: number[] = [];

for (const line of `${ACCOUNTING}\n${BUSINESS}\n${EVERYDAY}\n${PLAIN_SPEECH}\n${THESAURUS}\n${TURNS_OF_PHRASE}\n${EVERYDAY_MATTERS}\n${PLACES}`.split('\n')) {
  const list = line.split('|').map((phrase) => phrase.trim()).filter((phrase) => phrase !== '');
  if (list.length === 0) continue;
  const idea = count;
  sizes[idea] = list.length;
  count += 1;
  for (const phrase of list) {
    const [first = '', ...rest] = phrase.split(' ').map(stemOf);
    const known = phrases.get(first) ?? [];
    phrases.set(first, known);
    const same = known.find((other) => other.rest.join(' ') === rest.join(' '));
    if (same === undefined) known.push({ rest, ideas: [idea] });
    else if (!same.ideas.includes(idea)) same.ideas.push(idea);
  }
}

/** A few ways of saying it mean nearly the same; many are only about the same. */
export const sizeOf = (idea: number): number => sizes[idea] ?? 0;

export interface IdeaFound {
  readonly idea: number;
  /** How many words of the text say it. */
  readonly words: number;
  readonly at: number;
}

/** Every idea that the words name, in order; the longest phrase at a place counts, and single words inside it too. */
export function ideasIn(words: readonly Word[]): IdeaFound[] {
  const found: IdeaFound[] = [];
  for (const [at, { stem }] of words.entries()) {
    for (const { rest, ideas } of phrases.get(stem) ?? []) {
      if (rest.every((other, index) => words[at + 1 + index]?.stem === other)) for (const idea of ideas) found.push({ idea, words: rest.length + 1, at });
    }
  }
  return found;
}
