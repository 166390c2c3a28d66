/** A marked copy: the paragraphs in which an amendment differs from its original, with what was put in and taken out. */
import type { IsoInstant } from '../../../db/model.ts';
import type { MarkedFormat, RedlinePart, VersionChange } from '../../../preload/api.ts';
import { safeFileName } from '../file-names.ts';

export interface MarkedParagraph {
  readonly kind: VersionChange['kind'];
  /** Printed pages: "Page 31, now page 33". */
  readonly place: string;
  readonly redline: readonly RedlinePart[];
}

export interface MarkedCopy {
  /** The two versions, as people name them: "10-K 2007", "10-K/A 2007". */
  readonly from: string;
  readonly to: string;
  readonly author: string;
  readonly at: IsoInstant;
  /** In reading order. */
  readonly paragraphs: readonly MarkedParagraph[];
  /** Paragraphs that both versions have. */
  readonly same: number;
  /** True where only changes that touch a linked passage were asked for. */
  readonly linkedOnly: boolean;
}

/** What is printed on each page of a version. */
type PageLabels = readonly string[];

function pagesOf(places: VersionChange['from'], pageLabels: PageLabels): string {
  const labels = places.map(({ pageIndex }) => pageLabels[pageIndex] ?? String(pageIndex + 1));
  const [first, last] = [labels[0] ?? '', labels.at(-1) ?? ''];
  return first === last ? `page ${first}` : `pages ${first} to ${last}`;
}

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

export function placeWords(change: VersionChange, from: PageLabels, to: PageLabels): string {
  if (change.kind === 'inserted') return `${capital(pagesOf(change.to, to))}, added`;
  const old = pagesOf(change.from, from);
  if (change.kind === 'deleted') return `${capital(old)} of the original, removed`;
  const now = pagesOf(change.to, to);
  return old === now ? capital(now) : `${capital(now)}, ${old} of the original`;
}

export function markedParagraphs(changes: readonly VersionChange[], from: PageLabels, to: PageLabels): readonly MarkedParagraph[] {
  return changes.map((change) => ({ kind: change.kind, place: placeWords(change, from, to), redline: change.redline }));
}

/** One sentence that says what the copy holds. */
export function scopeWords({ paragraphs, same, linkedOnly, from, to }: MarkedCopy): string {
  const number = `${paragraphs.length.toLocaleString('en-US')} ${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'}`;
  const which = linkedOnly ? ', only those that touch a passage linked to a staff comment' : '';
  return `${number} changed from ${from} to ${to}${which}. ${same.toLocaleString('en-US')} unchanged paragraphs are left out.`;
}

/**
 * EDGAR takes names of at most 32 letters, digits, full stops, hyphens and underscores that begin with a letter or digit
 * (EDGAR Filer Manual, volume II, 5.1.1).
 */
export function markedCopyName(to: string, format: MarkedFormat): string {
  const base = to.replace(/\.(?:pdf|html?|txt|docx)$/i, '');
  if (format === 'docx') return safeFileName(`${base.slice(0, 100)} marked copy.docx`);
  const plain = base.toLowerCase().replace(/[^a-z0-9.]+/g, '-').replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  return `${plain.slice(0, 21) || 'filing'}-marked.htm`;
}
