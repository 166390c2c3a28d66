/** Printed page numbers as they stand in headers and footers ("31", "F-12", "- ii -", "Apple Inc. | 2025 Form 10-K | 31"). */
import { fromRoman, toRoman } from './roman.ts';
import type { PageLine } from './page-lines.ts';

export interface Folio {
  /** "" for arabic, "roman", "ROMAN", or the prefix of a numbered part ("F-", "K"). */
  readonly style: string;
  readonly value: number;
  /** How much the place and form speak for a page number. */
  readonly weight: number;
}

const NUMBER = String.raw`(?:([A-Z]{1,4})(?:\s?[-–—‑]\s?|(?=\d)))?(\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})`;
const ALONE = new RegExp(String.raw`^[\s\-–—~*()\[\]|.]*(?:page\s*(?:no\.?)?\s*|pg\.?\s*)?${NUMBER}(?:\s+of\s+\d{1,4})?[\s\-–—~*()\[\]|.]*$`, 'i');
const TRAILING = new RegExp(String.raw`(?:^|[\s|•·–—-])(?:page\s*)?${NUMBER}[\s|]*$`);
const LEADING = new RegExp(String.raw`^[\s|]*(?:page\s*)?${NUMBER}(?:[\s|•·]+)\D`);

function toFolio(text: string, prefix: string | undefined, digits: string | undefined, weight: number): Folio | null {
  if (digits === undefined) return null;
  const glued = prefix !== undefined && text.includes(`${prefix}${digits}`);
  const style = prefix === undefined ? '' : glued ? prefix.toUpperCase() : `${prefix.toUpperCase()}-`;
  if (/^\d+$/.test(digits)) {
    const value = Number(digits);
    return value === 0 || digits.startsWith('0') ? null : { style, value, weight };
  }
  if (prefix !== undefined) return null;
  const value = fromRoman(digits);
  if (value === null || value > 120) return null;
  return { style: digits === digits.toLowerCase() ? 'roman' : 'ROMAN', value, weight };
}

/** Page numbers that a line at the edge of a page may be showing. */
export function foliosOfEdgeLine(text: string): Folio[] {
  const alone = ALONE.exec(text);
  if (alone !== null) {
    const folio = toFolio(text, alone[1], alone[2], 3);
    return folio === null ? [] : [folio];
  }
  // A line of a table of contents at the page's edge ends in the number of another page.
  if (text.length > 140 || /^\s*ITEMS?\s+\d|(?:\.\s?){4,}/i.test(text)) return [];
  const folios: Folio[] = [];
  for (const match of [TRAILING.exec(text), LEADING.exec(text)]) {
    const folio = match === null ? null : toFolio(text, match[1], match[2], 1.2);
    // "December 31, 2008" in a running head ends in a year, not in a page number.
    if (folio !== null && !folio.style.toLowerCase().startsWith('roman') && !(folio.value >= 1900 && folio.value < 2100)) folios.push(folio);
  }
  return folios;
}

/** Page numbers on a line of their own inside the page, as in HTML filings whose pages do not match the paper. */
export function foliosOfInnerLine(text: string): Folio[] {
  const alone = /^[-–—\s]*(?:page\s+)?/i.test(text) && text.length <= 12 ? ALONE.exec(text) : null;
  const folio = alone === null ? null : toFolio(text, alone[1], alone[2], 0.4);
  return folio === null || folio.style === 'ROMAN' ? [] : [folio];
}

const EDGE_LINES = 3;

/** All candidates of one page, best first per (style, value). */
export function foliosOfPage(lines: readonly PageLine[], withInner: boolean): Folio[] {
  const found = new Map<string, Folio>();
  const add = (folios: Folio[], bonus: number): void => {
    for (const folio of folios) {
      const key = `${folio.style}:${folio.value}`;
      const weight = folio.weight + bonus;
      if ((found.get(key)?.weight ?? -1) < weight) found.set(key, { ...folio, weight });
    }
  };
  lines.forEach((line, index) => {
    const fromEnd = lines.length - 1 - index;
    if (fromEnd < EDGE_LINES) add(foliosOfEdgeLine(line.text), fromEnd === 0 ? 0.8 : 0);
    else if (index < EDGE_LINES) add(foliosOfEdgeLine(line.text), index === 0 ? 0.2 : -0.2);
    else if (withInner) add(foliosOfInnerLine(line.text), 0);
  });
  return [...found.values()];
}

export function folioLabel(style: string, value: number): string {
  if (style === 'roman') return toRoman(value);
  if (style === 'ROMAN') return toRoman(value).toUpperCase();
  return `${style}${value}`;
}
