/** Why a passage is suggested, in words, strongest first. */
import { holdersOf, type FilingIndex, type IndexedPassage } from './filing-index.ts';
import { eachIdea, ideasIn, ideaTerm, isIdea, sizeOf, type IdeaFound } from './ideas.ts';
import { bareItem, type Question } from './question.ts';
import { meanOf } from './meaning.ts';
import type { Evidence } from './score.ts';
import { dot } from './vectors/word-vectors.ts';
import { wordsOf, type Word } from './words.ts';

const MOST_WORDS = 3;
const MOST_OTHER_WORDS = 2;
const MOST_RUNS = 2;
/** Nearness in meaning that a pair of words needs to be told as one standing for the other. */
const NEAR = 0.3;
/** Telling words. */
const LONGEST_RUN = 5;
/** A word with more meanings, or an idea with more words, would explain by chance. */
const MOST_SENSES = 4;
const MOST_PHRASES = 20;
const FEW_PHRASES = 8;
const FEW_SENSES = 2;
/** Share of the passages above which an idea explains nothing. */
const RARE = 0.12;
const LONGEST_TITLE = 60;

const shortened = (title: string): string => (title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} ...`);

/** What every passage suggested for a comment is compared with. */
interface Asked {
  readonly question: Question;
  /** By stem of a telling word those of the telling words that follow it. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
  readonly light: ReadonlySet<string>;
  readonly ideas: readonly IdeaFound[];
  /** By place in the question's words: how many ideas the word there stands for by itself. */
  readonly senses: ReadonlyMap<number, number>;
  /** Of pairs of words that were looked at, whether they are near. */
  readonly near: Map<string, boolean>;
}

function askedBy(question: Question): Asked {
  const words = telling([...question.titleWords, ...question.words]);
  const ideas = ideasIn(question.words);
  const senses = new Map<number, number>();
  for (const { at, words: length } of ideas) if (length === 1) senses.set(at, (senses.get(at) ?? 0) + 1);
  const pairs = new Map<string, Set<string>>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next !== undefined && follows(word, next)) pairs.set(word.stem, (pairs.get(word.stem) ?? new Set()).add(next.stem));
  }
  return {
    question, ideas, senses, pairs, near: new Map(), light: new Set(question.units.filter((unit) => unit.light).map(({ stem }) => stem)),
  };
}

interface Placed {
  readonly stem: string;
  readonly at: number;
}

const telling = (words: readonly Word[]): Placed[] => words.flatMap(({ telling: tells, stem }, at) => (tells ? [{ stem, at }] : []));
const follows = (one: Placed, next: Placed): boolean => next.at - one.at <= 2;

/** "letters of credit": words that follow one another in the comment and in the passage, as the passage has them. */
function sharedRuns(pairs: Asked['pairs'], written: readonly Word[]): { readonly text: string; readonly stems: readonly string[] }[] {
  const own = telling(written);
  const runs = new Map<string, { text: string; stems: string[] }>();
  for (let at = 0; at < own.length; at += 1) {
    let end = at;
    for (;;) {
      const [one, next] = [own[end], own[end + 1]];
      if (one === undefined || next === undefined || end - at >= LONGEST_RUN - 1 || !follows(one, next) || pairs.get(one.stem)?.has(next.stem) !== true) break;
      end += 1;
    }
    const [first, last] = [own[at], own[end]];
    if (end === at || first === undefined || last === undefined) continue;
    const stems = own.slice(at, end + 1).map(({ stem }) => stem);
    runs.set(stems.join(' '), { text: written.slice(first.at, last.at + 1).map(({ plain }) => plain).join(' '), stems });
    at = end;
  }
  return [...runs.values()].filter(({ stems }) => ![...runs.values()].some((other) => other.stems.length > stems.length && other.stems.join(' ').includes(stems.join(' '))));
}

/** The passage's own spelling of its rarest shared words, those that stand together first; what `told` says already is left out. */
function sharedWords(index: FilingIndex, { question, pairs, light }: Asked, written: readonly Word[], told: ReadonlySet<string>): string[] {
  const spelled = new Map<string, string>();
  for (const { stem, plain, telling: tells } of written) if (tells && !spelled.has(stem)) spelled.set(stem, plain);
  const holders = (term: string): number => holdersOf(index, term);
  const news = (stem: string): boolean => !told.has(stem) && !light.has(stem);
  const runs = sharedRuns(pairs, written).filter(({ stems }) => stems.some(news))
    .sort((a, b) => Math.min(...a.stems.map(holders)) - Math.min(...b.stems.map(holders))).slice(0, MOST_RUNS);
  const inRuns = new Set(runs.flatMap(({ stems }) => stems));
  const rare = [...question.terms.keys()].filter((term) => spelled.has(term) && news(term) && !inRuns.has(term)).sort((a, b) => holders(a) - holders(b));
  return [...runs.map(({ text }) => text), ...rare.map((term) => spelled.get(term) ?? term)].slice(0, MOST_WORDS);
}

/** What stands in the passage for words of the comment that it does not have: `"lawsuit" for "sued"`. Only what a reader would take for the same, unless `loosely`. */
function otherWords(index: FilingIndex, { question, ideas, senses: sensesAt, near }: Asked, words: readonly Word[], loosely: boolean): string[] {
  const holders = (idea: number): number => holdersOf(index, ideaTerm(idea));
  const stems = new Set(words.filter((word) => word.telling).map(({ stem }) => stem));
  const plain = (list: readonly Word[], at: number, length: number): string => list.slice(at, at + length).map((word) => word.plain).join(' ');
  const senses = (at: number): number => sensesAt.get(at) ?? 0;
  const sure = ideas.filter(({ idea, at, words: length }) => {
    const word = question.words[at];
    if (word === undefined || (sizeOf(idea) > MOST_PHRASES && !loosely)) return false;
    return length > 1 ? !question.words.slice(at, at + length).every(({ stem, telling }) => !telling || stems.has(stem)) : (word.telling && !word.light && senses(at) <= MOST_SENSES && !stems.has(word.stem));
  });
  const wanted = new Set(sure.map(({ idea }) => idea));
  const byIdea = new Map<number, { readonly at: number; readonly length: number }[]>();
  eachIdea(words, (idea, at, length) => {
    if (!wanted.has(idea) || holders(idea) > Math.max(3, index.passages.length * RARE) || (length === 1 && (words[at]?.light !== false || !words[at].telling))) return;
    const found = byIdea.get(idea);
    if (found === undefined) byIdea.set(idea, [{ at, length }]);
    else found.push({ at, length });
  });
  const linked = sure.flatMap(({ idea, at, words: length }) => (byIdea.get(idea) ?? []).map((other) => ({
    idea, from: plain(question.words, at, length), to: plain(words, other.at, other.length), long: length + other.length, few: sizeOf(idea) <= FEW_PHRASES && senses(at) <= FEW_SENSES,
  }))).filter(({ from, to }) => !alike(from, to) && !/\d/.test(from + to) && nearEnough(index, near, from, to));
  const links = new Map<string, Set<number>>();
  for (const { idea, from, to } of linked) links.set(`${from}>${to}`, (links.get(`${from}>${to}`) ?? new Set()).add(idea));
  // Two single words may meet in one of many meanings: only a narrow idea, or a second one, tells that it is the meant one.
  const linksOf = ({ from, to }: { readonly from: string; readonly to: string }): number => links.get(`${from}>${to}`)?.size ?? 0;
  const pairs = linked.filter((pair) => loosely || pair.few || pair.from.includes(' ') || linksOf(pair) > 1).sort((a, b) => linksOf(b) - linksOf(a) || b.long - a.long || sizeOf(a.idea) - sizeOf(b.idea) || holders(a.idea) - holders(b.idea));
  const told = new Map<string, string>();
  for (const { from, to } of pairs) if (![...told].some(([asks, says]) => overlaps(asks, from) || overlaps(says, to))) told.set(from, to);
  return [...told].slice(0, MOST_OTHER_WORDS).map(([from, to]) => `"${to}" for "${from}"`);
}

/** False where word vectors say that the two have little to do with each other: the idea of the lexicon was another one. */
function nearEnough({ vectors }: FilingIndex, met: Map<string, boolean>, from: string, to: string): boolean {
  if (vectors === null) return true;
  const mean = (text: string): Float64Array => meanOf(wordsOf(text), vectors, ({ plain }) => vectors.rarity(plain));
  const known = met.get(`${from}>${to}`) ?? dot(mean(from), mean(to)) >= NEAR;
  met.set(`${from}>${to}`, known);
  return known;
}

/** True for forms of one word: "concluded", "conclusion". */
const alike = (one: string, other: string): boolean => one.slice(0, 5) === other.slice(0, 5) || one.includes(other) || other.includes(one);
const overlaps = (one: string, other: string): boolean => one.split(' ').some((word) => other.split(' ').includes(word));

/** The heading above the passage that is most like one that the comment names. */
function matchedHeading(index: FilingIndex, question: Question, passage: number): string | null {
  const share = (printed: ReadonlySet<string>): number => Math.max(0, ...question.headings.map(({ terms }) => {
    const words = [...printed].filter((term) => !isIdea(term));
    return words.length === 0 ? 0 : words.filter((term) => terms.has(term)).length / words.length;
  }));
  const shares = (index.titles.above[passage] ?? []).map(({ title }) => share(index.titles.terms[title] ?? new Set()));
  const best = Math.max(0, ...shares);
  return best < 0.5 ? null : index.passages[passage]?.headings[shares.lastIndexOf(best)]?.title ?? null;
}

/** Tells them for any passage of the filing by its number. */
export function reasonsFor(index: FilingIndex, question: Question): (number: number, evidence: Evidence) => string[] {
  const asked = askedBy(question);
  return (number, evidence) => {
    const passage = index.passages[number];
    return passage === undefined ? [] : reasonsOf(index, asked, passage, evidence, evidence.heading > 0.2 ? matchedHeading(index, question, number) : null);
  };
}

function reasonsOf(index: FilingIndex, asked: Asked, passage: IndexedPassage, evidence: Evidence, heading: string | null): string[] {
  const { question } = asked;
  const named = passage.item !== null && question.items.has(bareItem(passage.item.item)) ? passage.item : null;
  const told = new Set(heading === null ? [] : wordsOf(heading).map(({ stem }) => stem));
  const words = sharedWords(index, asked, passage.words, told);
  const others = evidence.match >= 0.4 && evidence.quoted < 0.5 ? otherWords(index, asked, passage.words, false) : [];
  const topic = evidence.topic > 0.3 && heading === null ? passage.headings.at(-1)?.title : undefined;
  const reasons = [
    ...(evidence.quoted >= 0.5 ? ['quoted words'] : []),
    ...(evidence.note === 1 && passage.note !== null ? [`Note ${passage.note}`] : []),
    ...(heading !== null ? [`heading "${shortened(heading)}"`] : []),
    ...(named !== null ? [`Item ${named.item}${passage.opens > passage.headings.length ? ' heading' : ''}`] : []),
    ...(question.pages.has(passage.pageLabel.toUpperCase()) ? [`printed page ${passage.pageLabel}`] : []),
    ...(evidence.note > 0 && evidence.note < 1 && passage.note !== null ? [`Note ${passage.note} mentioned`] : []),
    ...(topic !== undefined ? [`under "${shortened(topic)}"`] : []),
    ...(evidence.words >= 0.3 && words.length > 0 ? [`shared words: ${words.join(', ')}`] : []),
    ...(others.length > 0 ? [`other words: ${others.join(', ')}`] : []),
  ];
  if (reasons.length > 0) return reasons;
  if (words.length > 0) return [`shared words: ${words.join(', ')}`];
  const loose = otherWords(index, asked, passage.words, true);
  if (loose.length > 0) return [`other words: ${loose.join(', ')}`];
  const last = passage.headings.at(-1)?.title ?? passage.item?.title;
  return [last === undefined ? 'nearest in meaning' : `nearest in meaning, under "${shortened(last)}"`];
}
