/** How well each passage of a filing fits a comment, told apart by what speaks for it. */
import type { FilingIndex, IndexedPassage } from './filing-index.ts';
import { isIdea } from './ideas.ts';
import { bareItem, type Question } from './question.ts';

/** What speaks for a passage, each 0..1 unless said otherwise. */
export interface Evidence {
  /** BM25 over words as a share of the best passage's. */
  readonly words: number;
  /** BM25 over the ideas of the lexicon, likewise. */
  readonly ideas: number;
  /** Likeness of the comment's headings to those it stands under, more at the section's beginning. */
  readonly heading: number;
  /** Likeness of the comment's own text to those headings. */
  readonly topic: number;
  /** Share of the quoted runs of words. */
  readonly quoted: number;
  /** 1 on a named page, less beside it. */
  readonly page: number;
  readonly item: number;
  readonly note: number;
  /** What the passages around it in the same section have in words and ideas. */
  readonly around: number;
  /** 1 for tables, covers, lists of exhibits: seldom what a comment is about. */
  readonly unlikely: number;
}

/** The usual constants of BM25. */
const K1 = 1.2;
const B = 0.6;
/** Passages after its first by which a section's claim to be what a heading names has fallen to a third. */
const FADE = 4;
const QUOTED_RUN = 4;

function idf(index: FilingIndex, term: string): number {
  const holders = index.postings.get(term)?.length ?? 0;
  return Math.log(1 + (index.passages.length - holders + 0.5) / (holders + 0.5));
}

function bm25(index: FilingIndex, terms: ReadonlyMap<string, number>, ideas: boolean): Float64Array {
  const scores = new Float64Array(index.passages.length);
  for (const [term, weight] of terms) {
    if (isIdea(term) !== ideas) continue;
    const rarity = idf(index, term) * weight;
    for (const { passage, count } of index.postings.get(term) ?? []) {
      const length = index.passages[passage]?.length ?? 1;
      scores[passage] = (scores[passage] ?? 0) + (rarity * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / index.meanLength));
    }
  }
  return scores;
}

function scaled(scores: Float64Array): Float64Array {
  let best = 1e-9;
  for (const score of scores) if (score > best) best = score;
  return scores.map((score) => score / best);
}

/** Shared rarity over the rarity of both together; ideas count half. */
function likeness(index: FilingIndex, asked: ReadonlySet<string>, printed: ReadonlySet<string>): number {
  const rarity = (term: string): number => idf(index, term) * (isIdea(term) ? 0.35 : 1) + 0.1;
  let [shared, all] = [0, 0];
  for (const term of asked) { all += rarity(term); if (printed.has(term)) shared += rarity(term); }
  for (const term of printed) if (!asked.has(term)) all += rarity(term) * 0.8;
  return all === 0 ? 0 : shared / all;
}

/** How much of a printed heading the comment's own text says. */
function saidOf(index: FilingIndex, text: ReadonlyMap<string, number>, printed: ReadonlySet<string>): number {
  let [shared, all] = [0, 0];
  for (const term of printed) {
    const rarity = idf(index, term) * (isIdea(term) ? 0.6 : 1);
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

export function quotedShare(quote: string, plain: string): number {
  const list = quote.replace(/[^\p{L}\p{N}'$%.,-]+/gu, ' ').trim().split(' ');
  const bare = plain.replace(/[^\p{L}\p{N}'$%.,-]+/gu, ' ');
  const size = Math.min(QUOTED_RUN, list.length);
  const runs = list.slice(0, list.length - size + 1).map((_word, at) => list.slice(at, at + size).join(' ').replace(/[.,]+$/, ''));
  return runs.length === 0 ? 0 : runs.filter((run) => bare.includes(run)).length / runs.length;
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

/** Evidence for every passage, in reading order. */
export function weigh(index: FilingIndex, question: Question): Evidence[] {
  const { passages } = index;
  const words = scaled(bm25(index, question.terms, false));
  const ideas = scaled(bm25(index, question.terms, true));
  const headings = headingEvidence(index, question);
  const said = new Map<ReadonlySet<string>, number>();
  const saidBy = (printed: ReadonlySet<string>): number => {
    const known = said.get(printed) ?? saidOf(index, question.text, printed);
    said.set(printed, known);
    return known;
  };
  const named = new Set(index.filing.pages.filter(({ pageLabel }) => question.pages.has(pageLabel.toUpperCase())).map(({ pageIndex }) => pageIndex));
  return passages.map((passage, at): Evidence => {
    const near = [passages[at - 1], passages[at + 1]].map((other, side) => (other?.section === passage.section ? ((words[at + (side * 2 - 1)] ?? 0) + (ideas[at + (side * 2 - 1)] ?? 0)) / 2 : 0));
    const note = passage.note ?? '';
    return {
      words: words[at] ?? 0, ideas: ideas[at] ?? 0, heading: headings[at] ?? 0, topic: passage.above.reduce((best, printed) => Math.max(best, saidBy(printed)), 0),
      quoted: question.quotes.reduce((best, quote) => Math.max(best, quotedShare(quote, passage.plain)), 0),
      page: named.has(passage.pageIndex) ? 1 : named.has(passage.pageIndex - 1) ? 0.4 : named.has(passage.pageIndex + 1) ? 0.15 : 0,
      item: passage.item !== null && question.items.has(bareItem(passage.item.item)) ? 1 : 0,
      note: question.notes.has(note) ? 1 : question.mentionedNotes.has(note) ? 0.4 : 0,
      around: (near[0] ?? 0) / 2 + (near[1] ?? 0) / 2,
      unlikely: passage.table || (index.filing.items.length > 0 && passage.item === null) ? 1 : 0,
    };
  });
}
