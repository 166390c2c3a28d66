/** Compares what response letters quote with the staff letters of the same thread, which say what the comments were. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLetterLines } from '../../documents/letter-lines/index.ts';
import { parseLetter } from '../../letters/parse-letter.ts';
import { parseResponse } from '../../letters/parse-response.ts';

export interface QuotedComments {
  /** Response letters in which answers were found. */
  letters: number;
  quoted: number;
  /** Equal to a comment of an earlier staff letter but for punctuation and blanks. */
  equal: number;
  withoutAnswer: number;
  readonly different: string[];
}

function bare(text: string): string {
  return text.toLowerCase().normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** `threads` is a folder with a folder for each review, its files in date order by name. */
export async function compareQuotedComments(threads: string): Promise<QuotedComments> {
  const result: QuotedComments = { letters: 0, quoted: 0, equal: 0, withoutAnswer: 0, different: [] };
  for (const thread of (await readdir(threads)).sort()) {
    const asked = new Set<string>();
    for (const name of (await readdir(join(threads, thread))).sort()) {
      const bytes = await readFile(join(threads, thread, name));
      if (/UPLOAD.*\.pdf$/.test(name)) {
        const letter = parseLetter(await readLetterLines({ format: 'pdf', bytes: new Uint8Array(bytes) }));
        for (const comment of letter.comments) asked.add(bare(comment.text));
      } else if (/CORRESP.*\.html?$/.test(name)) {
        const { answers } = parseResponse(await readLetterLines({ format: 'html', html: bytes.toString('utf8') }));
        if (answers.length > 0) result.letters += 1;
        for (const { number, quoted, response } of answers) {
          result.quoted += 1;
          if (response === '') result.withoutAnswer += 1;
          if (asked.has(bare(quoted))) result.equal += 1;
          else result.different.push(`${name} ${number}: ${quoted.slice(0, 80)}`);
        }
      }
    }
  }
  return result;
}
