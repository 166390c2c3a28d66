/** How the nouns are written on screen. */
import type { AnnotationKind, CommentStatus, DocumentKind, DocumentRecord, HighlightColor, LinkRole } from '../api/model.ts';

export const ROLE_WORDS: Readonly<Record<LinkRole, string>> = {
  subject: 'subject', support: 'support', 'proposed-change': 'proposed change', 'resolved-by': 'resolved by',
};
export const ROLES: readonly LinkRole[] = ['subject', 'support', 'proposed-change', 'resolved-by'];

export const COLOR_WORDS: Readonly<Record<HighlightColor, string>> = { yellow: 'Yellow', green: 'Green', blue: 'Blue', violet: 'Violet' };
export const KIND_OF_MARK: Readonly<Record<AnnotationKind, string>> = { highlight: 'highlight', underline: 'underline', area: 'area', 'page-note': 'page note' };

export const COLORS: readonly HighlightColor[] = ['yellow', 'green', 'blue', 'violet'];

/** By convention each colour stands for one role. */
const COLOR_ROLES: Readonly<Record<HighlightColor, LinkRole>> = {
  yellow: 'subject', green: 'support', blue: 'proposed-change', violet: 'resolved-by',
};
const ROLE_COLORS: Readonly<Record<LinkRole, HighlightColor>> = {
  subject: 'yellow', support: 'green', 'proposed-change': 'blue', 'resolved-by': 'violet',
};
export function roleOfColor(color: HighlightColor): LinkRole {
  return COLOR_ROLES[color];
}
export function colorOfRole(role: LinkRole): HighlightColor {
  return ROLE_COLORS[role];
}

export const STATUS_WORDS: Readonly<Record<CommentStatus, string>> = {
  open: 'Open', drafting: 'Drafting', 'in-review': 'In review', final: 'Final', withdrawn: 'Withdrawn',
};
export const STATUSES: readonly CommentStatus[] = ['open', 'drafting', 'in-review', 'final', 'withdrawn'];

export const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  filing: 'Filing', 'staff-letter': 'Staff letter', 'response-letter': 'Response letter', other: 'Other document',
};
export const KINDS: readonly DocumentKind[] = ['filing', 'staff-letter', 'response-letter', 'other'];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Sep 12, 2008" from "2008-09-12"; a date has no time zone, so no Date object is involved. */
export function formatDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  return `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
}

/** "Sep 12", or "Sep 12, 2008" where the year is not this one. */
export function formatShortDate(date: string, today = new Date()): string {
  const long = formatDate(date);
  return date.startsWith(String(today.getFullYear())) ? long.slice(0, long.indexOf(',')) : long;
}

const WHEN = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit' });

/** An instant in the reader's own time zone. */
export function formatInstant(instant: string): string {
  return WHEN.format(new Date(instant));
}

const DAY = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric' });

/** Its day in the reader's own time zone. */
export function formatDay(instant: string): string {
  return DAY.format(new Date(instant));
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

/** A name short enough for a pane: "10-K 2007", "Staff letter", else the file's own name. */
export function shortName(document: DocumentRecord): string {
  if (document.kind === 'staff-letter') return 'Staff letter';
  if (document.kind === 'response-letter') return 'Response letter';
  if (document.formType === null) return document.name;
  const year = document.period?.slice(0, 4) ?? document.filed?.slice(0, 4);
  return year === undefined ? document.formType : `${document.formType} ${year}`;
}

/** The name of one of two documents; where both have the same short name, the files' own names tell them apart. */
export function nameBeside(document: DocumentRecord, other: DocumentRecord): string {
  return shortName(document) === shortName(other) ? document.name : shortName(document);
}

/** "filing · Apr 14, 2008": what a document is and when it came. */
export function kindPill(document: DocumentRecord, letterDate: string | null): string {
  const date = document.kind === 'staff-letter' ? letterDate ?? document.filed : document.filed ?? document.period;
  const word = document.kind === 'staff-letter' && document.formType === 'UPLOAD' ? 'UPLOAD' : KIND_WORDS[document.kind].toLowerCase();
  return date === null ? word : `${word} · ${formatDate(date)}`;
}

/** First words of a passage, on one line. */
export function excerpt(text: string, length = 140): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : length)} …`;
}
