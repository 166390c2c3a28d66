/**
 * docs/formats.md: every file of a corpus read as an import reads it, per category imported or refused and why,
 * beside what Poppler makes of the same PDFs.
 *
 *   node main/scripts/formats-table.ts FOLDER      (Node 24; or TICKMARK_CORPUS; as root also TICKMARK_TEST_NO_SANDBOX=1)
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, relative, sep } from 'node:path';
import { compareWithPrint, printedFilings, type Agreement } from '../documents/fixtures/printed-filings.ts';
import { readDocument } from '../documents/read-document.ts';
import { printWithChromium } from '../hosting/print-with-chromium.ts';
import { TickmarkError } from '../../preload/result.ts';

/** What one file may take; the bound that the product promises. */
const BOUND_MS = 30_000;

interface Row {
  files: number;
  imported: number;
  pages: number;
  slowest: number;
  readonly refused: string[];
  readonly peers: string[];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)])).sort();
}

/** Pages that Poppler counts, or null where it cannot open the file without a password. */
function popplerPages(path: string): number | null {
  const run = spawnSync('pdfinfo', [path], { encoding: 'utf8' });
  const pages = /^Pages:\s+(\d+)/m.exec(run.stdout ?? '')?.[1];
  return run.status === 0 && pages !== undefined ? Number(pages) : null;
}

/** Filings whose pages were read by a person, beside what came out. */
const agreements: (Agreement & { readonly name: string })[] = [];

async function readOne(path: string, name: string, row: Row): Promise<void> {
  const started = performance.now();
  const peer = path.endsWith('.pdf') ? popplerPages(path) : null;
  row.files += 1;
  try {
    const document = await readDocument(readFileSync(path), { name, printHtml: printWithChromium, signal: AbortSignal.timeout(BOUND_MS), onProgress: () => undefined });
    row.imported += 1;
    const printed = printedFilings.find(({ file }) => file === name.split(sep).join('/'));
    if (printed !== undefined) agreements.push({ name, ...compareWithPrint(printed, document) });
    row.pages += document.pages.length;
    if (peer !== null && peer !== document.pages.length) row.peers.push(`${name}: ${document.pages.length} pages here, ${peer} in Poppler`);
  } catch (error) {
    if (!(error instanceof TickmarkError)) throw error;
    row.refused.push(`${error.message} (${error.kind})`);
    if (peer !== null) row.peers.push(`${name}: refused here, opened by Poppler`);
  }
  row.slowest = Math.max(row.slowest, performance.now() - started);
}

function printedSection(): string[] {
  const sum = (pick: (one: Agreement) => number): number => agreements.reduce((all, one) => all + pick(one), 0);
  const [numbered, right, items, rightItems] = [sum((one) => one.numbered), sum((one) => one.rightLabels), sum((one) => one.items), sum((one) => one.rightItems)];
  const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  return [
    '## Printed page numbers and items', '',
    `\`main/documents/fixtures/filings.json\` says what ${agreements.length} filings of 1993 to 2025 (text, HTML, inline XBRL, PDF) print. pdftotext listed the edges of every page and every line that begins with PART or ITEM; a person read the list, and the page itself where the list and the label differed. Of ${numbered} pages that print a number, ${right} carry it as their label (${share(right, numbered)}); pages without one are labelled doubtful, by counting on or by their place in brackets, and do not count here. Of ${items} items printed or found, ${rightItems} are both and on the right page (${share(rightItems, items)}). These are the filings that the code was written with; filings that it has not met will do worse.`, '',
    ...agreements.flatMap(({ name, wrongLabels }) => wrongLabels.map((wrong) => `- ${name}, ${wrong}`)), '',
  ];
}

async function main(): Promise<number> {
  const folder = process.argv[2] ?? process.env['TICKMARK_CORPUS'];
  if (folder === undefined) {
    console.error('Name the corpus folder, or set TICKMARK_CORPUS.');
    return 2;
  }
  const rows = new Map<string, Row>();
  for (const path of ['filings', 'letters', 'pdfs'].flatMap((part) => filesBelow(join(folder, part)))) {
    const name = relative(folder, path);
    const category = name.split(sep).slice(0, 2).join('/');
    const row = rows.get(category) ?? { files: 0, imported: 0, pages: 0, slowest: 0, refused: [], peers: [] };
    rows.set(category, row);
    await readOne(path, name, row);
    console.error(`${name}: ${row.imported} of ${row.files}`);
  }
  const total = [...rows.values()];
  const sum = (pick: (row: Row) => number): number => total.reduce((all, row) => all + pick(row), 0);
  const lines = [
    '# What comes in', '',
    `Made by \`main/scripts/formats-table.ts\` over ${sum((row) => row.files)} files: each read as an import reads it and asked to stop after ${BOUND_MS / 1000} s. ${sum((row) => row.imported)} imported, ${sum((row) => row.refused.length)} refused with a reason, none crashed or hung. The slowest took ${(Math.max(...total.map((row) => row.slowest)) / 1000).toFixed(1)} s; the load of the ${availableParallelism()} cores was ${(loadavg()[0] ?? 0).toFixed(0)}, so a time may be several times what the file takes on a quiet computer.`, '',
    '| category | files | imported | refused | pages | slowest |', '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...[...rows].map(([category, row]) => `| ${category} | ${row.files} | ${row.imported} | ${row.refused.length} | ${row.pages} | ${(row.slowest / 1000).toFixed(1)} s |`), '',
    '## Refused', '', ...total.flatMap((row) => row.refused.map((line) => `- ${line}`)), '',
    '## Where Poppler differs', '', ...(sum((row) => row.peers.length) === 0 ? ['Nowhere.'] : total.flatMap((row) => row.peers.map((line) => `- ${line}`))), '',
    'The empty password of pr6531_2.pdf is the owner\'s, not the user\'s. Poppler and qpdf try it as both; PDF.js, MuPDF and pdf-lib do not. Its encryption (revision 6) lets no other password stand for the empty one, so reading it would take AES of our own for one test file; it stays refused.', '',
  ];
  lines.push(...printedSection());
  const page = new URL('../../docs/formats.md', import.meta.url);
  // What a person wrote below the tables stays.
  const written = /^## At first sight$[^]*/m.exec(readFileSync(page, 'utf8'))?.[0] ?? '';
  writeFileSync(page, `${lines.join('\n')}\n${written}`);
  return 0;
}

process.exitCode = await main();
