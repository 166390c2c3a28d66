/** A marked copy: the paragraphs in which an amendment differs from its original, with what was put in and taken out. */
import type { IsoInstant } from '../../../db/model.ts';
import type { MarkedFormat, RedlinePart, VersionChange } from '../../../preload/api.ts';
import { safeFileName } from '../file-names.ts';

export interface MarkedParagraph {
  readonly kind: VersionChange['kind'];
  /** A row of a table. */
  readonly row: boolean;
  /** Printed pages: "Page 33, page 31 of the original"; null where that was said of the paragraph before. */
  readonly place: string | null;
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
  /** All changes, those that touch a linked passage, or those that the reviewer had in sight. */
  readonly scope: 'all' | 'linked' | 'chosen';
}

/** What is printed on each page of a version. */
type PageLabels = readonly string[];

interface Pages {
  /** "page 31", "pages 31 to 32". */
  readonly words: string;
  readonly first: string;
  readonly last: string;
}

function pagesOf(places: VersionChange['from'], pageLabels: PageLabels): Pages | null {
  const labels = places.map(({ pageIndex }) => pageLabels[pageIndex] ?? String(pageIndex + 1));
  const [first, last] = [labels[0], labels.at(-1)];
  return first === undefined || last === undefined ? null : { words: first === last ? `page ${first}` : `pages ${first} to ${last}`, first, last };
}

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

function placeWords(old: Pages | null, now: Pages | null): string {
  if (now === null) return `${capital(old?.words ?? '')} of the original`;
  return old === null || old.words === now.words ? capital(now.words) : `${capital(now.words)}, ${old.words} of the original`;
}

/** The pages are said where they are others than those of the paragraph before. */
export function markedParagraphs(changes: readonly VersionChange[], from: PageLabels, to: PageLabels): readonly MarkedParagraph[] {
  let [lastOld, lastNow]: [string | null, string | null] = [null, null];
  return changes.map((change) => {
    const [old, now] = [pagesOf(change.from, from), pagesOf(change.to, to)];
    const turned = [[old, lastOld], [now, lastNow]] as const;
    const isSaid = turned.every(([pages, last]) => pages === null || (pages.first === last && pages.last === last));
    lastOld = old?.last ?? lastOld;
    lastNow = now?.last ?? lastNow;
    return { kind: change.kind, row: change.row, place: isSaid ? null : placeWords(old, now), redline: change.redline };
  });
}

const SCOPES: Readonly<Record<MarkedCopy['scope'], string>> = {
  all: '', linked: ', only those that touch a passage linked to a staff comment', chosen: ', only those that the reviewer chose',
};

/** One sentence that says what the copy holds. */
export function scopeWords({ paragraphs, same, scope, from, to }: MarkedCopy): string {
  const number = `${paragraphs.length.toLocaleString('en-US')} ${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'}`;
  return `${number} changed from ${from} to ${to}${SCOPES[scope]}. ${same.toLocaleString('en-US')} unchanged paragraphs are left out.`;
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
