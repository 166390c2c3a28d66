import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { writeNavigation } from './pdf-navigation.ts';
import { readPdfObjects } from './pdf-objects.ts';
import { loadWithPdfJs } from './pdf-open.ts';
import { readPageTexts } from './pdf-text.ts';
import { textToPdf } from './text-pdf.ts';

const outline = [
  { title: 'Item 1. Büsiness “plan”', level: 0, pageIndex: 0 }, { title: 'Note 1', level: 1, pageIndex: 1 },
  { title: 'Note 2', level: 1, pageIndex: 2 }, { title: 'Item 2. Properties (all)', level: 0, pageIndex: 2 }, { title: 'Gone', level: 0, pageIndex: 9 },
];

async function reread(bytes: Uint8Array): Promise<unknown> {
  const document = await loadWithPdfJs(bytes);
  const entries = await Promise.all((await document.getOutline()).map(async ({ title, dest, items }) => {
    const target = Array.isArray(dest) ? (dest[0] as { num: number; gen: number }) : { num: 0, gen: 0 };
    return [title, await document.getPageIndex(target), ...items.map((item) => item.title)];
  }));
  const labels = await document.getPageLabels();
  await document.loadingTask.destroy();
  return { entries, labels };
}

const expected = { entries: [['Item 1. Büsiness “plan”', 0, 'Note 1', 'Note 2'], ['Item 2. Properties (all)', 2]], labels: ['[1]', 'ii', 'F-1'] };

describe('writeNavigation', () => {
  test('other readers find bookmarks and labels; words and tags stay, and the file gets smaller', async () => {
    const plain = await textToPdf('one\n<PAGE>\ntwo\n<PAGE>\nthree', 'a title');
    const written = await writeNavigation(plain, outline, ['[1]', 'ii', 'F-1']);
    expect(await reread(written)).toEqual(expected);
    expect((await readPageTexts(written)).map(({ text }) => text.trim())).toEqual(['one', 'two', 'three']);
    expect(written.length).toBeLessThan(plain.length);
    const reopened = await PDFDocument.load(written, { updateMetadata: false });
    expect(reopened.getTitle()).toBe('a title');
    expect(reopened.catalog.toString()).toContain('/StructTreeRoot');
  });
  test('a printer that writes compressed files does, too', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.TimesRoman);
    for (const word of ['one', 'two', 'three']) pdf.addPage().drawText(word, { font, x: 50, y: 50 });
    const bytes = await pdf.save({ useObjectStreams: true });
    expect(readPdfObjects(bytes)).toBeNull();
    expect(await reread(await writeNavigation(bytes, outline, ['[1]', 'ii', 'F-1']))).toEqual(expected);
  });
});

describe('readPdfObjects', () => {
  test('takes nothing that was updated, encrypted or cut off', async () => {
    const plain = Buffer.from(await textToPdf('one', 'a'));
    expect(readPdfObjects(plain)?.bodies.size).toBeGreaterThan(5);
    expect(readPdfObjects(Buffer.from(plain.toString('latin1').replace('/Root', '/Prev 12 /Root'), 'latin1'))).toBeNull();
    expect(readPdfObjects(Buffer.from(plain.toString('latin1').replace('/Root', '/Encrypt 3 0 R /Root'), 'latin1'))).toBeNull();
    expect(readPdfObjects(plain.subarray(0, plain.length - 40))).toBeNull();
  });
});
