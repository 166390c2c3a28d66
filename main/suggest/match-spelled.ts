/** What a comment spells out, found word for word: quotes, names and figures. Typography, punctuation and white space do not tell texts apart. */
import { holdersOf, type FilingIndex } from './filing-index.ts';
import { wordsOf, type Word } from './words.ts';

/** Words that follow one another by which a quote is recognised. */
const QUOTED_RUN = 4;

/** The runs of words that a quote is recognised by. */
function runsOf(quote: string): (readonly Word[])[] {
  const words = wordsOf(quote);
  const size = Math.min(QUOTED_RUN, words.length);
  return words.slice(0, words.length - size + 1).map((_word, at) => words.slice(at, at + size));
}

function standsIn(run: readonly Word[], words: readonly Word[]): boolean {
  const first = run[0]?.plain;
  for (let from = 0; from + run.length <= words.length; from += 1) {
    if (words[from]?.plain === first && run.every(({ plain }, at) => words[from + at]?.plain === plain)) return true;
  }
  return false;
}

/** Passages that have the words in a row; none for words that any text has. */
function passagesWith(index: FilingIndex, run: readonly Word[]): number[] {
  const telling = run.filter((word) => word.telling).map(({ stem }) => ({ stem, held: holdersOf(index, stem) }));
  const rarest = telling.reduce((best, one) => (one.held < best.held ? one : best), telling[0] ?? { stem: '', held: 0 });
  const { numbers, holders: { starts, others } } = index.counts;
  const number = numbers.get(rarest.stem);
  if (number === undefined) return [];
  return [...others.subarray(starts[number], starts[number + 1])].filter((passage) => standsIn(run, index.passages[passage]?.words ?? []));
}

/** For every passage the share of the quote's runs of words that it has; runs of words that any text has prove nothing and do not count. */
export function quotedShares(index: FilingIndex, quote: string): Float64Array {
  const runs = runsOf(quote).filter((run) => run.some(({ telling }) => telling));
  const having = new Float64Array(index.passages.length);
  for (const run of runs) for (const passage of passagesWith(index, run)) having[passage] = (having[passage] ?? 0) + 1;
  return having.map((count) => count / Math.max(1, runs.length));
}

/** For every passage the share of the names and figures, rare ones more. */
export function namedShares(index: FilingIndex, names: readonly string[]): Float64Array {
  const found = new Float64Array(index.passages.length);
  let whole = 0;
  for (const name of names) {
    const having = passagesWith(index, wordsOf(name));
    if (having.length === 0) continue;
    const rarity = Math.log(index.passages.length / having.length) / Math.log(index.passages.length + 1);
    whole += rarity;
    for (const at of having) found[at] = (found[at] ?? 0) + rarity;
  }
  // One common name alone proves little.
  return found.map((value) => value / Math.max(1, whole));
}
