/**
 * The letters under `main/letters/fixtures/written`: invented, in the manner of staff letters of 1997 to 2024 that the corpus does
 * not have, with what a reader says of each. They were written to try the parser on what it had not seen; docs/letters.md
 * keeps what it made of them at first sight.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLetterLines } from '../../documents/letter-lines/index.ts';
import { parseLetter } from '../../letters/parse-letter.ts';
import { type GoldLetter, Score } from './gold.ts';

export const FOLDER = join(import.meta.dirname, '..', '..', 'letters', 'fixtures', 'written');

/** `flat` scores the letters that are text as one line each, as some collections keep them. */
export async function scoreWrittenLetters(flat = false): Promise<Score> {
  const score = new Score();
  for (const name of (await readdir(FOLDER)).sort()) {
    if (!name.endsWith('.json')) continue;
    const gold = JSON.parse(await readFile(join(FOLDER, name), 'utf8')) as GoldLetter;
    const text = await readFile(join(FOLDER, gold.file), 'utf8');
    if (flat) {
      if (gold.file.endsWith('.txt')) score.add(gold.file, gold, parseLetter(await readLetterLines({ format: 'text', text: text.replace(/\s+/g, ' ').trim() })), true);
      continue;
    }
    score.add(gold.file, gold, parseLetter(await readLetterLines(gold.file.endsWith('.html') ? { format: 'html', html: text } : { format: 'text', text })));
  }
  return score;
}
