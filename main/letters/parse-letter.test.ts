import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLetterLines } from '../documents/letter-lines/index.ts';
import { parseLetter } from './parse-letter.ts';

async function fixture(name: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)), 'utf8');
}

describe('the HemaCare letter of 2008', () => {
  it('gives its one comment with headings, page, Item and due date', async () => {
    const letter = parseLetter(await readLetterLines({ format: 'text', text: await fixture('hemacare-staff-letter-2008-09-12.txt') }));
    expect(letter).toMatchObject({
      kind: 'comments',
      letterDate: '2008-09-12',
      registrant: 'Hemacare Corporation',
      fileNumbers: ['000-15223'],
      filings: [{ form: 'Form 10-K', periodOrDate: 'Fiscal Year Ended December 31, 2007; Filed April 14, 2008', fileNumber: '000-15223' }],
      respondWithin: '10 business days',
      dueDate: '2008-09-26',
      warnings: [],
    });
    expect(letter.comments).toHaveLength(1);
    const comment = letter.comments[0];
    expect(comment).toMatchObject({
      number: '1',
      headings: [
        'Form 10-K for the Fiscal Year Ended December 31, 2007',
        'Item 9A(T) Controls and Procedures',
        "(b) Management's Annual Report on Internal Controls Over Financial Reporting, page 31",
      ],
      pages: ['31'],
      items: ['9A(T)'],
    });
    expect(comment?.text).toMatch(/^We have reviewed your response and proposed disclosure/);
    expect(comment?.text).toMatch(/and when you plan to move forward with your plan\.$/);
    expect(comment?.text).not.toMatch(/Steffenhagen|Page 2/);
  });
});
