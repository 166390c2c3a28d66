/** What comes in together: submissions with their documents, archives, pictures, several reviews in one drop. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { zipOf } from '../documents/testing/zip.ts';
import { findChromium } from '../hosting/find-chromium.ts';
import { printWithChromium } from '../hosting/print-with-chromium.ts';
import { LETTER, REPORT, testLibrary, type TestLibrary } from './testing/test-library.ts';
import { verifyLibrary } from './verify.ts';

// Containers run the tests as root, where Chromium has no sandbox to offer.
if (process.getuid?.() === 0) process.env['TICKMARK_TEST_NO_SANDBOX'] = '1';

let library: TestLibrary;
beforeEach(() => { library = testLibrary(printWithChromium); });
afterEach(() => library.end());

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(library.folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** POSIX uuencode. */
function uuencoded(bytes: Uint8Array, name: string): string {
  const sextet = (value: number): string => String.fromCharCode((value & 63) === 0 ? 96 : (value & 63) + 32);
  const lines = [];
  for (let at = 0; at < bytes.length; at += 45) {
    const line = bytes.subarray(at, at + 45);
    let out = sextet(line.length);
    for (let i = 0; i < line.length; i += 3) {
      const word = ((line[i] ?? 0) << 16) | ((line[i + 1] ?? 0) << 8) | (line[i + 2] ?? 0);
      out += [18, 12, 6, 0].map((shift) => sextet(word >> shift)).join('');
    }
    lines.push(out);
  }
  return `begin 644 ${name}\n${lines.join('\n')}\n\`\nend\n`;
}

async function pdf(words: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([612, 792]).drawText(words, { x: 72, y: 700, size: 12, font: await document.embedFont(StandardFonts.TimesRoman) });
  return document.save();
}

const inner = (type: string, filename: string, body: string, description = ''): string =>
  `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>1\n<FILENAME>${filename}\n${description === '' ? '' : `<DESCRIPTION>${description}\n`}<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`;

const header = (form: string, company: string, cik: string, fileNumber: string, accession: string, filed: string, more = ''): string =>
  `<SEC-DOCUMENT>${accession}.txt : ${filed}\n<SEC-HEADER>${accession}.hdr.sgml : ${filed}\nACCESSION NUMBER:\t\t${accession}\nCONFORMED SUBMISSION TYPE:\t${form}\nFILED AS OF DATE:\t\t${filed}\nFILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t\t\t${company}\n\t\tCENTRAL INDEX KEY:\t\t\t${cik}\n\tFILING VALUES:\n\t\tFORM TYPE:\t\t${form}\n\t\tSEC FILE NUMBER:\t${fileNumber}\n${more}</SEC-HEADER>\n`;

const filing = (company: string, cik: string, accession: string, form = '10-K', filed = '20240301'): string =>
  `${header(form, company, cik, `001-${cik.slice(-5)}`, accession, filed)}${inner(form, 'a.txt', `FORM ${form}\n\nAnnual report of ${company}`)}</SEC-DOCUMENT>\n`;

const letter = (company: string, cik: string, accession: string, filed: string, date: string, more = ''): string =>
  `${header('UPLOAD', company, cik, `001-${cik.slice(-5)}`, accession, filed, more)}${inner('LETTER', 'filename1.txt', `${date}\n\nRe:  ${company}\n     Form 10-K\n     File No. 001-${cik.slice(-5)}\n\nDear Ms. Doe:\n\n     We have reviewed your filing and have the following comments.\n\nForm 10-K\n\n1.   Please tell us more about ${company} as of ${date}.\n\n     Please respond within 10 business days.\n\n     Sincerely,`)}</SEC-DOCUMENT>\n`;

const sha = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a full submission', () => {
  const DATA = inner('EX-101.INS', 'a.xml', '<XBRL><xbrl/></XBRL>') + inner('XML', 'R1.htm', '<html><body>data page</body></html>') + inner('GRAPHIC', 'logo.jpg', uuencoded(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'logo.jpg'));

  async function submission(): Promise<string> {
    const certificate = await pdf('Certification of the chief executive officer');
    return header('10-K', 'ACME CORP', '0000000042', '001-00042', '0000000042-24-000007', '20240301')
      + inner('10-K', 'acme10k.txt', 'FORM 10-K\n\nAnnual report of Acme', '10-K') + inner('EX-21', 'ex21.txt', 'Subsidiaries: Acme Tools LLC', 'SUBSIDIARIES')
      + inner('EX-31.1', 'ex31.pdf', `<PDF>\n${uuencoded(certificate, 'ex31.pdf')}</PDF>`, 'EXHIBIT 31.1') + DATA + '</SEC-DOCUMENT>\n';
  }

  test('each document that a person can read stands on its own, found, verified, and kept once with its source', async () => {
    const bytes = await submission();
    const [outcome] = await library.importFiles([file('0000000042-24-000007.txt', bytes)]);
    expect(outcome).toMatchObject({ name: '0000000042-24-000007.txt', status: 'imported', error: null, sha256: sha(bytes) });
    expect(outcome?.entries?.map(({ name, status }) => [name, status])).toEqual([
      ['10-K ACME CORP 2024-03-01', 'imported'], ['EX-21 SUBSIDIARIES', 'imported'], ['EX-31.1', 'imported'],
    ]);
    const { documents, matter } = await library.ask('matters.open', { matterId: outcome?.matterId ?? '' });
    expect(matter.title).toBe('ACME CORP');
    expect(documents.map(({ name, kind, format, formType }) => [name, kind, format, formType])).toEqual([
      ['10-K ACME CORP 2024-03-01', 'filing', 'text', '10-K'], ['EX-21 SUBSIDIARIES', 'other', 'text', 'EX-21'], ['EX-31.1', 'other', 'pdf', 'EX-31.1'],
    ]);
    expect(documents[0]?.id).toBe(outcome?.documentId);
    for (const document of documents) expect(document).toMatchObject({ accessionNumber: '0000000042-24-000007', registrant: 'ACME CORP', filed: '2024-03-01' });
    const { files } = library.app.context;
    expect(readFileSync(files.blobPath(documents[2]?.sha256 ?? '')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(files.blobPath(sha(bytes)), 'utf8')).toBe(bytes);
    expect((await library.ask('search.query', { query: 'subsidiaries tools' })).map(({ documentId }) => documentId)).toEqual([documents[1]?.id]);
    expect(await verifyLibrary(library.app.context)).toEqual([]);
  });

  test('undo takes all of it back in one step, redo brings all of it again', async () => {
    const [outcome] = await library.importFiles([file('a.txt', await submission())]);
    const matterId = outcome?.matterId ?? '';
    await library.ask('history.undo', { matterId });
    expect((await library.ask('matters.open', { matterId })).documents).toEqual([]);
    expect((await library.ask('matters.open', { matterId })).history.undo).toBeNull();
    await library.ask('history.redo', { matterId });
    expect((await library.ask('matters.open', { matterId })).documents).toHaveLength(3);
  });

  test('dropped again, whole or in part, it is already here; only what is new comes in', async () => {
    const bytes = await submission();
    const [first] = await library.importFiles([file('a.txt', bytes)]);
    expect(await library.importFiles([file('b.txt', bytes)])).toMatchObject([{ status: 'duplicate', documentId: first?.documentId }]);
    const alone = 'Subsidiaries: Acme Tools LLC\n';
    expect(await library.importFiles([file('ex21.txt', alone)])).toMatchObject([{ status: 'duplicate', documentId: first?.entries?.[1]?.documentId }]);
    const more = bytes.replace('</SEC-DOCUMENT>', `${inner('EX-99', 'ex99.txt', 'A new exhibit')}</SEC-DOCUMENT>`);
    const [again] = await library.importFiles([file('c.txt', more)]);
    expect(again).toMatchObject({ status: 'imported', matterId: first?.matterId });
    expect(again?.entries?.map(({ status }) => status)).toEqual(['duplicate', 'duplicate', 'duplicate', 'imported']);
  });

  test('of a staff letter the PDF is read and the text extract is left in its source', async () => {
    const bytes = header('UPLOAD', 'ACME CORP', '0000000042', '001-00042', '0000000000-24-000001', '20240402', 'PUBLIC REFERENCE ACCESSION NUMBER:\t\t0000000042-24-000007\n')
      + inner('LETTER', 'filename1.pdf', `<PDF>\n${uuencoded(await pdf('The letter as it was sent'), 'filename1.pdf')}</PDF>`) + inner('TEXT-EXTRACT', 'filename2.txt', 'The lettr as a mchine read it');
    const { documents } = await library.openMatter([file('a.txt', bytes)]);
    expect(documents.map(({ kind, format }) => [kind, format])).toEqual([['staff-letter', 'pdf']]);
    expect(await library.ask('search.query', { query: 'mchine' })).toEqual([]);
    expect(await library.ask('search.query', { query: 'sent' })).toHaveLength(1);
  });
});

describe('an archive', () => {
  test('comes in as its files, with one outcome that lists them', async () => {
    const archive = zipOf([{ name: 'in/letter.txt', bytes: readFileSync(LETTER) }, { name: 'in/8-K.txt', bytes: readFileSync(REPORT) }, { name: 'in/program', bytes: Buffer.from('MZ\x90\0\x03\0\0\0') }]);
    const [outcome] = await library.importFiles([file('hemacare.zip', archive)]);
    expect(outcome).toMatchObject({ name: 'hemacare.zip', status: 'imported', error: null });
    expect(outcome?.entries?.map(({ name, status, error }) => [name, status, error?.kind ?? null])).toEqual([
      ['letter.txt', 'imported', null], ['8-K.txt', 'imported', null], ['program', 'failed', 'unsupported-format'],
    ]);
    expect((await library.ask('matters.open', { matterId: outcome?.matterId ?? '' })).documents).toHaveLength(2);
    expect(await library.importFiles([file('again.zip', archive)])).toMatchObject([{ status: 'duplicate' }]);
  });
  test('that is hostile is refused, and what was dropped beside it arrives', async () => {
    const outcomes = await library.importFiles([file('bomb.zip', zipOf([{ name: 'z', bytes: Buffer.alloc(60_000_000) }])), LETTER]);
    expect(outcomes.map(({ status, error }) => [status, error?.kind ?? null])).toEqual([['failed', 'too-large'], ['imported', null]]);
    expect(outcomes[0]?.error?.message).toContain('bomb.zip');
  });
});

describe('several reviews in one drop', () => {
  const accession = (cik: string, number: number): string => `${cik}-24-${String(number).padStart(6, '0')}`;
  const [ACME, BETA] = ['0000000042', '0000000077'];

  test('part into matters with rounds, each with its own undo; later files find their matter', async () => {
    const outcomes = await library.importFiles([
      file('acme.txt', filing('ACME CORP', ACME, accession(ACME, 1))), file('beta.txt', filing('BETA INC', BETA, accession(BETA, 1))),
      file('acme letter 2.txt', letter('ACME CORP', ACME, '0000000000-24-000020', '20240601', 'June 1, 2024')),
      file('acme letter 1.txt', letter('ACME CORP', ACME, '0000000000-24-000010', '20240501', 'May 1, 2024')),
      file('beta letter.txt', letter('BETA INC', BETA, '0000000000-24-000030', '20240502', 'May 2, 2024')),
      file('acme amended.txt', filing('ACME CORP', ACME, accession(ACME, 2), '10-K/A', '20240515')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(Array(6).fill('imported'));
    const [acme = '', beta = ''] = outcomes.map(({ matterId }) => matterId ?? '');
    expect(outcomes.map(({ matterId }) => (matterId === acme ? 'acme' : matterId === beta ? 'beta' : 'other'))).toEqual(['acme', 'beta', 'acme', 'acme', 'beta', 'acme']);
    expect((await library.ask('matters.list', {})).map(({ title }) => title).sort()).toEqual(['ACME CORP', 'BETA INC']);
    const rounds = async (matterId: string): Promise<Record<string, number | null>> =>
      Object.fromEntries((await library.ask('matters.open', { matterId })).documents.map(({ name, round }) => [name, round]));
    expect(await rounds(acme)).toEqual({ 'acme.txt': null, 'acme letter 1.txt': 1, 'acme amended.txt': 1, 'acme letter 2.txt': 2 });
    expect((await library.ask('matters.open', { matterId: beta })).comments.map(({ text }) => text)).toEqual(['Please tell us more about BETA INC as of May 2, 2024.']);

    await library.ask('history.undo', { matterId: beta });
    expect((await library.ask('matters.open', { matterId: beta })).documents).toEqual([]);
    expect((await library.ask('matters.open', { matterId: acme })).documents).toHaveLength(4);
    await library.ask('history.redo', { matterId: beta });

    // A round set by hand stays when an earlier letter turns up; the others move on.
    const second = outcomes[2]?.documentId ?? '';
    await library.ask('documents.update', { documentId: second, round: 7 });
    const [late] = await library.importFiles([file('acme letter 0.txt', letter('ACME CORP', ACME, '0000000000-24-000005', '20240401', 'April 1, 2024')), ]);
    expect(late?.matterId).toBe(acme);
    expect(await rounds(acme)).toMatchObject({ 'acme letter 0.txt': 1, 'acme letter 1.txt': 2, 'acme amended.txt': 2, 'acme letter 2.txt': 7 });
  });

  test('a letter finds the matter of the filing that it names by accession number', async () => {
    const [first] = await library.importFiles([file('acme.txt', filing('ACME CORP', ACME, accession(ACME, 1)))]);
    const named = letter('SOMETHING ELSE', '0000000999', '0000000000-24-000010', '20240501', 'May 1, 2024', `PUBLIC REFERENCE ACCESSION NUMBER:\t\t${accession(ACME, 1)}\n`);
    expect((await library.importFiles([file('letter.txt', named)]))[0]?.matterId).toBe(first?.matterId);
  });

  test('unrelated files let go with one staff letter stay with it', async () => {
    const outcomes = await library.importFiles([LETTER, REPORT, file('beta.txt', filing('BETA INC', BETA, accession(BETA, 1)))]);
    expect(new Set(outcomes.map(({ matterId }) => matterId)).size).toBe(1);
    expect((await library.ask('matters.list', {})).map(({ title }) => title)).toEqual(['Hemacare Corporation']);
  });

  test('a document moves to another matter with its comments and what hangs on them, and back', async () => {
    const outcomes = await library.importFiles([LETTER, REPORT, file('beta.txt', filing('BETA INC', BETA, accession(BETA, 1)))]);
    const from = outcomes[0]?.matterId ?? '';
    const before = await library.ask('matters.open', { matterId: from });
    const commentId = before.comments[0]?.id ?? '';
    await library.ask('responses.save', { commentId, body: { type: 'doc' }, plainText: 'Engaged a consultant.' });
    const target = { pageIndex: 0, pageLabel: '1', start: 0, end: 1, exact: before.documents[1] === undefined ? '' : 'x', prefix: '', suffix: '', quads: [[0, 1, 1, 1, 0, 0, 1, 0] as [number, number, number, number, number, number, number, number]] };
    const passage = await library.ask('annotations.create', { documentId: outcomes[2]?.documentId ?? '', targets: [target], color: 'yellow', links: [{ commentId, role: 'subject' }] });

    await library.ask('documents.update', { documentId: outcomes[2]?.documentId ?? '', matterId: null });
    const left = await library.ask('matters.open', { matterId: from });
    expect([left.documents.length, left.annotations, left.links, left.comments.length]).toEqual([2, [], [], 1]);
    const beta = (await library.ask('matters.list', {})).find(({ title }) => title === 'BETA INC');
    expect((await library.ask('matters.open', { matterId: beta?.id ?? '' })).annotations.map(({ id }) => id)).toEqual([passage.id]);

    await library.ask('history.undo', { matterId: from });
    const back = await library.ask('matters.open', { matterId: from });
    expect([back.documents.length, back.annotations.length, back.links.length]).toEqual([3, 1, 1]);
    expect((await library.ask('matters.list', {})).map(({ title }) => title)).toEqual(['Hemacare Corporation']);

    await library.ask('documents.update', { documentId: outcomes[0]?.documentId ?? '', matterId: null });
    const moved = (await library.ask('matters.list', {})).find(({ id }) => id !== from);
    const there = await library.ask('matters.open', { matterId: moved?.id ?? '' });
    expect([there.letters.length, there.comments.map(({ id }) => id), there.responses.map(({ plainText }) => plainText)]).toEqual([1, [commentId], ['Engaged a consultant.']]);
    expect((await library.ask('search.query', { query: 'consultant', matterId: moved?.id ?? '' })).map(({ kind }) => kind)).toContain('response');
    expect((await library.refusal('documents.update', { documentId: outcomes[0]?.documentId, matterId: 'none' })).kind).toBe('not-found');
  });

  test('a letter to another registrant, put into a matter that has one, leaves its name alone and says whose it is', async () => {
    const matterId = (await library.importFiles([LETTER]))[0]?.matterId ?? '';
    const [foreign] = await library.importFiles([file('beta letter.txt', letter('BETA INC', BETA, accession(BETA, 9), '20240502', 'May 2, 2024'))], matterId);
    expect(foreign).toMatchObject({ status: 'imported', matterId, otherRegistrant: 'BETA INC' });
    expect((await library.ask('matters.open', { matterId })).matter).toMatchObject({ title: 'Hemacare Corporation', registrant: 'Hemacare Corporation', fileNumbers: ['000-15223'] });

    await library.ask('documents.update', { documentId: foreign?.documentId ?? '', matterId: null });
    const beta = (await library.ask('matters.list', {})).find(({ title }) => title === 'BETA INC');
    expect(beta).toMatchObject({ registrant: 'BETA INC', fileNumbers: ['001-00077'] });
    const [again] = await library.importFiles([file('beta June.txt', letter('BETA INC', BETA, accession(BETA, 10), '20240603', 'June 3, 2024'))], beta?.id);
    expect(again?.otherRegistrant).toBeUndefined();
  });
});

const printable = findChromium() !== null;

describe.skipIf(!printable)(`pictures of a drop${printable ? '' : ' (skipped: no Chromium on this computer)'}`, () => {
  // A red picture of one pixel.
  const RED = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64');
  test('stand in the HTML file that names them, and say where they went; one that nothing shows is refused', async () => {
    const html = file('10-K.htm', '<html><body><p>Annual report of Acme</p><img src="images/My%20Logo.PNG" width="200" height="100"></body></html>');
    const outcomes = await library.importFiles([file('my logo.png', RED), html, file('other.png', RED)]);
    expect(outcomes.map(({ status, documentId }) => [status, documentId === outcomes[1]?.documentId])).toEqual([['imported', true], ['imported', true], ['failed', false]]);
    const { documents } = await library.ask('matters.open', { matterId: outcomes[1]?.matterId ?? '' });
    const shown = await PDFDocument.load(readFileSync(library.app.context.files.blobPath(documents[0]?.displaySha256 ?? '')));
    const images = shown.context.enumerateIndirectObjects().filter(([, object]) => object.toString().includes('/Subtype /Image'));
    expect(images.length).toBeGreaterThan(0);
  });
});
