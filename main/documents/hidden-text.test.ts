/** Text that nobody sees is no text of the page; text under a scan, and white text on a dark bar, is. */
import { PDFDocument, popGraphicsState, pushGraphicsState, rgb, setTextRenderingMode, StandardFonts, TextRenderingMode, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { read } from './fixtures/reading.ts';
import { readPageTexts } from './pdf-text.ts';

// A grey picture of one pixel.
const GREY = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNoaGgAAAMEAYFL09IQAAAAAElFTkSuQmCC', 'base64');
const WHITE = rgb(1, 1, 1);

type Draw = (page: PDFPage, font: PDFFont, pdf: PDFDocument) => Promise<void> | void;

async function textOf(draw: Draw, pages = 1): Promise<string> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let index = 0; index < pages; index += 1) await draw(pdf.addPage([612, 792]), font, pdf);
  const bytes = await pdf.save();
  const document = await read(bytes, 'letter.pdf');
  // What is read again later, by anchors and the command line, is the same text.
  expect((await readPageTexts(bytes)).map(({ text }) => text)).toEqual(document.pages.map(({ text }) => text));
  return document.pages[0]?.text.replace(/\s+/g, ' ').trim() ?? '';
}

function inMode3(page: PDFPage, draw: () => void): void {
  page.pushOperators(pushGraphicsState(), setTextRenderingMode(TextRenderingMode.Invisible));
  draw();
  page.pushOperators(popGraphicsState());
}

test('white text on white paper is left out, what stands around it stays', async () => {
  expect(await textOf((page, font) => {
    page.drawText('Please tell us', { x: 72, y: 700, size: 12, font });
    page.drawText('FirstName LastName template', { x: 72, y: 650, size: 12, font, color: WHITE });
    page.drawText('why you believe so.', { x: 72, y: 600, size: 12, font });
  })).toBe('Please tell us why you believe so.');
});

test('white text over the very words that are seen', async () => {
  expect(await textOf((page, font) => {
    page.drawText('Please tell us why you believe so.', { x: 72, y: 700, size: 12, font });
    page.drawText('January 1, 2024 Page 2', { x: 90, y: 700, size: 12, font, color: WHITE });
  })).toBe('Please tell us why you believe so.');
});

test('white text on a dark bar, or on a picture, is read', async () => {
  expect(await textOf((page, font) => {
    page.drawRectangle({ x: 60, y: 690, width: 400, height: 30, color: rgb(0, 0, 0.4) });
    page.drawText('Total revenue', { x: 72, y: 700, size: 12, font, color: WHITE });
  })).toBe('Total revenue');
  expect(await textOf(async (page, font, pdf) => {
    page.drawImage(await pdf.embedPng(GREY), { x: 0, y: 0, width: 612, height: 792 });
    page.drawText('Annual report', { x: 72, y: 700, size: 12, font, color: WHITE });
  })).toBe('Annual report');
});

test('invisible text is left out where there is nothing, and kept where it reads a scan', async () => {
  expect(await textOf((page, font) => {
    page.drawText('Seen', { x: 72, y: 700, size: 12, font });
    inMode3(page, () => page.drawText('Unseen words', { x: 72, y: 650, size: 12, font }));
  })).toBe('Seen');
  expect(await textOf(async (page, font, pdf) => {
    page.drawImage(await pdf.embedPng(GREY), { x: 0, y: 0, width: 612, height: 792 });
    inMode3(page, () => page.drawText('Words of the scan', { x: 72, y: 650, size: 12, font }));
  })).toBe('Words of the scan');
});

test('fully transparent text is left out', async () => {
  expect(await textOf((page, font) => {
    page.drawText('Seen', { x: 72, y: 700, size: 12, font });
    page.drawText('Transparent', { x: 72, y: 650, size: 12, font, opacity: 0 });
  })).toBe('Seen');
});

test('long documents are read as they are, for the sake of time', async () => {
  expect(await textOf((page, font) => page.drawText('White', { x: 72, y: 650, size: 12, font, color: WHITE }), 41)).toBe('White');
});
