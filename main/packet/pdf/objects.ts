import { createHash } from 'node:crypto';
import { PDFHexString, PDFName, PDFNumber, PDFString, type PDFObject } from '@cantoo/pdf-lib';

const names = new Map<string, PDFName>();

/** PDFName.of, remembered: names are compared by identity and made by the thousand. */
export function name(value: string): PDFName {
  let known = names.get(value);
  if (!known) {
    known = PDFName.of(value);
    names.set(value, known);
  }
  return known;
}

/** A text string in UTF-16 with its byte order mark, as every reader understands it. */
export const text = (value: string): PDFHexString => PDFHexString.fromText(value);

/** An ISO 8601 instant as a PDF date: `D:20260131093000Z`. */
export function pdfDate(instant: string): PDFString {
  const date = new Date(instant);
  const digits = Number.isNaN(date.getTime()) ? '19700101000000' : date.toISOString().replaceAll(/[-:T]/gu, '').slice(0, 14);
  return PDFString.of(`D:${digits}Z`);
}

export function numberOf(object: PDFObject | undefined): number | null {
  return object instanceof PDFNumber ? object.asNumber() : null;
}

/** The bytes of a string object, one character each: how name-tree keys are compared. */
export function byteKey(object: PDFObject | undefined): string | null {
  if (object instanceof PDFString || object instanceof PDFHexString) return Buffer.from(object.asBytes()).toString('latin1');
  if (object instanceof PDFName) return Buffer.from(object.decodeText(), 'utf8').toString('latin1');
  return null;
}

export function stringOf(object: PDFObject | undefined): string | null {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText();
  return null;
}

export const md5 = (bytes: Uint8Array | string): Uint8Array => createHash('md5').update(bytes).digest();

/** Short decimal notation for content streams. */
export function num(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}
