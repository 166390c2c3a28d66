/**
 * How reliably passages are found again: `node main/scripts/eval-anchoring.ts CORPUS [--no-peer] [--no-round-trips] [--per-file N] [--show] [--wrong]`
 * (or TICKMARK_CORPUS). Draws passages from the corpus' filings, makes new editions with known truth, and prints the
 * counts as a Markdown table. The same `--seed N` gives the same cases; `--no-start` gives quotes without their offset,
 * as the command line does. `--show` prints what was not found or found wrong, `--wrong` only the latter, with what spoke for the place.
 */
import { parseArgs } from 'node:util';
import { deletePassages, changeWords, moveParagraphs, setPages, type Edition, type Layout } from './anchoring-eval/editions.ts';
import { judge, newTally, truthOf, type Range, type Tally } from './anchoring-eval/judge.ts';
import { drawPassages, tokenize, type Passage } from './anchoring-eval/passages.ts';
import { join, peerLocate } from './anchoring-eval/peer.ts';
import { seeded } from './anchoring-eval/random.ts';
import { roundTrips } from './anchoring-eval/round-trips.ts';
import { readSources } from './anchoring-eval/sources.ts';
import type { AnchorPage, Target } from '../../renderer/anchoring/describe.ts';
import { locate } from '../../renderer/anchoring/locate.ts';
import { look } from '../../renderer/anchoring/places.ts';
import type { Quote } from '../../renderer/anchoring/quote.ts';
import { typeset } from '../../renderer/anchoring/typeset.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'no-peer': { type: 'boolean' }, 'no-round-trips': { type: 'boolean' }, 'per-file': { type: 'string' }, show: { type: 'boolean' }, wrong: { type: 'boolean' },
    'no-start': { type: 'boolean' }, only: { type: 'string' }, seed: { type: 'string' },
  },
});
const corpus = positionals[0] ?? process.env['TICKMARK_CORPUS'];
if (corpus === undefined) {
  process.stderr.write('usage: node main/scripts/eval-anchoring.ts CORPUS [--no-peer] [--no-round-trips] [--per-file N] [--show] [--wrong] [--no-start] [--seed N] [--only NAME]\n');
  process.exit(2);
}

const REPEATED = ' (repeated passages)';
const ours = new Map<string, Tally>();
const theirs = new Map<string, Tally>();
const tallyOf = (map: Map<string, Tally>, key: string) => {
  const known = map.get(key) ?? newTally();
  map.set(key, known);
  return known;
};
const log = (line: string) => process.stderr.write(`${line}\n`);

/** Runs one scenario: every passage looked for in one edition; those that the document itself repeats are counted apart. */
function run(scenario: string, passages: readonly Passage[], pages: readonly AnchorPage[], truth: ReadonlyMap<Passage, Range[]>, quoteOf: (passage: Passage) => Quote, hints: ReadonlyMap<Passage, number>): void {
  runSome(scenario, passages.filter((passage) => !passage.repeated), pages, truth, quoteOf, hints);
  runSome(`${scenario}${REPEATED}`, passages.filter((passage) => passage.repeated), pages, truth, quoteOf, hints);
}

function runSome(scenario: string, passages: readonly Passage[], pages: readonly AnchorPage[], truth: ReadonlyMap<Passage, Range[]>, quoteOf: (passage: Passage) => Quote, hints: ReadonlyMap<Passage, number>): void {
  const mine = tallyOf(ours, scenario);
  for (const passage of passages) {
    const places = truth.get(passage) ?? [];
    const began = performance.now();
    const { status, targets, ambiguous, score } = locate(pages, quoteOf(passage));
    mine.milliseconds += performance.now() - began;
    if (ambiguous) mine.ambiguous++;
    const found = targets.map((target) => ({ page: target.pageIndex, start: target.start, end: target.end }));
    const wrong = judge(mine, status, found, places);
    if (values.wrong === true && wrong) logWrong(scenario, pages, quoteOf(passage), targets);
    if (values.show === true && (wrong || (status === 'orphaned' && places.length > 0))) {
      log(`${scenario} ${wrong ? 'WRONG' : ambiguous ? 'AMBIGUOUS' : 'MISSED'} ${score.toFixed(2)}\n  ${JSON.stringify(passage.target.prefix)}\n  ${JSON.stringify(passage.target.exact)}\n  ${JSON.stringify(passage.target.suffix)}`);
      for (const target of targets) log(`  -> ${JSON.stringify(target.prefix)} ${JSON.stringify(target.exact)} ${JSON.stringify(target.suffix)}`);
      for (const place of places) log(`  == ${JSON.stringify(pages[place.page]?.page.text.slice(place.start, place.end))}`);
    }
  }
  if (values['no-peer'] === true) return;
  const peer = tallyOf(theirs, scenario);
  const joined = join(pages);
  for (const passage of passages) {
    const began = performance.now();
    const found = peerLocate(joined, passage.target, hints.get(passage) ?? 0);
    peer.milliseconds += performance.now() - began;
    judge(peer, found.length === 0 ? 'orphaned' : 'fuzzy', found, truth.get(passage) ?? []);
  }
}

/** A wrong landing: the quote, the place taken, and what spoke for it. */
function logWrong(scenario: string, pages: readonly AnchorPage[], quote: Quote, targets: readonly Target[]): void {
  const { ranked, convincing, seamAgainst } = look(pages, quote);
  const taken = ranked.find(convincing);
  log(`${scenario} WRONG ${JSON.stringify(quote.prefix)} ${JSON.stringify(quote.exact)} ${JSON.stringify(quote.suffix)}`);
  for (const target of targets) log(`  -> page ${target.pageIndex + 1} ${JSON.stringify(target.prefix)} ${JSON.stringify(target.exact)} ${JSON.stringify(target.suffix)}`);
  if (taken !== undefined) log(`  ${JSON.stringify({ exact: taken.exact, score: taken.score, seam: seamAgainst(taken), ...taken.evidence })}`);
}

const LAYOUTS: readonly Layout[] = [
  { columns: 64, lines: 40, header: 'Annual Report on Form 10-K/A', retyped: true },
  { columns: 118, lines: 70, header: 'Table of Contents', retyped: true },
];

let passageCount = 0;
let fileCount = 0;
for await (const source of readSources(corpus, log)) {
  if (values.only !== undefined && !source.name.includes(values.only)) continue;
  const random = seeded(Number(values.seed ?? 7) + fileCount);
  const tokens = tokenize(source.pages);
  const passages = drawPassages(source.pages, tokens, Number(values['per-file'] ?? 100), random);
  fileCount++;
  passageCount += passages.length;
  log(`${source.name}: ${source.pages.length} pages, ${tokens.tokens.length} words, ${passages.length} passages`);

  const joined = join(source.pages);
  const hints = new Map(passages.map((passage) => [passage, (joined.offsets[passage.target.pageIndex] ?? 0) + passage.target.start]));
  const itself = new Map(passages.map((passage) => [passage, [{ page: passage.target.pageIndex, start: passage.target.start, end: passage.target.end }]]));
  const quote = ({ target }: Passage): Quote => ({ exact: target.exact, prefix: target.prefix, suffix: target.suffix });
  const placed = ({ target }: Passage): Quote => (values['no-start'] === true ? { exact: target.exact, prefix: target.prefix, suffix: target.suffix, pageIndex: target.pageIndex } : target);
  const bare = ({ target }: Passage): Quote => ({ exact: target.exact, pageIndex: target.pageIndex });
  const edition = (scenario: string, made: Edition, some: readonly Passage[] = passages, quoteOf = placed) => {
    run(scenario, some, typeset(made.texts), truthOf(made, passages), quoteOf, hints);
  };
  const layout = LAYOUTS[fileCount % 2] ?? LAYOUTS[0];
  if (layout === undefined) continue;

  run('same document, position known', passages, source.pages, itself, placed, hints);
  run('same document, quote and context only', passages, source.pages, itself, quote, hints);
  run('same document, quote and page only', passages, source.pages, itself, bare, hints);
  edition('other pages and typography', setPages(tokens.tokens, layout, random));
  for (const percent of [5, 10, 20]) {
    edition(`${percent} % of the words changed, other pages`, setPages(changeWords(tokens.tokens, percent / 100, random), layout, random));
  }
  edition('10 % of the words changed, quote without context', setPages(changeWords(tokens.tokens, 0.1, random), layout, random), passages, ({ target }) => ({ exact: target.exact }));
  edition('deleted, quote without context', setPages(deletePassages(tokens.tokens, passages), layout, random), passages, ({ target }) => ({ exact: target.exact }));
  const { tokens: shuffled, moved } = moveParagraphs(tokens, passages, random);
  edition('paragraph moved, other pages', setPages(shuffled, layout, random), [...moved]);
  edition('paragraph moved, 10 % of the words changed', setPages(changeWords(shuffled, 0.1, random), layout, random), [...moved]);
  edition('deleted, other pages', setPages(deletePassages(tokens.tokens, passages), layout, random));
  edition('deleted, 10 % of the other words changed', setPages(changeWords(deletePassages(tokens.tokens, passages), 0.1, random), layout, random));
  if (values['no-round-trips'] === true) continue;
  for await (const { scenario, pages, made } of roundTrips(source, tokens.tokens, random)) {
    run(scenario, passages, pages, truthOf(made, passages), placed, hints);
  }
}

const percent = (part: number, whole: number) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);
const ordered = [...ours].sort(([first], [second]) => Number(first.endsWith(REPEATED)) - Number(second.endsWith(REPEATED)));
const rows = ordered.filter(([, mine]) => mine.cases > 0).map(([scenario, mine]) => {
  const peer = theirs.get(scenario);
  const found = mine.exact + mine.fuzzy;
  return `| ${scenario} | ${mine.cases} | ${mine.exact} | ${mine.fuzzy} | ${percent(found, mine.cases)} | ${mine.loose} | **${mine.wrong}** | ${mine.orphaned} (${mine.ambiguous}) | ${(mine.milliseconds / mine.cases).toFixed(1)} | ${
    peer === undefined ? '' : `${percent(peer.fuzzy, peer.cases)} | ${peer.wrong} | ${peer.orphaned} | ${(peer.milliseconds / peer.cases).toFixed(1)}`} |`;
});
process.stdout.write(`${passageCount} passages of ${fileCount} filings.\n\n`);
process.stdout.write('| case | cases | exact | fuzzy | found | loose | wrong | orphaned (ambiguous) | ms | peer found | peer wrong | peer orphaned | peer ms |\n');
process.stdout.write('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n');
process.stdout.write(`${rows.join('\n')}\n`);
