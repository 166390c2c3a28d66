/** Files that a program meets in the field: made here, so that none must be kept. */
import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { makeFile } from './sample-files.ts';

export const PASSWORD = 'Sesame-4711-open';

async function letterPdf(words: string): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([612, 792]).drawText(words, { x: 72, y: 700, size: 14, font });
  return pdf;
}

export async function makePdf(folder: string, name: string, words: string): Promise<string> {
  return makeFile(folder, name, await (await letterPdf(words)).save());
}

export async function makeProtectedPdf(folder: string, name: string, words: string): Promise<string> {
  const pdf = await letterPdf(words);
  pdf.encrypt({ userPassword: PASSWORD, ownerPassword: 'the owner of it' });
  return makeFile(folder, name, await pdf.save({ useObjectStreams: false }));
}

export function makeZeroPagePdf(folder: string, name: string): string {
  const objects = ['1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n', '2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n'];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object) => {
    const at = body.length;
    body += object;
    return at;
  });
  const xref = ['0000000000 65535 f ', ...offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n `)].join('\n');
  return makeFile(folder, name, `${body}xref\n0 3\n${xref}\ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`);
}

export function makeDamagedPdf(folder: string, name: string): string {
  return makeFile(folder, name, `%PDF-1.7\n${'\u0000\u0001 lost \u0002'.repeat(400)}`);
}

/** The head of a Linux program. */
export function makeProgram(folder: string, name: string): string {
  return makeFile(folder, name, Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...Array.from({ length: 4_000 }, (_, at) => (at * 37) % 251)]));
}

/** Takes no room on the disk. */
export function makeHugeFile(folder: string, name: string, bytes: number): string {
  const file = path.join(folder, name);
  writeFileSync(file, '%PDF-1.7\n');
  truncateSync(file, bytes);
  return file;
}

/** A text filing of so many printed pages. */
export function makeLongText(folder: string, name: string, pages: number): string {
  const page = (number: number): string => [
    `Item ${number}. Matters of page ${number}`, '',
    ...Array.from({ length: 48 }, (_, line) => `Line ${line} of page ${number}: the quarterly balance stood at ${number * 1_000 + line} thousand dollars.`),
    '', `${' '.repeat(36)}${number}`, '<PAGE>',
  ].join('\n');
  return makeFile(folder, name, `FORM 10-K\n\nANNUAL REPORT\n\nCommission file number 000-99999\n\n${Array.from({ length: pages }, (_, at) => page(at + 1)).join('\n')}`);
}
