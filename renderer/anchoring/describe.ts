/** A selection -> what is stored of it: one W3C-style target per page. */
import { quadsFor, type Quad } from './geometry.ts';
import type { PageText } from './page-text.ts';

/** One page of a document, as anchoring sees it. */
export interface AnchorPage {
  readonly pageIndex: number;
  readonly pageLabel: string;
  readonly page: PageText;
}

/** Offsets are UTF-16 offsets into the pages' texts, the end exclusive. */
export interface PageRange {
  readonly startPage: number;
  readonly startOffset: number;
  readonly endPage: number;
  readonly endOffset: number;
}

/** A run of text on one page with its painted place. */
export interface Place {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
  readonly quads: readonly Quad[];
}

/** Same shape as the library's AnnotationTarget. */
export interface Target extends Place {
  readonly pageLabel: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const CONTEXT_MIN = 32;
const CONTEXT_MAX = 64;

/** Context is cut at white space where there is some, so that it begins and ends with whole words. */
function prefixOf(text: string, start: number): string {
  const wide = text.slice(Math.max(0, start - CONTEXT_MAX), start);
  if (wide.length === start) return wide;
  const cut = wide.slice(0, CONTEXT_MAX - CONTEXT_MIN).search(/\s\S/);
  return cut < 0 ? wide : wide.slice(cut + 1);
}

function suffixOf(text: string, end: number): string {
  const wide = text.slice(end, end + CONTEXT_MAX);
  if (end + wide.length === text.length) return wide;
  const tail = /\S\s+\S*$/.exec(wide.slice(CONTEXT_MIN));
  return tail === null ? wide : wide.slice(0, CONTEXT_MIN + tail.index + 1);
}

/** The target for one page's part; `start` and `end` are taken as they are. */
export function describePart(entry: AnchorPage, start: number, end: number): Target {
  const { text } = entry.page;
  return {
    pageIndex: entry.pageIndex, pageLabel: entry.pageLabel, start, end,
    exact: text.slice(start, end), prefix: prefixOf(text, start), suffix: suffixOf(text, end),
    quads: quadsFor(entry.page, start, end),
  };
}

/**
 * One target per page that the range touches, in page order. Outer white space is trimmed away; pages on which
 * nothing visible remains are left out, so the result may be empty. A range given backwards is turned round.
 */
export function describe(pages: readonly AnchorPage[], range: PageRange): Target[] {
  const backwards = range.startPage > range.endPage || (range.startPage === range.endPage && range.startOffset > range.endOffset);
  const { startPage, startOffset, endPage, endOffset } = backwards
    ? { startPage: range.endPage, startOffset: range.endOffset, endPage: range.startPage, endOffset: range.startOffset }
    : range;
  const targets: Target[] = [];
  for (const entry of pages) {
    if (entry.pageIndex < startPage || entry.pageIndex > endPage) continue;
    const { text } = entry.page;
    let start = entry.pageIndex === startPage ? Math.max(0, startOffset) : 0;
    let end = entry.pageIndex === endPage ? Math.min(text.length, endOffset) : text.length;
    while (start < end && /\s/.test(text[start] ?? '')) start++;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
    if (start >= end) continue;
    const target = describePart(entry, start, end);
    if (target.quads.length > 0) targets.push(target);
  }
  return targets.sort((first, second) => first.pageIndex - second.pageIndex);
}
