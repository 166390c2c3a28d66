/** How well each passage of a filing fits a comment, told apart by what speaks for it. */
import type { ItemHeading } from '../../db/model.ts';
import type { FilingIndex, IndexedPassage } from './filing-index.ts';
import { headingEvidence, topics } from './match-headings.ts';
import { namedShares, quotedShares } from './match-spelled.ts';
import { matchUnits, scaled } from './match-words.ts';
import { nearness } from './meaning.ts';
import { bareItem, type Question } from './question.ts';
import { unlikelihood } from './unlikely.ts';

/** What speaks for a passage, each 0..1 unless said otherwise. */
export interface Evidence {
  /** BM25 over words and what means the same, as a share of the best passage's. */
  readonly match: number;
  /** BM25 over the very words alone, likewise. */
  readonly words: number;
  /** Share of the comment's telling words that it says in some way. */
  readonly covered: number;
  /** Likeness of the comment's headings to those it stands under, more at the section's beginning. */
  readonly heading: number;
  /** Likeness of the comment's own text to those headings. */
  readonly topic: number;
  /** Share of the quoted runs of words. */
  readonly quoted: number;
  /** Share of the names and figures spelled out in the comment, rare ones more. */
  readonly named: number;
  /** 1 on a named page, less beside it. */
  readonly page: number;
  readonly item: number;
  readonly note: number;
  /** Words and what means the same, among the passages of the named page or, where none is named, section: a share of the best there. */
  readonly local: number;
  /** Nearness in meaning of the comment to the passage, and to the nearest one or two sentences of it. */
  readonly meaning: number;
  readonly stretch: number;
  /** -1..1.5; tables, covers, boilerplate, lists of exhibits are seldom what a comment is about, unless it asks for exhibits. */
  readonly unlikely: number;
}

/** For every passage, in reading order. */
export type Weighed = Readonly<Record<keyof Evidence, Float64Array>>;

/** What a named page is worth where the named item is elsewhere: the letter then counts the pages of another copy. */
const OTHER_COPY = 0.3;
/** Likeness of a printed heading from which it counts as the named one, and the share of the likest that others need. */
const LEAST_HEADING = 0.25;
const NAMED_HEADING = 0.55;
const HEADING_ON_PAGE = 0.7;
/** From the first it is the very heading that the comment names, below the second it is another one. */
const VERY_HEADING = 0.8;
const OTHER_HEADING = 0.4;

const highest = (values: Float64Array, counts: (at: number) => boolean): number => values.reduce((best, value, at) => (value > best && counts(at) ? value : best), 0);

/** Scaled anew among the passages that the comment's page or headings single out; 0 for all others. */
function amongNamed(match: Float64Array, onPage: readonly boolean[], headings: Float64Array): Float64Array {
  const anyPage = onPage.includes(true);
  const anywhere = highest(headings, () => true);
  const there = highest(headings, (at) => onPage[at] ?? false);
  const isNamed = (at: number): boolean => {
    const heading = headings[at] ?? 0;
    if (!anyPage) return anywhere >= LEAST_HEADING && heading >= anywhere * NAMED_HEADING;
    // Where the heading stands on the named page, only what is under it.
    return (onPage[at] ?? false) && (there < anywhere * HEADING_ON_PAGE || heading >= there * HEADING_ON_PAGE);
  };
  return scaled(match.map((value, at) => (isNamed(at) ? value : 0)));
}

/** How far the named pages can be trusted: little where the filing has the named item, or the very heading, but on none of them; the letter then counts the pages of another copy, or of another year. */
function trustInPages(passages: readonly IndexedPassage[], items: ReadonlySet<ItemHeading>, named: ReadonlySet<number>, headings: Float64Array): number {
  const inItem = passages.filter(({ item }) => item !== null && items.has(item));
  if (inItem.length > 0 && !inItem.some(({ pageIndex }) => named.has(pageIndex))) return OTHER_COPY;
  const onPage = (at: number): boolean => named.has(passages[at]?.pageIndex ?? -1);
  return highest(headings, () => true) >= VERY_HEADING && highest(headings, onPage) < OTHER_HEADING ? OTHER_COPY : 1;
}

/** Of several values for every passage the highest. */
const highestOf = (lists: readonly Float64Array[], count: number): Float64Array => {
  const best = new Float64Array(count);
  for (const list of lists) for (let at = 0; at < count; at += 1) best[at] = Math.max(best[at] ?? 0, list[at] ?? 0);
  return best;
};

export function weigh(index: FilingIndex, question: Question): Weighed {
  const { passages } = index;
  const ofEach = (value: (passage: IndexedPassage) => number): Float64Array => {
    const values = new Float64Array(passages.length);
    for (let at = 0; at < passages.length; at += 1) { const passage = passages[at]; if (passage !== undefined) values[at] = value(passage); }
    return values;
  };
  const either = matchUnits(index, question.units, true);
  const [match, words] = [scaled(either.match), scaled(matchUnits(index, question.units, false).match)];
  const heading = headingEvidence(index, question);
  const named = new Set(index.filing.pages.filter(({ pageLabel }) => question.pages.has(pageLabel.toUpperCase())).map(({ pageIndex }) => pageIndex));
  const items = new Set(index.filing.items.filter(({ item }) => question.items.has(bareItem(item))));
  const trust = trustInPages(passages, items, named, heading);
  const onPage = passages.map(({ pageIndex }) => trust === 1 && named.has(pageIndex));
  const none = new Float64Array(passages.length);
  const near = index.meanings === null || index.vectors === null ? { whole: none, stretch: none } : nearness(question, index.meanings, index.vectors);
  return {
    match, words, covered: either.covered, heading, topic: topics(index, question),
    quoted: highestOf(question.quotes.map((quote) => quotedShares(index, quote)), passages.length),
    named: namedShares(index, question.names),
    page: ofEach(({ pageIndex }) => trust * (named.has(pageIndex) ? 1 : named.has(pageIndex - 1) ? 0.4 : named.has(pageIndex + 1) ? 0.15 : 0)),
    item: ofEach(({ item }) => (item !== null && items.has(item) ? 1 : 0)),
    note: ofEach(({ note }) => (question.notes.has(note ?? '') ? 1 : question.mentionedNotes.has(note ?? '') ? 0.4 : 0)),
    local: amongNamed(match.map((value, at) => value + (words[at] ?? 0) * 0.5), onPage, heading),
    meaning: near.whole, stretch: near.stretch,
    unlikely: ofEach((passage) => unlikelihood(passage.unlikely, question.aboutExhibits)),
  };
}

/** What speaks for one passage. */
export function evidenceAt(weighed: Weighed, passage: number): Evidence {
  const at = (key: keyof Evidence): number => weighed[key][passage] ?? 0;
  return {
    match: at('match'), words: at('words'), covered: at('covered'), heading: at('heading'), topic: at('topic'), quoted: at('quoted'), named: at('named'), page: at('page'), item: at('item'),
    note: at('note'), local: at('local'), meaning: at('meaning'), stretch: at('stretch'), unlikely: at('unlikely'),
  };
}
