/** The lint and the exports of a response letter, over a real library. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RichNode } from '../../db/model.ts';
import type { MatterSnapshot } from '../../preload/api.ts';
import { fixture, testLibrary, type TestLibrary } from './testing/test-library.ts';

const LETTER_OF_35 = fixture('bear-newco-staff-letter-2017-04-25.pdf');
let library: TestLibrary;
beforeEach(() => { library = testLibrary(); });
afterEach(() => library.end());

const text = (words: string, ...marks: string[]): RichNode => ({ type: 'text', text: words, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) });
const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });

async function respond(commentId: string, ...content: RichNode[]): Promise<void> {
  await library.ask('responses.save', { commentId, body: { type: 'doc', content }, plainText: 'words' });
}

async function lint(matter: MatterSnapshot): Promise<string[]> {
  return (await library.ask('exports.lint', { matterId: matter.matter.id })).map(({ kind, number, commentId }) => {
    const known = matter.comments.find((comment) => comment.id === commentId)?.number ?? null;
    return [kind, number ?? '-', ...(known === number ? [] : ['no link'])].join(' ');
  });
}

describe('lint', () => {
  test('a HemaCare answer: open, answered, with placeholders, wrong pages left alone where the filing is not there', async () => {
    const matter = await library.openMatter();
    const commentId = matter.comments[0]?.id ?? '';
    expect(await lint(matter)).toEqual(['unanswered 1']);
    await respond(commentId, paragraph(text('See page 31.')));
    expect(await lint(matter)).toEqual([]);
    await respond(commentId, paragraph(text('We paid [●] on [ ] and [●].')));
    expect(await lint(matter)).toEqual(['placeholder 1', 'placeholder 1', 'placeholder 1']);
  });

  test('words of the comment that are not the letter\'s, wherever the row says otherwise', async () => {
    const matter = await library.openMatter();
    const [comment] = matter.comments;
    await respond(comment?.id ?? '', paragraph(text('Done.')));
    await library.ask('comments.update', { commentId: comment?.id ?? '', text: comment?.text.replace('if a consultant', 'if an adviser') ?? '' });
    const findings = await library.ask('exports.lint', { matterId: matter.matter.id });
    expect(findings).toMatchObject([{ kind: 'comment-altered', number: '1', commentId: comment?.id, excerpt: expect.stringMatching(/^an adviser/) }]);
  });

  test('35 comments of a real letter stand as they are printed; a comment taken away or moved is missed', async () => {
    const matter = await library.openMatter([LETTER_OF_35]);
    for (const comment of matter.comments) await respond(comment.id, paragraph(text(`Answer ${comment.number}.`)));
    expect(await lint(matter)).toEqual([]);
    const numbered = (number: string): string => matter.comments.find((comment) => comment.number === number)?.id ?? '';
    await library.ask('comments.move', { commentId: numbered('5'), ordinal: 2 });
    await library.ask('comments.trash', { commentId: numbered('9') });
    const found = await library.ask('exports.lint', { matterId: matter.matter.id });
    expect(found.map(({ kind, number }) => `${kind} ${number ?? ''}`)).toEqual(['out-of-order 3', 'out-of-order 4', 'number-missing 9']);
  });

  test('acknowledgments against the date of the staff letter, a wrong file number', async () => {
    const matter = await library.openMatter();
    await respond(matter.comments[0]?.id ?? '', paragraph(text('Done.')));
    const found = async (settings: { acknowledgments: boolean }): Promise<string[]> => (await library.ask('exports.lint', { matterId: matter.matter.id, settings })).map(({ kind }) => kind);
    expect(await found({ acknowledgments: true })).toEqual([]);
    expect(await found({ acknowledgments: false })).toEqual(['tandy']);
    const later = await library.openMatter([LETTER_OF_35]);
    for (const comment of later.comments) await respond(comment.id, paragraph(text('Done.')));
    expect((await library.ask('exports.lint', { matterId: later.matter.id, settings: { acknowledgments: true } })).map(({ kind }) => kind)).toEqual(['tandy']);
  });

  test('the same words confidential in one place and open in another', async () => {
    const matter = await library.openMatter();
    const commentId = matter.comments[0]?.id ?? '';
    await respond(commentId, paragraph(text('Quillfeather LLP', 'confidential'), text(' said so.')), paragraph(text('We asked Quillfeather  LLP.')));
    expect(await library.ask('exports.lint', { matterId: matter.matter.id })).toMatchObject([{ kind: 'rule-83', commentId, excerpt: 'Quillfeather  LLP' }]);
  });

  test('a quotation whose passage is gone or says something else', async () => {
    const matter = await library.openMatter();
    const commentId = matter.comments[0]?.id ?? '';
    await respond(commentId, { type: 'blockquote', attrs: { annotationId: 'gone', source: '8-K' }, content: [paragraph(text('“Words.”'))] });
    expect(await library.ask('exports.lint', { matterId: matter.matter.id })).toMatchObject([{ kind: 'quote-stale', commentId, excerpt: '“Words.”' }]);
  });
});

describe('the letter', () => {
  test('is filled in from the staff letter, and remembers what was chosen', async () => {
    const matter = await library.openMatter();
    const matterId = matter.matter.id;
    const first = await library.ask('exports.letter', { matterId });
    expect(first.settings).toMatchObject({ date: '2008-09-18', letterhead: ['Hemacare Corporation', '15350 Sherman Way, Suite 350', 'Van Nuys, CA 91406'], acknowledgments: true });
    expect(first.settings.addressee).toEqual(['Tia Jenkins', 'Senior Assistant Chief Accountant', 'Office of Beverages, Apparel and Health Care Services']);
    await library.ask('view.set', { key: `letter-export:${matterId}`, value: { salutation: 'Dear Ms. Jenkins:', quoteStyle: 'italic' } });
    const second = await library.ask('exports.letter', { matterId });
    expect([second.settings.salutation, second.settings.quoteStyle, second.given]).toEqual(['Dear Ms. Jenkins:', 'italic', { salutation: 'Dear Ms. Jenkins:', quoteStyle: 'italic' }]);
    await library.ask('view.set', { key: `letter-export:${matterId}`, value: { salutation: 7 } });
    expect((await library.ask('exports.letter', { matterId })).settings.salutation).toBe('Ladies and Gentlemen:');
  });

  test('is shown with the signs of its lists and the rows of its tables', async () => {
    const matter = await library.openMatter();
    const row = (type: string, ...cells: string[]) => ({ type: 'tableRow', content: cells.map((words) => ({ type, content: [paragraph(text(words))] })) });
    await respond(matter.comments[0]?.id ?? '',
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('Documented'))] }, { type: 'listItem', content: [paragraph(text('Tested'))] }] },
      { type: 'table', content: [row('tableHeader', 'Step', 'Date'), row('tableCell', 'Testing', 'November 15'), row('tableCell', '', '')] });
    const { parts } = await library.ask('exports.letter', { matterId: matter.matter.id });
    expect(parts.filter(({ kind }) => kind === 'response' || kind === 'table').map((part) => [part.kind, part.text])).toEqual([
      ['response', '•  Documented\n•  Tested'], ['table', 'Step\tDate\nTesting\tNovember 15'],
    ]);
  });

  test('every format is saved under a name that says which version it is', async () => {
    const matter = await library.openMatter();
    await respond(matter.comments[0]?.id ?? '', paragraph(text('Quillfeather LLP', 'confidential'), text(' said so.')));
    const formats = ['docx', 'html', 'txt', 'xlsx', 'csv', 'ics', 'jsonld'] as const;
    const { files } = await library.ask('export.files', { jobId: 'export', matterId: matter.matter.id, formats: [...formats], public: true });
    expect(files.map(({ format, name }) => [format, name.replace('Hemacare Corporation ', '')])).toEqual([
      ['docx', 'response letter (public).docx'], ['html', 'response letter (public).htm'], ['txt', 'response letter (public).txt'], ['xlsx', 'comments (public).xlsx'],
      ['csv', 'comments (public).csv'], ['ics', 'dates (public).ics'], ['jsonld', 'annotations (public).jsonld'],
    ]);
    expect(readFileSync(join(library.folder, 'Hemacare Corporation response letter (public).txt'), 'utf8')).toContain('[***] said so.');
  });

  test('a matter without a letter has none to answer', async () => {
    const matter = await library.openMatter([fixture('hemacare-8-k-2003-09-15.txt')]);
    expect(await library.ask('exports.letter', { matterId: matter.matter.id })).toMatchObject({ letters: [], settings: { letterDocumentId: '' } });
    expect(await library.ask('exports.lint', { matterId: matter.matter.id })).toEqual([]);
  });
});
