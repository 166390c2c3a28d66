/**
 * Scores the letter parser over the gold letters: `npm run eval:letters -- CORPUS` (or TICKMARK_CORPUS).
 * Prints a table per set and names every miss; exits 1 where a goal is not met. `--markdown` prints the table only.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { readLetterLines } from '../documents/letter-lines/index.ts';
import type { ParsedLetter } from '../letters/model.ts';
import { parseLetter } from '../letters/parse-letter.ts';
import { compareQuotedComments } from './letters/quoted-comments.ts';
import { scoreWrittenLetters } from './letters/written-letters.ts';
import { FIELDS, type GoldLetter, measures, Score } from './letters/gold.ts';

const markdown = process.argv.includes('--markdown');
const corpus = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? process.env['TICKMARK_CORPUS'];
if (corpus === undefined) {
  console.error('Say where the corpus is: npm run eval:letters -- FOLDER, or set TICKMARK_CORPUS.');
  process.exit(2);
}

/** The letter in a full submission as text: the TEXT-EXTRACT document. */
function textExtract(submission: string): string {
  const document = submission.split(/<DOCUMENT>/i).find((part) => /<TYPE>\s*TEXT-EXTRACT/i.test(part)) ?? submission;
  return /<TEXT>([\s\S]*?)<\/TEXT>/i.exec(document)?.[1] ?? document;
}

async function parseFile(file: string): Promise<ParsedLetter> {
  const bytes = await readFile(file);
  const extension = extname(file);
  if (extension === '.pdf') return parseLetter(await readLetterLines({ format: 'pdf', bytes: new Uint8Array(bytes) }));
  if (/^\.html?$/.test(extension)) return parseLetter(await readLetterLines({ format: 'html', html: bytes.toString('utf8') }));
  const text = bytes.toString('utf8');
  return parseLetter(await readLetterLines({ format: 'text', text: /<SEC-HEADER>/.test(text) ? textExtract(text) : text }));
}

const accession = (name: string): string => /\d{10}-\d{2}-\d{6}/.exec(name)?.[0] ?? name;

const golds: GoldLetter[] = [];
const goldFolder = join(corpus, 'gold', 'letters');
for (const name of (await readdir(goldFolder)).sort()) {
  if (name.endsWith('.json')) golds.push(JSON.parse(await readFile(join(goldFolder, name), 'utf8')) as GoldLetter);
}

const lettered = new Score();
for (const gold of golds) lettered.add(basename(gold.file), gold, await parseFile(join(corpus, gold.file)));

const flat = new Score();
const flatFolder = join(corpus, 'letters', 'flat_txt');
for (const name of (await readdir(flatFolder)).sort()) {
  const gold = golds.find((other) => other.file.endsWith('.pdf') && accession(other.file) === accession(name));
  if (gold) flat.add(`flat ${name}`, gold, await parseFile(join(flatFolder, name)), true);
}

const counts = new Score();
for (const row of (await readFile(join(corpus, 'MANIFEST.tsv'), 'utf8')).split('\n').slice(1)) {
  const cells = row.split('\t');
  const file = cells[0] ?? '';
  const count = cells[13] ?? '';
  if (file.startsWith('letters/threads') && count !== '') counts.addCount(basename(file), Number(count), await parseFile(join(corpus, file)));
}

let failed = false;
const percent = (value: number): string => (value * 100).toFixed(1).padStart(5);
for (const [title, score] of [['Gold letters', lettered], ['Written letters', await scoreWrittenLetters()], ['Flattened to one line', flat], ['Counts only (all threads)', counts]] as const) {
  console.log(`\n### ${title}\n\n| field | right | invented | missed | precision | recall | F1 |\n| --- | --- | --- | --- | --- | --- | --- |`);
  for (const field of FIELDS) {
    const tally = score.tallies[field];
    if (tally.right + tally.invented + tally.missed === 0) continue;
    const { precision, recall, f1 } = measures(tally);
    if (score === lettered && f1 < (field === 'comments' ? 0.99 : 0.97)) failed = true;
    console.log(`| ${field} | ${tally.right} | ${tally.invented} | ${tally.missed} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} |`);
  }
  if (!markdown) for (const miss of score.misses) console.log(`MISS ${miss.file} ${miss.field} ${miss.at}\n     gold:   ${miss.gold}\n     parsed: ${miss.parsed}`);
}
const quotes = await compareQuotedComments(join(corpus, 'letters', 'threads'));
console.log(`\n### Response letters\n\n${quotes.letters} letters quote ${quotes.quoted} comments, ${quotes.equal} of them in the staff's words; ${quotes.withoutAnswer} were left without an answer.`);
if (!markdown) for (const miss of quotes.different) console.log(`DIFFERENT ${miss}`);
process.exitCode = failed ? 1 : 0;
