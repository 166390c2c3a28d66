/** Finds the ideas of the lexicon in a run of words, so that "sued" and "legal proceedings" meet. */
import { ACCOUNTING } from './lexicon/accounting.ts';
import { BUSINESS } from './lexicon/business.ts';
import { EVERYDAY } from './lexicon/everyday.ts';
import { EVERYDAY_MATTERS } from './lexicon/everyday-matters.ts';
import { EVERYDAY_WORDS } from './lexicon/everyday-words.ts';
import { FIGURES_OF_SPEECH } from './lexicon/figures-of-speech.ts';
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

/** Common words have many meanings: what they may stand for counts less. */
const LISTS: readonly (readonly [lines: string, trust: number])[] = [
  [ACCOUNTING, 1], [BUSINESS, 1], [EVERYDAY, 1], [PLAIN_SPEECH, 1], [THESAURUS, 1], [TURNS_OF_PHRASE, 1], [EVERYDAY_MATTERS, 1], [PLACES, 1], [EVERYDAY_WORDS, 0.75], [FIGURES_OF_SPEECH, 0.75],
];

/** Phrases by their first stem. */
const phrases = new Map<string, Phrase[]>();
/** By idea: how many words and phrases it has, and what it counts. */
const known: { readonly size: number; readonly trust: number }[] = [];

function learn(list: readonly string[], trust: number): void {
  const idea = known.push({ size: list.length, trust }) - 1;
  for (const phrase of list) {
    const [first = '', ...rest] = phrase.split(' ').map(stemOf);
    const others = phrases.get(first) ?? [];
    phrases.set(first, others);
    const same = others.find((other) => other.rest.join(' ') === rest.join(' '));
    if (same === undefined) others.push({ rest, ideas: [idea] });
    else if (!same.ideas.includes(idea)) same.ideas.push(idea);
  }
}

for (const [lines, trust] of LISTS) {
  for (const line of lines.split('\n')) {
    const list = line.split('|').map((phrase) => phrase.trim()).filter((phrase) => phrase !== '');
    if (list.length > 0) learn(list, trust);
  }
}

/** A few ways of saying it mean nearly the same; many are only about the same. */
export const sizeOf = (idea: number): number => known[idea]?.size ?? 0;

/** 0..1, what the idea counts beside a word itself. */
export const trustOf = (idea: number): number => known[idea]?.trust ?? 1;

export interface IdeaFound {
  readonly idea: number;
  /** How many words of the text say it. */
  readonly words: number;
  readonly at: number;
}

/** The phrases that begin with a word, by its number. */
const beginnings: (readonly Phrase[])[] = [];
const NONE: readonly Phrase[] = [];

/** Tells every idea that the words name, in order, with the place and length of what names it; single words inside a phrase too. */
export function eachIdea(words: readonly Word[], tell: (idea: number, at: number, length: number) => void): void {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    for (const { rest, ideas } of beginnings[word.number] ??= phrases.get(word.stem) ?? NONE) if (follow(words, at + 1, rest)) for (const idea of ideas) tell(idea, at, rest.length + 1);
  }
}

function follow(words: readonly Word[], from: number, stems: readonly string[]): boolean {
  for (let at = 0; at < stems.length; at += 1) if (words[from + at]?.stem !== stems[at]) return false;
  return true;
}

export function ideasIn(words: readonly Word[]): IdeaFound[] {
  const found: IdeaFound[] = [];
  eachIdea(words, (idea, at, length) => found.push({ idea, words: length, at }));
  return found;
}
