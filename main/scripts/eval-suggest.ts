/**
 * Scores the suggestions: `npm run eval:suggest -- CORPUS` (or TICKMARK_CORPUS). Prints a table per half: hits at 1, 3
 * and 10 by kind of comment, beside plain BM25 and the printed page alone. `--half NAME` takes one half (`HALVES` names them),
 * `--misses` names what was not among the first three. `--cache FOLDER` keeps the texts of the filings (TICKMARK_CACHE).
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ReviewedFiling } from '../suggest/model.ts';
import { passagesOf, type Passage } from '../suggest/passages.ts';
import { suggest } from '../suggest/suggest.ts';
import { installedWordVectors } from '../suggest/vectors/installed.ts';
import { plainBm25, printedPage } from './suggest-eval/baselines.ts';
import { readFiling } from './suggest-eval/filings.ts';
import { askingOf, HALVES, KINDS, lands, placesOf, readPairs, type Pair } from './suggest-eval/truth.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { half: { type: 'string' }, misses: { type: 'boolean' }, cache: { type: 'string' } } });
const corpus = positionals[0] ?? process.env['TICKMARK_CORPUS'];
if (corpus === undefined) {
  process.stderr.write('Say where the corpus is: npm run eval:suggest -- FOLDER, or set TICKMARK_CORPUS.\n');
  process.exit(2);
}
const cache = values.cache ?? process.env['TICKMARK_CACHE'] ?? join(tmpdir(), 'tickmark-eval-filings');
const TOP = 10;
const vectors = installedWordVectors();
const WAYS = ['suggest', 'plain BM25', 'printed page', 'right page'] as const;

interface Filing { readonly filing: ReviewedFiling; readonly passages: readonly Passage[] }
const filings = new Map<string, Filing>();
async function filingOf(file: string): Promise<Filing> {
  const known = filings.get(file);
  if (known !== undefined) return known;
  const filing = await readFiling(corpus ?? '', file, cache);
  const read = { filing, passages: passagesOf(filing) };
  filings.set(file, read);
  return read;
}

/** 0-based rank of the first hit by each way; Infinity for none among those looked at. */
async function ranksOf(pair: Pair): Promise<Record<(typeof WAYS)[number], number>> {
  const { filing, passages } = await filingOf(pair.file);
  const places = placesOf(pair, filing);
  const comment = askingOf(pair);
  const rank = (list: readonly { pageIndex: number; start: number; end: number }[]): number => {
    const at = list.slice(0, TOP).findIndex((suggested) => lands(suggested, places));
    return at < 0 ? Infinity : at;
  };
  const suggested = suggest([comment], filing, TOP, vectors)[0]?.suggestions ?? [];
  const named = printedPage(comment, passages);
  const onPage = named.some(({ pageIndex }) => places.some((place) => place.pageIndex === pageIndex));
  const ranks = { suggest: rank(suggested), 'plain BM25': rank(plainBm25(comment, passages)), 'printed page': rank(named), 'right page': onPage ? 0 : Infinity };
  if (values.misses === true && ranks.suggest >= 3) {
    const shown = suggested.slice(0, 3).map(({ pageLabel, score, exact, reasons }) => `     p${pageLabel} ${score} ${exact.slice(0, 90).replaceAll('\n', ' ')} (${reasons.join('; ')})`);
    console.log(`MISS ${pair.kind} ${pair.file.split('/').at(-1)?.slice(0, 30)} rank ${ranks.suggest + 1}: ${pair.headings.join(' > ')} ${pair.text}\n  -> p${places.map((place) => filing.pages[place.pageIndex]?.pageLabel).join(',')} ${pair.truth.from}\n${shown.join('\n')}`);
  }
  return ranks;
}

for (const half of HALVES) {
  if (values.half !== undefined && values.half !== half) continue;
  const pairs = readPairs().filter((pair) => pair.half === half);
  const rows: { readonly kind: string; readonly ranks: Record<(typeof WAYS)[number], number> }[] = [];
  for (const pair of pairs) rows.push({ kind: pair.kind, ranks: await ranksOf(pair) });
  console.log(`\n### ${half}: ${pairs.length} pairs, ${new Set(pairs.map(({ file }) => file)).size} filings\n\n| kind | pairs | ${WAYS.map((way) => `${way} @1 / @3 / @10`).join(' | ')} |\n| --- | ---: |${WAYS.map(() => ' --- |').join('')}`);
  for (const kind of [...KINDS, 'all'] as const) {
    const some = rows.filter((row) => kind === 'all' || row.kind === kind);
    const share = (way: (typeof WAYS)[number], at: number): string => (some.filter(({ ranks }) => ranks[way] < at).length / Math.max(1, some.length)).toFixed(2);
    console.log(`| ${kind} | ${some.length} | ${WAYS.map((way) => [1, 3, TOP].map((at) => share(way, at)).join(' / ')).join(' | ')} |`);
  }
}

const [longest] = [...filings.values()].sort((a, b) => b.filing.pages.length - a.filing.pages.length);
if (longest !== undefined) {
  const letter = readPairs().slice(0, 20).map(askingOf);
  const began = performance.now();
  suggest(letter, longest.filing, TOP, vectors);
  console.log(`\n${letter.length} comments on ${longest.filing.pages.length} pages: ${Math.round(performance.now() - began)} ms`);
}
