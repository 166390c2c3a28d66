/** How well each passage of a filing fits a comment, told apart by what speaks for it. */
import { evened, rarityOf, type FilingIndex, type IndexedPassage } from './filing-index.ts';
import { isIdea } from './ideas.ts';
import { nearness } from './meaning.ts';
import { bareItem, type Question, type Unit } from './question.ts';

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
  /** Nearness in the space of words that keep company in this filing. */
  readonly latent: number;
  /** Nearness in meaning of the comment to the passage, and to the nearest one or two sentences of it. */
  readonly meaning: number;
  readonly stretch: number;
  /** -1..1.5; tables, covers, boilerplate, lists of exhibits are seldom what a comment is about, unless it asks for exhibits. */
  readonly unlikely: number;
}

/** The usual constants of BM25. */
const K1 = 1.2;
const B = 0.6;
/** Passages after its first by which a section's claim to be what a heading names has fallen to a third. */
const FADE = 4;
const QUOTED_RUN = 4;
/** What a named page is worth where the named item is elsewhere: the letter then counts the pages of another copy. */
const OTHER_COPY = 0.3;
/** Likeness of a printed heading from which it counts as the named one, and the share of the likest that others need. */
const LEAST_HEADING = 0.25;
const NAMED_HEADING = 0.55;
const HEADING_ON_PAGE = 0.7;
/** From the first it is the very heading that the comment names, below the second it is another one. */
const VERY_HEADING = 0.8;
const OTHER_HEADING = 0.4;
/** What a word that means the same is worth beside the word itself. */
const IDEA = 0.9;
/** Power of a word's rarity: an everyday word that a filing has once by chance should not outweigh several that fit. */
const EVEN_RARITY = 0.75;

/** How often a word counts in a passage of that length, 0..K1 + 1. */
const saturated = (index: FilingIndex, count: number, length: number): number => (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / index.meanLength));

interface Matched {
  /** BM25, each word of the comment counted once: by the word itself or by what means the same, whichever is rarer. */
  readonly match: Float64Array;
  /** Share of the comment's telling words that the passage says in some way. */
  readonly covered: Float64Array;
}

function matchUnits(index: FilingIndex, units: readonly Unit[], ideaWeight: number): Matched {
  const match = new Float64Array(index.passages.length);
  const covered = new Float64Array(index.passages.length);
  const best = new Float64Array(index.passages.length);
  let whole = 1e-9;
  for (const { stem, ideas, weight } of units) {
    const touched: number[] = [];
    let heaviest = 0;
    for (const [term, strength] of [[stem, 1] as const, ...[...ideas].map(([idea, sure]) => [idea, sure * ideaWeight] as const)]) {
      const postings = index.postings.get(term);
      if (postings === undefined) continue;
      const rarity = rarityOf(index, term) ** EVEN_RARITY * strength * weight;
      heaviest = Math.max(heaviest, rarity);
      for (const { passage, count } of postings) {
        const value = rarity * saturated(index, count, index.passages[passage]?.length ?? 1);
        if ((best[passage] ?? 0) === 0) touched.push(passage);
        if (value > (best[passage] ?? 0)) best[passage] = value;
      }
    }
    whole += heaviest;
    for (const passage of touched) {
      match[passage] = (match[passage] ?? 0) + (best[passage] ?? 0);
      covered[passage] = (covered[passage] ?? 0) + heaviest;
      best[passage] = 0;
    }
  }
  return { match, covered: covered.map((value) => value / whole) };
}

function scaled(scores: Float64Array): Float64Array {
  let best = 1e-9;
  for (const score of scores) if (score > best) best = score;
  return scores.map((score) => score / best);
}

/** Shared rarity over the rarity of both together; ideas count half. */
function likeness(index: FilingIndex, asked: ReadonlySet<string>, printed: ReadonlySet<string>): number {
  const rarity = (term: string): number => rarityOf(index, term) * (isIdea(term) ? 0.35 : 1) + 0.1;
  let [shared, all] = [0, 0];
  for (const term of asked) { all += rarity(term); if (printed.has(term)) shared += rarity(term); }
  for (const term of printed) if (!asked.has(term)) all += rarity(term) * 0.8;
  return all === 0 ? 0 : shared / all;
}

/** How much of a printed heading the comment's own text says. */
function saidOf(index: FilingIndex, text: ReadonlyMap<string, number>, printed: ReadonlySet<string>): number {
  let [shared, all] = [0, 0];
  for (const term of printed) {
    const rarity = rarityOf(index, term) * (isIdea(term) ? 0.6 : 1);
    all += rarity;
    if (text.has(term)) shared += rarity;
  }
  return all === 0 ? 0 : shared / (all + 2);
}

/** For each passage and each heading above it, how many passages back that heading's section began. */
function distances(passages: readonly IndexedPassage[]): number[][] {
  let open: { readonly heading: unknown; readonly from: number }[] = [];
  return passages.map((passage, at) => {
    open = passage.headings.map((heading, depth) => (open[depth]?.heading === heading ? open[depth] : { heading, from: at }));
    return open.map(({ from }) => at - from);
  });
}

/** The runs of words that a quote is recognised by. */
export function runsOf(quote: string): string[] {
  const list = evened(quote).trim().split(' ');
  const size = Math.min(QUOTED_RUN, list.length);
  return list.slice(0, list.length - size + 1).map((_word, at) => list.slice(at, at + size).join(' ').replace(/[.,]+$/, ''));
}

const shareOf = (runs: readonly string[], plain: string): number => (runs.length === 0 ? 0 : runs.filter((run) => plain.includes(run)).length / runs.length);

/** True where the passage has all but a few of the runs; most passages lack the first few. */
function hasMost(runs: readonly string[], plain: string): boolean {
  let spare = runs.length * (1 - MOST_RUNS);
  return runs.every((run) => plain.includes(run) || (spare -= 1) >= 0);
}

function headingEvidence(index: FilingIndex, question: Question): Float64Array {
  const cache = new Map<ReadonlySet<string>, number[]>();
  const likenessOf = (printed: ReadonlySet<string>): number[] => {
    const known = cache.get(printed) ?? question.headings.map(({ terms }) => likeness(index, terms, printed));
    cache.set(printed, known);
    return known;
  };
  const back = distances(index.passages);
  return Float64Array.from(index.passages, (passage, at) => {
    let sum = 0;
    for (const [which, { weight }] of question.headings.entries()) {
      let best = (likenessOf(passage.itemTitle)[which] ?? 0) * 0.4;
      for (const [depth, printed] of passage.above.entries()) {
        const fade = 0.55 + 0.45 * Math.exp(-(back[at]?.[depth] ?? 0) / FADE);
        best = Math.max(best, (likenessOf(printed)[which] ?? 0) * fade);
      }
      sum += best * weight;
    }
    const whole = question.headings.reduce((all, { weight }) => all + weight, 0);
    return whole === 0 ? 0 : sum / Math.max(1, whole * 0.8);
  });
}

/** Words that a named heading needs to be recognised where it stands like a sentence, as the headings of risk factors do. */
const SENTENCE_HEADING = 6;
/** Likeness from which it is among the headings that were recognised by their look. */
const PRINTED = 0.6;
/** Share of its runs of words that the passage must have. */
const MOST_RUNS = 0.8;
/** Passages that are taken to stand under it. */
const UNDER = 5;

/** 1 where a passage carries a named heading word for word among its own, less for those that follow it; 0 for short headings. */
function spelledHeading(index: FilingIndex, question: Question): Float64Array {
  const found = new Float64Array(index.passages.length);
  const printed = new Set(index.passages.flatMap(({ above, itemTitle }) => [...above, itemTitle]));
  for (const { title, terms, weight } of question.headings) {
    if (title.split(/\s+/).length < SENTENCE_HEADING || [...printed].some((one) => likeness(index, terms, one) > PRINTED)) continue;
    const runs = runsOf(title);
    for (const [at, passage] of index.passages.entries()) {
      if (!hasMost(runs, passage.plain)) continue;
      for (let after = 0; after < UNDER; after += 1) {
        const under = index.passages[at + after];
        if (under === undefined || under.item?.item !== passage.item?.item) break;
        found[at + after] = Math.max(found[at + after] ?? 0, weight * (0.55 + 0.45 * Math.exp(-after / FADE)));
      }
    }
  }
  return found;
}

function namedEvidence(index: FilingIndex, names: readonly string[]): Float64Array {
  const found = new Float64Array(index.passages.length);
  let whole = 0;
  for (const name of names) {
    const holders = index.passages.flatMap(({ plain }, at) => (plain.includes(name) ? [at] : []));
    if (holders.length === 0) continue;
    const rarity = Math.log(index.passages.length / holders.length) / Math.log(index.passages.length + 1);
    whole += rarity;
    for (const at of holders) found[at] = (found[at] ?? 0) + rarity;
  }
  // One common name alone proves little.
  return found.map((value) => value / Math.max(1, whole));
}

/** Forward-looking boilerplate, lists of exhibits, covers and tables. */
function unlikelihood(index: FilingIndex, passage: IndexedPassage, aboutExhibits: boolean): number {
  if (index.filing.items.length > 0 && passage.item === null) return 1;
  const part = passage.item?.item ?? '';
  const exhibits = /^1[456]$/.test(part) && passage.note === null && /\b(?:exhibit|incorporated (?:herein )?by reference|filed (?:herewith|as)|by-laws|indenture, dated|agreement, dated|dated as of)\b/i.test(passage.text);
  if (exhibits || passage.headings.some(({ title }) => /^(?:exhibits?\b|signatures?$|power of attorney|index to exhibits)/i.test(title))) return aboutExhibits ? -1 : 1.5;
  if (passage.headings.some(({ title }) => /forward-? ?looking/i.test(title))) return 1;
  return passage.table ? 1 : 0;
}

/** Scaled anew among the passages that the comment's page or headings single out; 0 for all others. */
function amongNamed(match: Float64Array, onPage: readonly boolean[], headings: Float64Array): Float64Array {
  const likest = (counts: (at: number) => boolean): number => headings.reduce((best, value, at) => (counts(at) ? Math.max(best, value) : best), 0);
  const anywhere = likest(() => true);
  const there = likest((at) => onPage[at] ?? false);
  const isNamed = (at: number): boolean => {
    const heading = headings[at] ?? 0;
    if (!onPage.includes(true)) return anywhere >= LEAST_HEADING && heading >= anywhere * NAMED_HEADING;
    // Where the heading stands on the named page, only what is under it.
    return (onPage[at] ?? false) && (there < anywhere * HEADING_ON_PAGE || heading >= there * HEADING_ON_PAGE);
  };
  return scaled(match.map((value, at) => (isNamed(at) ? value : 0)));
}

/** How far the named pages can be trusted: little where the filing has the named item, or the very heading, but on none of them; the letter then counts the pages of another copy, or of another year. */
function trustInPages(passages: readonly IndexedPassage[], question: Question, named: ReadonlySet<number>, headings: Float64Array): number {
  const inItem = passages.filter(({ item }) => item !== null && question.items.has(bareItem(item.item)));
  if (inItem.length > 0 && !inItem.some(({ pageIndex }) => named.has(pageIndex))) return OTHER_COPY;
  const likest = (counts: (passage: IndexedPassage) => boolean): number => passages.reduce((best, passage, at) => (counts(passage) ? Math.max(best, headings[at] ?? 0) : best), 0);
  return likest(() => true) >= VERY_HEADING && likest(({ pageIndex }) => named.has(pageIndex)) < OTHER_HEADING ? OTHER_COPY : 1;
}

/** Evidence for every passage, in reading order. */
export function weigh(index: FilingIndex, question: Question, ideaWeight = IDEA): Evidence[] {
  const { passages } = index;
  const either = matchUnits(index, question.units, ideaWeight);
  const [match, covered] = [scaled(either.match), either.covered];
  const words = scaled(matchUnits(index, question.units, 0).match);
  const spelledTitle = spelledHeading(index, question);
  const headings = headingEvidence(index, question).map((value, at) => Math.max(value, spelledTitle[at] ?? 0));
  const said = new Map<ReadonlySet<string>, number>();
  const saidBy = (printed: ReadonlySet<string>): number => {
    const known = said.get(printed) ?? saidOf(index, question.text, printed);
    said.set(printed, known);
    return known;
  };
  const named = new Set(index.filing.pages.filter(({ pageLabel }) => question.pages.has(pageLabel.toUpperCase())).map(({ pageIndex }) => pageIndex));
  const trust = trustInPages(passages, question, named, headings);
  const local = amongNamed(match.map((value, at) => value + (words[at] ?? 0) * 0.5), passages.map(({ pageIndex }) => trust === 1 && named.has(pageIndex)), headings);
  const latent = index.latent.near(question.terms);
  const near = index.meanings === null || index.vectors === null ? [] : nearness(question, index.meanings, index.vectors);
  const spelled = namedEvidence(index, question.names);
  const quotes = question.quotes.map(runsOf);
  return passages.map((passage, at): Evidence => {
    const note = passage.note ?? '';
    return {
      match: match[at] ?? 0, words: words[at] ?? 0, covered: covered[at] ?? 0, heading: headings[at] ?? 0, topic: passage.above.reduce((best, printed) => Math.max(best, saidBy(printed)), 0),
      quoted: quotes.reduce((best, runs) => Math.max(best, shareOf(runs, passage.plain)), 0),
      page: trust * (named.has(passage.pageIndex) ? 1 : named.has(passage.pageIndex - 1) ? 0.4 : named.has(passage.pageIndex + 1) ? 0.15 : 0),
      item: passage.item !== null && question.items.has(bareItem(passage.item.item)) ? 1 : 0,
      note: question.notes.has(note) ? 1 : question.mentionedNotes.has(note) ? 0.4 : 0,
      local: local[at] ?? 0, latent: latent[at] ?? 0, meaning: near[at]?.whole ?? 0, stretch: near[at]?.stretch ?? 0,
      named: spelled[at] ?? 0, unlikely: unlikelihood(index, passage, question.aboutExhibits),
    };
  });
}
