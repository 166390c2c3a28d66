import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TickmarkError } from '../../preload/result.ts';
import { fixturePath } from './fixtures/corpus.ts';
import { read } from './fixtures/reading.ts';
import { loadWithPdfJs } from './pdf-open.ts';
import { readPageTexts } from './pdf-text.ts';

const fixture = (name: string): Uint8Array => readFileSync(fixturePath(name));

async function pdfOf(pages: readonly string[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (const text of pages) pdf.addPage([612, 792]).drawText(text, { x: 72, y: 700, size: 12, font });
  return pdf;
}

async function failure(reading: Promise<unknown>): Promise<{ kind: string; message: string; advice: string }> {
  const error: unknown = await reading.then(() => null, (cause: unknown) => cause);
  if (!(error instanceof TickmarkError)) throw new Error('expected a refusal', { cause: error });
  return error.toFailure();
}

describe('the HemaCare documents', () => {
  test('the 8-K is a filing with its cover facts, pages and items', async () => {
    const document = await read(fixture('hemacare-8-k-2003-09-15.txt'), 'anything.bin');
    expect(document).toMatchObject({
      format: 'text', kind: 'filing', formType: '8-K', registrant: 'HEMACARE CORPORATION', fileNumbers: ['000-15223'], period: '2003-09-15', hasText: true,
    });
    expect(document.items.map(({ item, title, pageIndex }) => [item, title, pageIndex])).toEqual([['7', 'FINANCIAL STATEMENTS AND EXHIBITS', 1], ['9', 'REGULATION FD DISCLOSURE', 1]]);
    expect(document.pages).toHaveLength(3);
    expect(document.pages[1]?.text.slice(document.items[1]?.start)).toMatch(/^Item 9\. REGULATION FD/);
  });
  test('the letter is a staff letter with its Re: block and its lines', async () => {
    const document = await read(fixture('hemacare-staff-letter-2008-09-12.txt'), 'letter');
    expect(document).toMatchObject({ format: 'text', kind: 'staff-letter', registrant: 'Hemacare Corporation', fileNumbers: ['000-15223'], items: [] });
    expect(document.letterLines.map((line) => line.text).join(' ')).toContain('We have reviewed your response and proposed disclosure');
  });
  test('other readers find the items among the bookmarks, and the page labels', async () => {
    const document = await read(fixture('hemacare-8-k-2003-09-15.txt'), 'a.txt');
    const reopened = await loadWithPdfJs(document.displayPdf);
    expect((await reopened.getOutline()).map((entry) => entry.title)).toEqual(['Item 7. FINANCIAL STATEMENTS AND EXHIBITS', 'Item 9. REGULATION FD DISCLOSURE']);
    expect(await reopened.getPageLabels()).toEqual(['1', '2', '3']);
    await reopened.loadingTask.destroy();
    expect(Buffer.from((await read(fixture('hemacare-8-k-2003-09-15.txt'), 'a.txt')).displayPdf).equals(Buffer.from(document.displayPdf))).toBe(true);
  });
  test('stored page text is the text of the display PDF', async () => {
    const document = await read(fixture('hemacare-8-k-2003-09-15.txt'), 'a.txt');
    expect((await readPageTexts(document.displayPdf)).map((page) => page.text)).toEqual(document.pages.map((page) => page.text));
  });
});

describe('PDFs', () => {
  test('a sound file is shown as it is', async () => {
    const bytes = await (await pdfOf(['one', 'two'])).save();
    const document = await read(bytes, 'sound.pdf');
    expect(document.format).toBe('pdf');
    expect(Buffer.from(document.displayPdf).equals(Buffer.from(bytes))).toBe(true);
    expect(document.pages.map((page) => page.text)).toEqual(['one', 'two']);
  });
  test('junk before the header and a lost cross-reference table are no obstacle', async () => {
    const bytes = Buffer.from(await (await pdfOf(['repaired text'])).save({ useObjectStreams: false }));
    const damaged = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), bytes.subarray(0, bytes.lastIndexOf('xref') - 4)]);
    const document = await read(damaged, 'damaged.pdf');
    expect(document.pages.map((page) => page.text)).toEqual(['repaired text']);
  });
  test('a password is asked for, checked, and not kept', async () => {
    const pdf = await pdfOf(['confidential']);
    pdf.encrypt({ userPassword: 'tick', ownerPassword: 'mark' });
    const bytes = await pdf.save();
    expect(await failure(read(bytes, 'locked.pdf'))).toMatchObject({ kind: 'password-required', message: expect.stringContaining('locked.pdf') as unknown });
    expect((await failure(read(bytes, 'locked.pdf', { password: 'tock' }))).kind).toBe('wrong-password');
    const document = await read(bytes, 'locked.pdf', { password: 'tick' });
    expect((await readPageTexts(document.displayPdf)).map((page) => page.text)).toEqual(['confidential']);
    expect(Buffer.from(document.displayPdf).includes('/Encrypt')).toBe(false);
  });
  test('one password for many files does not lock those that have none', async () => {
    expect((await read(await (await pdfOf(['open'])).save(), 'open.pdf', { password: 'tick' })).pages[0]?.text).toBe('open');
  });
});

describe('refusals name the file, the cause and what to do', () => {
  const cases: readonly [string, Uint8Array, string, RegExp][] = [
    ['empty', new Uint8Array(), 'empty-file', /empty \(0 bytes\)/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'unsupported-format', /is a PNG picture/],
    ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251), 'unsupported-format', /binary file/],
    ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'), 'damaged-file', /damaged/],
    ['a page tree that lies', Buffer.from('%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 9999999999/Kids[]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n'), 'damaged-file', /damaged/],
  ];
  test.each(cases)('%s', async (_, bytes, kind, message) => {
    const refused = await failure(read(bytes, 'exhibit.dat'));
    expect(refused.kind).toBe(kind);
    expect(refused.message).toMatch(message);
    expect(refused.message).toContain('exhibit.dat');
    expect(refused.advice.length).toBeGreaterThan(20);
  });
  const lying = (count: string): Uint8Array => Buffer.from(`%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count ${count}/Kids[3 0 R]>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>\nendobj\n4 0 obj\n<</Length 44>>stream\nBT /F1 12 Tf 72 700 Td (One real page) Tj ET\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n`);
  test.each(['9999999999', '2147483647', '100000', '1'])('a PDF that claims %s pages and has one is read as one page', async (count) => {
    expect((await read(lying(count), 'lying.pdf')).pages.map((page) => page.text)).toEqual(['One real page']);
  });
  test('a PDF that claims less than no pages is refused', async () => {
    expect(await failure(read(lying('-5'), 'lying.pdf'))).toMatchObject({ kind: 'damaged-file', message: expect.stringContaining('no pages') as unknown });
  });
  test('a reading that was stopped says so', async () => {
    const stopped = AbortSignal.abort();
    expect((await failure(read(fixture('hemacare-8-k-2003-09-15.txt'), 'a.txt', { signal: stopped }))).kind).toBe('cancelled');
  });
});
