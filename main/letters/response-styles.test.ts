/** The ways in which companies quote a comment and answer it, each in a small letter written for the purpose. */
import { describe, expect, it } from 'vitest';
import { readLetterLines } from '../documents/letter-lines/index.ts';
import { HEAD, HTML_HEAD, HTML_TAIL, LETTERS, TAIL } from './fixtures/response-styles.ts';
import { MORE_LETTERS } from './fixtures/response-styles-more.ts';
import { parseResponse } from './parse-response.ts';

/** The beginning and end of a text, as the table has them. */
const ends = (text: string, starts: string, stops: string): string => (text.replace(/^["“]/, '').startsWith(starts) && text.endsWith(stops) ? `${starts} ... ${stops}` : text);

describe('ways of quoting and answering', () => {
  it.each([...LETTERS, ...MORE_LETTERS])('$name', async ({ html, text, want, commitments }) => {
    const lines = html === undefined ? await readLetterLines({ format: 'text', text: HEAD + (text ?? '') + TAIL }) : await readLetterLines({ format: 'html', html: HTML_HEAD + html + HTML_TAIL });
    const parsed = parseResponse(lines);
    expect([parsed.letterDate, parsed.registrant, parsed.fileNumbers]).toEqual(['2013-05-14', 'Acme Industries, Inc.', ['001-12345']]);
    expect(parsed.answers.map(({ number, quoted, response }, index) => {
      const [, from = '', to = '', starts = '', stops = ''] = want[index] ?? [];
      return [number, ends(quoted, from, to), ends(response, starts, stops)];
    })).toEqual(want.map(([number, from, to, starts, stops]) => [number, `${from} ... ${to}`, `${starts} ... ${stops}`]));
    expect(parsed.commitments.map((one, index) => (one.text.startsWith(commitments[index] ?? '?') ? commitments[index] : one.text))).toEqual(commitments);
  });
});
