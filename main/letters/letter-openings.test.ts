/** How letters begin: salutations, and what tells an answer from a staff letter. */
import { describe, expect, it } from 'vitest';
import { readLetterLines } from '../documents/letter-lines/index.ts';
import { parseLetter } from './parse-letter.ts';

const RE = 'Re: Foo Foods Corp.\nDefinitive Proxy Statement\nFiled March 14, 2007\nFile Number: 001-09371';
const COMMENT = '1. Please provide the disclosure required by Item 404(b) of Regulation S-K.\n\nFoo will provide the disclosure.';

async function read(salutation: string, opening: string, addressee = 'Securities and Exchange Commission'): Promise<ReturnType<typeof parseLetter>> {
  return parseLetter(await readLetterLines({ format: 'text', text: `September 21, 2007\n\n${addressee}\n\n${RE}\n\n${salutation}\n\n${opening}\n\n${COMMENT}\n` }));
}

describe('salutations end the head', () => {
  it.each([
    'To the Members of the Securities and Exchange Commission:', 'To the addressees set forth above:', 'To the Staff of the Division of Corporation Finance:',
    'To Whom it May Concern:', 'Ladies and Gentlemen:', 'Dear Ms. Salik and Messrs. Pavot and O’Brien,',
  ])('%s', async (salutation) => {
    const letter = await read(salutation, 'The following is provided in response to the comments issued by the staff by letter dated August 21, 2007.');
    expect([letter.letterDate, letter.registrant, letter.fileNumbers, letter.kind]).toEqual(['2007-09-21', 'Foo Foods Corp.', ['001-09371'], 'other']);
  });
});

describe('answers', () => {
  it.each([
    ['We have reviewed the additional comments included in your letter dated August 21, 2007. For ease of reference the comments stand before each of our responses.', 'Securities and Exchange Commission'],
    ['This letter provides the Fund’s response to comments on its registration statement.', 'Securities and Exchange Commission'],
    ['We are writing in response to comments contained in the letter of August 21, 2007 to our chairman.', 'Foo Foods Corp.'],
  ])('%s', async (opening, addressee) => {
    expect((await read('Ladies and Gentlemen:', opening, addressee)).kind).toBe('other');
  });

  it.each([
    ['We have reviewed your response letter dated August 1, 2007 and have the following comments.', 'Foo Foods Corp.'],
    ['We have reviewed your response to the comments included in our letter of July 1, 2007 and have the following comment.', 'Foo Foods Corp.'],
  ])('no answer: %s', async (opening, addressee) => {
    expect((await read('Dear Mr. Foo:', opening, addressee)).kind).toBe('comments');
  });
});
