/** The command line as a script sees it: a process, its output, its exit code. */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipOf } from '../documents/testing/zip.ts';
import { findChromium } from '../hosting/find-chromium.ts';
import { only, tickmark } from './testing/tickmark.ts';

const root = new URL('../..', import.meta.url).pathname;
const fixtures = path.join(root, 'e2e', 'fixtures');
const letter = path.join(fixtures, 'hemacare-staff-letter-2008-09-12.txt');
const filing = path.join(fixtures, 'hemacare-8-k-2003-09-15.txt');
let folder: string;

beforeAll(async () => { folder = await mkdtemp(path.join(os.tmpdir(), 'cli-')); });
afterAll(() => rm(folder, { recursive: true }));

describe('without a library', () => {
  test('due', () => {
    expect(only(tickmark('due', '--from', '2024-05-16', '--business-days', '20'))).toMatchObject({ date: '2024-06-14', skipped: [{ date: '2024-05-27' }] });
  });

  test('inspect', () => {
    expect(only(tickmark('inspect', filing))).toMatchObject({
      format: 'text', kind: 'filing', formType: '8-K', registrant: 'HEMACARE CORPORATION', cik: null, fileNumbers: ['000-15223'], period: '2003-09-15', documents: [], pages: 3,
    });
  });

  test('inspect of a zip lists what it holds and reads its first document', async () => {
    const archive = path.join(folder, 'both.zip');
    await writeFile(archive, zipOf([
      { name: 'in/logo.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) }, { name: 'in/8-K.txt', bytes: await readFile(filing) }, { name: 'letter.txt', bytes: await readFile(letter) },
    ]));
    expect(only(tickmark('inspect', archive))).toMatchObject({
      formType: '8-K', pages: 3, sha256: createHash('sha256').update(await readFile(archive)).digest('hex'),
      documents: [{ sequence: 1, filename: 'logo.png', bytes: 8 }, { sequence: 2, filename: '8-K.txt' }, { sequence: 3, filename: 'letter.txt' }],
    });
    const pictures = path.join(folder, 'pictures.zip');
    await writeFile(pictures, zipOf([{ name: 'logo.gif', bytes: Buffer.from('GIF89a') }]));
    expect(tickmark('inspect', pictures)).toMatchObject({ code: 1, lines: [], err: expect.stringContaining('pictures.zip holds no document') as unknown });
  });

  test.skipIf(findChromium() === null)('convert shows the pictures that lie beside an HTML file, and none from another folder', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==', 'base64');
    await mkdir(path.join(folder, 'page', 'inner'), { recursive: true });
    await writeFile(path.join(folder, 'page', 'logo one.png'), png);
    await writeFile(path.join(folder, 'outside.png'), png);
    const page = path.join(folder, 'page', 'letter.htm');
    const out = path.join(folder, 'letter.pdf');
    const picturesIn = async (html: string): Promise<number> => {
      await writeFile(page, `<html><body><p>Words</p>${html}</body></html>`);
      expect(only(tickmark('convert', page, '--out', out))).toMatchObject({ pages: 1 });
      return (await readFile(out)).toString('latin1').split('/Subtype /Image').length - 1;
    };
    expect(await picturesIn('<img src="images/Logo%20One.png" width="50"><img src="logo%20one.png" width="50">')).toBeGreaterThan(0);
    expect(await picturesIn('<img src="../outside.png" width="50"><img src="/etc/passwd"><img src="inner">')).toBe(0);
  });

  test('parse-letter', () => {
    expect(only(tickmark('parse-letter', letter))).toMatchObject({
      kind: 'comments', letterDate: '2008-09-12', fileNumbers: ['000-15223'], dueDate: '2008-09-26', comments: [{ number: '1', pages: ['31'], items: ['9A(T)'] }],
    });
  });

  test('suggest names passages with their reasons, best first', () => {
    const { comments } = only<{ comments: { number: string; suggestions: { pageIndex: number; start: number; end: number; exact: string; score: number; reasons: string[] }[] }[] }>(
      tickmark('suggest', '--letter', letter, '--filing', filing, '--top', '2'));
    expect(comments.map(({ number }) => number)).toEqual(['1']);
    const { suggestions } = comments[0] ?? { suggestions: [] };
    expect(suggestions.length).toBeLessThanOrEqual(2);
    const pages = tickmark('text', filing).lines as { text: string }[];
    for (const { pageIndex, start, end, exact, reasons } of suggestions) {
      expect(pages[pageIndex]?.text.slice(start, end)).toBe(exact);
      expect(reasons.length).toBeGreaterThan(0);
    }
    expect(tickmark('suggest', '--letter', letter).code).toBe(2);
  });

  test('text prints one line per page, or the one asked for', () => {
    const all = tickmark('text', filing);
    expect(all.lines).toHaveLength(3);
    expect(tickmark('text', filing, '--page', '2').lines).toEqual([all.lines[1]]);
    expect(tickmark('text', filing, '--page', '99')).toMatchObject({ code: 1, lines: [] });
  });

  test('convert writes a PDF that other readers open', () => {
    const out = path.join(folder, 'display.pdf');
    const { pages, bytes } = only<{ pages: number; bytes: number }>(tickmark('convert', filing, '--out', out));
    expect(execFileSync('pdfinfo', [out], { encoding: 'utf8' })).toMatch(new RegExp(`Pages:\\s+${pages}\\b[\\s\\S]*File size:\\s+${bytes} bytes`));
    expect(execFileSync('pdftotext', ['-layout', out, '-'], { encoding: 'utf8' })).toContain('REGULATION FD DISCLOSURE');
  });

  test('locate tells the words that are there from those that are not', async () => {
    const quotes = path.join(folder, 'quotes.json');
    await writeFile(quotes, JSON.stringify([{ id: 'a', exact: 'Regulation FD Disclosure' }, { id: 'b', exact: 'zebras graze on the lawn' }]));
    const found = only<readonly { id: string; status: string; targets: readonly { pageIndex: number; quads: readonly unknown[] }[] }[]>(tickmark('locate', filing, '--quotes', quotes));
    expect(found.map(({ id, status }) => [id, status])).toEqual([['a', 'exact'], ['b', 'orphaned']]);
    expect(found[0]?.targets).toMatchObject([{ pageIndex: 1, pageLabel: '2', quads: [[expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number)]] }]);
    const next = path.join(folder, 'amended.txt');
    await writeFile(next, (await readFile(filing, 'utf8')).replace('blood management', 'plasma'));
    await writeFile(quotes, JSON.stringify([{ id: 7, exact: 'the closure of some of its blood management programs' }, { id: 'b', exact: 'zebras graze on the lawn' }]));
    const carried = only<readonly { redline: readonly unknown[] }[]>(tickmark('carry-forward', '--from', filing, '--to', next, '--quotes', quotes));
    expect(carried).toMatchObject([{ id: 7, status: 'changed' }, { id: 'b', status: 'deleted', targets: [] }]);
    expect(carried[0]?.redline).toEqual(expect.arrayContaining([{ op: '-', text: 'blood management' }, { op: '+', text: 'plasma' }]));
    await writeFile(quotes, '{"id":"a"}');
    expect(tickmark('locate', filing, '--quotes', quotes)).toMatchObject({ code: 1, lines: [] });
  });
});

test('a library from import to packet', async () => {
  const library = ['--library', path.join(folder, 'library')];
  const imported = tickmark('import', ...library, letter, filing, path.join(folder, 'missing.pdf'));
  expect(imported.code).toBe(1);
  expect(imported.err).toContain('missing.pdf');
  expect(imported.lines).toMatchObject([{ status: 'imported', kind: 'staff-letter', error: null }, { status: 'imported', kind: 'filing', pages: 3 }, { status: 'failed', documentId: null }]);
  expect(tickmark('import', ...library, filing).lines).toMatchObject([{ status: 'duplicate', documentId: (imported.lines[1] as { documentId: string }).documentId }]);

  const [matter] = only<readonly { id: string; registrant: string; documents: readonly { id: string; kind: string }[]; letters: readonly { comments: readonly { id: string }[] }[] }[]>(tickmark('matters', ...library));
  const commentId = matter?.letters[0]?.comments[0]?.id ?? '';
  const documentId = matter?.documents.find((document) => document.kind === 'filing')?.id ?? '';
  expect(matter?.registrant).toMatch(/hemacare/i);

  const annotated = only<{ annotationId: string; targets: readonly unknown[]; links: readonly unknown[] }>(
    tickmark('annotate', ...library, '--document', documentId, '--exact', 'REGULATION FD DISCLOSURE', '--note', 'See press release', '--link', commentId, '--role', 'support'));
  expect(annotated.targets).toMatchObject([{ pageIndex: 1, exact: 'REGULATION FD DISCLOSURE' }]);
  expect(annotated.links).toMatchObject([{ commentId, role: 'support' }]);
  const ambiguous = tickmark('annotate', ...library, '--document', documentId, '--exact', 'HEMACARE');
  expect(ambiguous).toMatchObject({ code: 1, lines: [] });
  expect(ambiguous.err).toMatch(/stands in \d+ places.*--page/);

  const support = path.join(folder, 'support.txt');
  await writeFile(support, 'ledger');
  expect(tickmark('attach', ...library, '--to', `annotation:${annotated.annotationId}`, support).lines).toMatchObject([{ file: support, bytes: 6 }]);
  await writeFile(path.join(folder, 'answer.txt'), 'We engaged a consultant.\n\nTesting ends in November.');
  only(tickmark('respond', ...library, '--comment', commentId, '--text-file', path.join(folder, 'answer.txt')));
  expect(only<readonly { kind: string }[]>(tickmark('search', ...library, 'consultant')).map((hit) => hit.kind)).toEqual(expect.arrayContaining(['comment', 'response']));

  const { files } = only<{ files: readonly { format: string; path: string }[] }>(tickmark('export', ...library, '--matter', matter?.id ?? '', '--out', path.join(folder, 'out'), '--formats', 'packet,xfdf,jsonld'));
  expect(files.map((file) => [file.format, path.basename(file.path)])).toEqual([
    ['packet', expect.stringMatching(/ packet\.pdf$/)], ['xfdf', 'hemacare-staff-letter-2008-09-12.txt.xfdf'], ['xfdf', 'hemacare-8-k-2003-09-15.txt.xfdf'], ['jsonld', expect.stringMatching(/\.jsonld$/)],
  ]);
  await writeFile(path.join(folder, 'secret.txt'), 'We paid Quillfeather LLP.');
  expect(tickmark('respond', ...library, '--comment', commentId, '--text-file', path.join(folder, 'secret.txt'), '--confidential', 'Nobody')).toMatchObject({ code: 1, lines: [] });
  only(tickmark('respond', ...library, '--comment', commentId, '--text-file', path.join(folder, 'secret.txt'), '--confidential', 'Quillfeather LLP'));
  const exported = tickmark('export', ...library, '--matter', matter?.id ?? '', '--out', path.join(folder, 'public'), '--formats', 'txt,csv,ics', '--public');
  expect(exported).toMatchObject({ code: 0, err: 'tickmark: 1 attachment is left out of the public version.\n' });
  const open = exported.lines[0] as { files: readonly { format: string; path: string }[]; warnings: readonly string[] };
  expect(open.warnings).toEqual(['1 attachment is left out of the public version.']);
  expect(open.files.map((file) => path.basename(file.path))).toEqual(['Hemacare Corporation response letter (public).txt', 'Hemacare Corporation comments (public).csv', 'Hemacare Corporation dates (public).ics']);
  for (const file of open.files) expect(await readFile(file.path, 'utf8')).not.toContain('Quillfeather');
  expect(await readFile(open.files[0]?.path ?? '', 'utf8')).toContain('We paid [***].');
  only(tickmark('respond', ...library, '--comment', commentId, '--text-file', path.join(folder, 'answer.txt')));
  const packet = files[0]?.path ?? '';
  execFileSync('qpdf', ['--check', packet]);
  expect(execFileSync('pdftotext', [packet, '-'], { encoding: 'utf8' })).toContain('We engaged a consultant.');
  expect(only(tickmark('verify', ...library))).toEqual({ ok: true, problems: [] });

  const sha256 = createHash('sha256').update('ledger').digest('hex');
  await writeFile(path.join(folder, 'library', 'blobs', sha256.slice(0, 2), sha256), 'forged');
  expect(tickmark('verify', ...library)).toMatchObject({ code: 1, lines: [{ ok: false, problems: [{ kind: 'file', id: sha256 }] }] });
}, 180_000);

describe('wrong usage ends with 2, says what to type, and prints nothing on standard output', () => {
  test.each([
    [['foo'], /no command "foo"/], [['impot'], /Did you mean "import"/], [[], /usage: tickmark COMMAND/], [['due', '--from', '2024-02-30', '--business-days', '1'], /must be a date/],
    [['due', '--from', '2024-02-28', '--business-days', 'ten'], /whole number/], [['inspect'], /FILE is missing[\s\S]*usage: tickmark inspect FILE/], [['inspect', 'a', 'b'], /one argument too many/],
    [['text', 'x', '--pgae', '1'], /--pgae[\s\S]*Options here: --page/], [['attach', '--to', 'shelf:1', 'x'], /one of comment, annotation, matter/], [['export', '--matter', 'x'], /--out is missing/],
  ] as const)('%j', (args, says) => {
    const { code, err, lines } = tickmark(...args);
    expect(code).toBe(2);
    expect(lines).toEqual([]);
    expect(err).toMatch(says);
  });
});

test('input that cannot be processed ends with 1 and names the file, the cause and what to do', async () => {
  const junk = path.join(folder, 'junk.bin');
  await writeFile(junk, Buffer.from([0, 1, 2, 3, 255, 254, 0, 0]));
  const { code, err, lines } = tickmark('inspect', junk);
  expect([code, lines]).toEqual([1, []]);
  expect(err).toMatch(/junk\.bin/);
});

test('a reader that stops early is no error', async () => {
  const child = spawn(process.execPath, ['main/cli/index.ts', 'text', filing], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const err: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  expect(await new Promise((resolve) => { child.once('close', resolve); })).toBe(0);
  expect(Buffer.concat(err).toString()).toBe('');
});
