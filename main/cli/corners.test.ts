/** The command line with what scripts get wrong: empty values, the same file twice, unknown ids, places that are none, broken libraries. */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipOf } from '../documents/testing/zip.ts';
import { only, tickmark } from './testing/tickmark.ts';

const fixtures = new URL('../../e2e/fixtures/', import.meta.url).pathname;
const letter = path.join(fixtures, 'hemacare-staff-letter-2008-09-12.txt');
const filing = path.join(fixtures, 'hemacare-8-k-2003-09-15.txt');
let folder: string;
let library: readonly string[];
let ids: { readonly documentId: string; readonly commentId: string; readonly matterId: string };

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'cli-corners-'));
  library = ['--library', path.join(folder, 'library')];
  const { lines } = tickmark('import', ...library, letter, filing);
  const [matter] = only<readonly { id: string; letters: readonly { comments: readonly { id: string }[] }[] }[]>(tickmark('matters', ...library));
  ids = { documentId: (lines[1] as { documentId: string }).documentId, commentId: matter?.letters[0]?.comments[0]?.id ?? '', matterId: matter?.id ?? '' };
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

test('the same file twice in one import is a duplicate the second time', () => {
  expect(tickmark('import', '--library', path.join(folder, 'twice'), filing, filing)).toMatchObject({ code: 0, err: '', lines: [{ file: filing, status: 'imported' }, { file: filing, status: 'duplicate' }] });
});

describe('values', () => {
  test.each([
    [['inspect', ''], /FILE is missing/], [['matters', '--library', ''], /--library is empty/], [['text', filing, '--page', ''], /--page is empty/],
    [['due', '--from', '2024-01-02', '--business-days', '-3'], /whole number from 0 to 10000, not "-3"/], [['due', '--from', '0000-01-01', '--business-days', '1'], /must be a date/],
    [['due', '--from', '9999-12-30', '--business-days', '9'], /must be a date/], [['due', '--from', '--business-days', '3'], /--from/],
  ] as const)('%j is wrong usage', (args, says) => {
    const { code, err, lines } = tickmark(...args);
    expect([code, lines]).toEqual([2, []]);
    // What is wrong on one line, how to write it on the next.
    expect(err.trimEnd().split('\n')).toEqual([expect.stringMatching(says), expect.stringMatching(/^usage: tickmark /)]);
  });

  test('words may begin with a dash', () => {
    const answer = tickmark('annotate', ...library, '--document', ids.documentId, '--exact', '-- zebras');
    expect(answer).toMatchObject({ code: 1, err: expect.stringContaining('"-- zebras" was not found') as unknown });
  });
});

test.each([
  ['import', '--matter', 'nope', filing], ['annotate', '--document', 'nope', '--exact', 'x'], ['attach', '--to', 'annotation:nope', filing],
  ['respond', '--comment', 'nope', '--text-file', filing], ['export', '--matter', 'nope', '--out', 'out'], ['search', 'words', '--matter', 'nope'],
])('an unknown id is named: %s %s %s', (...args) => {
  const answer = tickmark(args[0] ?? '', ...library, ...args.slice(1));
  expect(answer).toMatchObject({ code: 1, lines: [] });
  expect(answer.err).toMatch(/^tickmark: There is no (?:matter|document|annotation|comment) nope in this library\. .+\n$/);
});

describe('annotate --page', () => {
  const on = (page: string): ReturnType<typeof tickmark> => tickmark('annotate', ...library, '--document', ids.documentId, '--exact', 'REGULATION FD DISCLOSURE', '--page', page, '--link', ids.commentId, '--link', ids.commentId);

  test('the passage begins on the page that is named', () => {
    expect(on('2')).toMatchObject({ code: 0, lines: [{ targets: [{ pageIndex: 1 }], links: [{ commentId: ids.commentId }] }] });
    expect((on('2').lines[0] as { links: readonly unknown[] }).links).toHaveLength(1);
    expect(on('1')).toMatchObject({ code: 1, lines: [], err: expect.stringContaining('was not found on page 1') as unknown });
  });

  test('a passage over a page break is found from its first page, and has a target on each', () => {
    const [first, second] = tickmark('text', filing).lines as { text: string }[];
    const exact = `${first?.text.split('\n').at(-1) ?? ''} ${second?.text.split('\n')[0] ?? ''}`;
    expect(tickmark('annotate', ...library, '--document', ids.documentId, '--exact', exact, '--page', '1')).toMatchObject({ code: 0, lines: [{ targets: [{ pageIndex: 0 }, { pageIndex: 1 }] }] });
  });

  test('words that stand twice on the page named ask for more words', () => {
    const [, page] = tickmark('text', filing).lines as { text: string }[];
    expect(page?.text.split('HemaCare').length).toBeGreaterThan(2);
    const answer = tickmark('annotate', ...library, '--document', ids.documentId, '--exact', 'HemaCare', '--page', '2');
    expect(answer).toMatchObject({ code: 1, lines: [], err: expect.stringMatching(/all on page 2.*Quote more words\.\n$/) as unknown });
  });
});

test('places that are none are named, before any work', async () => {
  const nowhere = path.join(folder, 'none', 'x.pdf');
  expect(tickmark('convert', filing, '--out', nowhere)).toMatchObject({ code: 1, lines: [], err: expect.stringContaining(`${nowhere} cannot be written`) as unknown });
  expect(tickmark('convert', filing, '--out', folder)).toMatchObject({ code: 1, lines: [], err: expect.stringContaining('it is a folder') as unknown });
  expect(tickmark('export', ...library, '--matter', ids.matterId, '--out', filing)).toMatchObject({ code: 1, lines: [], err: expect.stringContaining(`${filing} cannot be written as a folder`) as unknown });
  expect(tickmark('matters', '--library', filing)).toMatchObject({ code: 1, lines: [], err: expect.stringContaining('cannot be opened as a library') as unknown });
  await mkdir(path.join(folder, 'bare'));
  expect(tickmark('import', ...library, path.join(folder, 'bare'))).toMatchObject({ code: 1, lines: [], err: expect.stringContaining('bare holds no file') as unknown });
  expect(tickmark('attach', ...library, '--to', `matter:${ids.matterId}`, folder)).toMatchObject({ code: 1, err: expect.stringContaining('is a folder') as unknown });
});

test('what is no packet is named', () => {
  expect(tickmark('open-packet', ...library, filing)).toMatchObject({ code: 1, lines: [], err: expect.stringContaining(path.basename(filing)) as unknown });
});

test('a response that is no text is refused', async () => {
  const word = path.join(folder, 'answer.docx');
  await writeFile(word, Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe]));
  expect(tickmark('respond', ...library, '--comment', ids.commentId, '--text-file', word)).toMatchObject({ code: 1, lines: [], err: expect.stringContaining('answer.docx is not plain text in UTF-8') as unknown });
});

test('a zip: its files are reported each, and a letter in it is parsed', async () => {
  const archive = path.join(folder, 'some.zip');
  await writeFile(archive, zipOf([{ name: 'letter.txt', bytes: await readFile(letter) }, { name: 'empty.txt', bytes: Buffer.alloc(0) }]));
  expect(only(tickmark('parse-letter', archive))).toEqual(only(tickmark('parse-letter', letter)));
  const imported = tickmark('import', '--library', path.join(folder, 'zipped'), archive);
  expect(imported).toMatchObject({ code: 0, lines: [{ status: 'imported', kind: 'staff-letter', entries: [{ name: 'letter.txt', error: null }, { name: 'empty.txt', status: 'failed' }] }] });
  expect(imported.err).toMatch(/^tickmark: .*some\.zip: .*empty\.txt.*\n$/);
});

test('a PDF with a password opens with it', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText('kept shut');
  pdf.encrypt({ userPassword: 'tick', ownerPassword: 'mark' });
  const locked = path.join(folder, 'locked.pdf');
  await writeFile(locked, await pdf.save());
  const refused = tickmark('text', locked);
  expect(refused).toMatchObject({ code: 1, lines: [], err: 'tickmark: locked.pdf is protected by a password. Give it with --password.\n' });
  expect(tickmark('text', locked, '--password', 'tock')).toMatchObject({ code: 1, lines: [] });
  expect(tickmark('text', locked, '--password', 'tick').lines).toMatchObject([{ text: 'kept shut' }]);
  expect(tickmark('import', ...library, '--password', 'tick', locked).lines).toMatchObject([{ status: 'imported', pages: 1 }]);
});

test('what a PDF library remarks on the console is no message of a command', async () => {
  const odd = path.join(folder, 'odd.pdf');
  await writeFile(odd, '%PDF-1.4\n1 0 obj\n<< /A 166666666666666666666666666 >>\nendobj\ntrailer << /Root 9 0 R >>\n%%EOF\n');
  expect(tickmark('inspect', odd).err.trimEnd().split('\n')).toEqual([expect.stringContaining('odd.pdf is damaged')]);
});

test('verify tells of a database that cannot be opened', async () => {
  const broken = path.join(folder, 'broken');
  await mkdir(broken);
  await copyFile(letter, path.join(broken, 'tickmark.sqlite'));
  expect(tickmark('verify', '--library', broken)).toMatchObject({ code: 1, err: '', lines: [{ ok: false, problems: [{ kind: 'database', message: expect.stringContaining('is damaged') as unknown }] }] });
  expect(tickmark('matters', '--library', broken)).toMatchObject({ code: 1, lines: [], err: expect.stringContaining('tickmark.sqlite is damaged') as unknown });
});
