/**
 * Annotations carried to another version: `node main/scripts/eval-carry-forward.ts CORPUS [--seed N]` (or TICKMARK_CORPUS).
 * Synthetic amendments with known truth (of every ten passages' paragraphs about one deleted, one moved, three with
 * changed words; other pages and typography throughout), the time for 500 annotations on the longest filing, and
 * real pairs, for which only counts can be given. Prints Markdown.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeWords, deletePassages, moveParagraphs, setPages } from './anchoring-eval/editions.ts';
import { overlapOf, truthOf } from './anchoring-eval/judge.ts';
import { drawPassages, tokenize, type Passage } from './anchoring-eval/passages.ts';
import { seeded } from './anchoring-eval/random.ts';
import { readPdf, readSources, readText } from './anchoring-eval/sources.ts';
import { carryForward, type Carried } from '../../renderer/anchoring/carry-forward.ts';
import type { AnchorPage } from '../../renderer/anchoring/describe.ts';
import { fold } from '../../renderer/anchoring/fold.ts';
import { typeset } from '../../renderer/anchoring/typeset.ts';

const corpus = process.argv[2] ?? process.env['TICKMARK_CORPUS'];
if (corpus === undefined) {
  process.stderr.write('usage: node main/scripts/eval-carry-forward.ts CORPUS [--seed N]\n');
  process.exit(2);
}
const log = (line: string) => process.stderr.write(`${line}\n`);
const show = process.argv.includes('--show');
const seed = Number(process.argv[process.argv.indexOf('--seed') + 1] ?? 300) || 300;

const quotesOf = (passages: readonly Passage[]) => passages.map(({ target }, index) => ({ ...target, id: String(index) }));

interface Row {
  cases: number;
  right: number;
  otherStatus: number;
  missed: number;
  wrong: number;
}
const rows = new Map<string, Row>();
let slowest = '';
let slowestTime = 0;
let count = 0;

for await (const source of readSources(corpus, log)) {
  count++;
  const random = seeded(seed + count);
  const tokens = tokenize(source.pages);
  const passages = drawPassages(source.pages, tokens, source.pages.length >= 150 ? 500 : 150, random);
  const { tokens: shuffled, moved } = moveParagraphs(tokens, passages, random, 0.12);
  const gone = new Set(passages.filter((passage) => !moved.has(passage) && random.next() < 0.1));
  const left = deletePassages(shuffled, [...gone]);
  // Three in ten passages lie in a stretch with changed words.
  const edited = new Set(passages.filter(() => random.next() < 0.3));
  const near = new Set<number>();
  for (const { from, to } of edited) for (let origin = from - 15; origin < to + 15; origin++) near.add(origin);
  const changed = left.flatMap((token) => (near.has(token.origin) ? changeWords([token], 0.05, random) : [token]));
  const reworded = changed.map((token) => (near.has(token.origin) && random.next() < 0.1 ? { text: tokens.tokens[random.below(tokens.tokens.length)]?.text ?? 'word', origin: token.origin } : token));
  const made = setPages(reworded, { columns: 76, lines: 44, header: 'Form 10-K/A', retyped: true }, random);
  const truth = truthOf(made, passages);
  const pages = typeset(made.texts);
  const began = process.cpuUsage().user;
  const carried = carryForward(source.pages, pages, quotesOf(passages));
  const time = (process.cpuUsage().user - began) / 1000;
  const line = `${source.name}: ${source.pages.length} to ${pages.length} pages, ${passages.length} annotations, ${(time / 1000).toFixed(2)} s of processor time`;
  log(line);
  if (passages.length >= 400 && time > slowestTime) [slowest, slowestTime] = [line, time];
  carried.forEach((one, index) => {
    const passage = passages[index];
    if (passage === undefined) return;
    const places = truth.get(passage) ?? [];
    const words = places.map((place) => made.texts[place.page]?.slice(place.start, place.end) ?? '').join('\n');
    const same = fold(words).chars === fold(passage.target.exact).chars;
    const kind = gone.has(passage) || places.length === 0 ? 'deleted' : moved.has(passage) ? 'in a moved paragraph' : !same ? 'with changed words' : 'unchanged';
    const key = `${kind}${passage.repeated ? ' (repeated passages)' : ''}`;
    const row = rows.get(key) ?? { cases: 0, right: 0, otherStatus: 0, missed: 0, wrong: 0 };
    rows.set(key, row);
    row.cases++;
    const common = overlapOf(one.targets.map((target) => ({ page: target.pageIndex, start: target.start, end: target.end })), places);
    const expected = kind === 'deleted' ? ['deleted'] : kind === 'unchanged' ? ['unchanged'] : kind === 'with changed words' ? ['changed'] : same ? ['moved', 'unchanged'] : ['moved', 'changed'];
    if (one.status === 'deleted') {
      if (kind === 'deleted') row.right++;
      else row.missed++;
    } else if (common < 0.5) row.wrong++;
    else if (expected.includes(one.status)) row.right++;
    else row.otherStatus++;
    if (show && one.status !== 'deleted' && common < 0.5) log(`WRONG ${key} ${one.status} ${one.score.toFixed(2)}\n  ${JSON.stringify(passage.target.exact)}\n  -> ${JSON.stringify(one.targets.map((target) => target.exact))}`);
    if (show && kind === 'unchanged' && one.status !== 'unchanged') log(`NOT UNCHANGED ${key} ${one.status} ${one.score.toFixed(2)}\n  ${JSON.stringify(passage.target.exact)}\n  -> ${JSON.stringify(one.targets.map((target) => target.exact))}`);
  });
}

const order = [...rows].sort(([one], [other]) => Number(one.includes('(')) - Number(other.includes('(')) || one.localeCompare(other));
process.stdout.write('| passage | cases | placed, status right | placed, other status | reported deleted though there | wrong place |\n| --- | ---: | ---: | ---: | ---: | ---: |\n');
for (const [key, row] of order) process.stdout.write(`| ${key} | ${row.cases} | ${row.right} | ${row.otherStatus} | ${row.missed} | **${row.wrong}** |\n`);
process.stdout.write(`\nSlowest: ${slowest}.\n\n`);

const PAIRS: readonly (readonly [string, string])[] = [
  ['filings/full_submission/pair1_F-3_tr-finance_0001193125-25-057913.txt', 'filings/full_submission/pair1_F-3-A_tr-finance_0001193125-25-068799.txt'],
  ['pdfs/sec/patriot/pati-20150930-10k.pdf', 'pdfs/sec/patriot/pati-20190930-10k.pdf'],
  ['pdfs/sec/patriot/pati-20190930-10k.pdf', 'pdfs/sec/patriot/pati-20210930-ar.pdf'],
];
const read = async (file: string): Promise<AnchorPage[]> => {
  const bytes = readFileSync(join(corpus, file));
  return file.endsWith('.pdf') ? readPdf(new Uint8Array(bytes)) : readText(bytes.toString('latin1'));
};
process.stdout.write('| real pair | pages | annotations | unchanged | changed | moved | deleted | processor s |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n');
for (const [from, to] of PAIRS) {
  const [old, fresh] = [await read(from), await read(to)];
  const passages = drawPassages(old, tokenize(old), 200, seeded(5));
  const began = process.cpuUsage().user;
  const carried = carryForward(old, fresh, quotesOf(passages));
  const seconds = ((process.cpuUsage().user - began) / 1e6).toFixed(2);
  const counted = (status: Carried['status']) => carried.filter((one) => one.status === status).length;
  process.stdout.write(`| ${from.split('/').at(-1)} to ${to.split('/').at(-1)} | ${old.length} to ${fresh.length} | ${passages.length} | ${counted('unchanged')} | ${counted('changed')} | ${counted('moved')} | ${counted('deleted')} | ${seconds} |\n`);
  if (show) for (const [index, one] of carried.entries()) if (index % 4 === 0) log(`${one.status} ${one.score.toFixed(2)}\n   ${JSON.stringify(passages[index]?.target.exact)}\n   ${JSON.stringify(one.targets.map((target) => target.exact).join(' / '))}`);
}
