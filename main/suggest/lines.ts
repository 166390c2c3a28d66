/** The lines of a filing in reading order, without running heads and folios, told apart as prose, headings and tables. */
import type { DocumentPage } from '../../db/model.ts';

export type LineKind = 'prose' | 'heading' | 'table' | 'bullet';

export interface FilingLine {
  readonly pageIndex: number;
  readonly pageLabel: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Characters that a full line of this page has. */
  readonly width: number;
  readonly kind: LineKind;
}

type RawLine = Omit<FilingLine, 'kind'>;

/** Lines at the top or foot of a page that may be a running head. */
const EDGE = 3;
const SHORTEST_WIDTH = 40;
const LONGEST_HEADING = 130;

const SMALL = new Set('a an and as at by for from in into of on or our the their to under upon with within vs versus our its & not'.split(' '));
const BULLET = /^(?:[•●▪■◦○·*▶–—-]|o(?=\s+[A-Z])|\(?[ivx]{1,4}\)|\([a-z]\))\s+\S/;

function rawLines({ pageIndex, pageLabel, text: page }: DocumentPage): RawLine[] {
  const found: { readonly start: number; readonly text: string }[] = [];
  let from = 0;
  for (const written of page.split('\n')) {
    const text = written.trim();
    if (text !== '') found.push({ start: from + written.indexOf(text), text });
    from += written.length + 1;
  }
  const lengths = found.filter(({ text }) => /\p{Ll}{2}/u.test(text)).map(({ text }) => text.length).sort((a, b) => a - b);
  const width = Math.max(SHORTEST_WIDTH, lengths[Math.floor(lengths.length * 0.9)] ?? 0);
  return found.map(({ start, text }) => ({ start, end: start + text.length, text, pageIndex, pageLabel, width }));
}

/** "a.", "(iv)", "12)" before a heading or a point of a list. */
const ENUMERATOR = /^[([]?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)\]]\s+(?=\p{Lu})/u;

const headKey = (text: string): string => text.toLowerCase().replace(/\d+|[ivxl]+\b/g, '#').replace(/\s+/g, ' ');

/** Keys of the lines that come again and again at the edges of pages. */
function runningHeads(pages: readonly (readonly RawLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const keys = new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)].map(({ text }) => headKey(text)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([key, count]) => count >= 5 && !/^(?:item|note) #/.test(key)).map(([key]) => key));
}

const FIGURES = /(?<!\S)(?:[$(]*[\d.,]+[)%]*|[$%—–-]+|\(?\d{4}\)?)(?!\S)/g;

function isTable(text: string): boolean {
  if (/^[-=_.\s]+$/.test(text) || /[-=_]{6,}|(?:\. ?){6,}|<[A-Z]>/.test(text)) return true;
  const figures = text.match(FIGURES)?.length ?? 0;
  if (figures === 0) return false;
  const tokens = text.split(/\s+/).length;
  return (figures >= 2 && figures >= tokens * 0.35) || (tokens <= 2 && figures === tokens);
}

/** As a heading is written: capitals, or capitals at the beginnings of its weighty words. */
export function writtenAsHeading(line: string): boolean {
  const text = line.replace(ENUMERATOR, '');
  if (text.length > LONGEST_HEADING || /[,;]$/.test(text) || !/\p{L}{3}/u.test(text)) return false;
  if (/[.?!]$/.test(text) && !/^(?:item|note)\b/i.test(text) && !/^[A-Z\d\W]+$/.test(text) && text.split(/\s+/).length > 7) return false;
  const tokens = text.replace(/^[\d().A-Z]{1,4}[.)]\s+/, '').split(/[\s/—–-]+/).filter((token) => /\p{L}/u.test(token));
  const weighty = tokens.filter((token) => !SMALL.has(token.toLowerCase().replace(/\W/g, '')));
  if (tokens.length === 0 || tokens.length > 16 || weighty.length === 0) return false;
  const capital = weighty.filter((token) => /^[^\p{L}]*\p{Lu}/u.test(token)).length;
  return /^[^\p{L}]*[\p{Lu}\d]/u.test(text) && capital >= weighty.length * 0.8;
}

/** "Goodwill and other intangibles": few words, a capital, no full stop, between a finished paragraph and a new one. */
function standsAlone(line: RawLine, before: RawLine | undefined, after: RawLine | undefined): boolean {
  if (line.text.length > line.width * 0.7 || !/^[\p{Lu}\d(]/u.test(line.text) || /[.,;:]$/.test(line.text) || line.text.split(/\s+/).length > 10) return false;
  const finished = before === undefined || /[.:?!)”"]$/.test(before.text) || writtenAsHeading(before.text) || isTable(before.text);
  return finished && after !== undefined && /^[\p{Lu}“"(]/u.test(after.text) && after.text.length > line.width * 0.6;
}

/** "q. Investments in Joint Ventures" over its paragraph: a policy within a note. Points of a list in capitals are followed by other points. */
function lettered({ text, width }: RawLine, after: RawLine | undefined): boolean {
  return ENUMERATOR.test(text) && /\p{Ll}/u.test(text) && text.length < width * 0.7 && writtenAsHeading(text) && after !== undefined && !ENUMERATOR.test(after.text) && /^["“(]?\p{Lu}/u.test(after.text) && after.text.length > width * 0.6;
}

function kindOf(line: RawLine, before: RawLine | undefined, after: RawLine | undefined): LineKind {
  const { text } = line;
  if (isTable(text)) return 'table';
  if (lettered(line, after)) return 'heading';
  if (BULLET.test(text)) return 'bullet';
  if (/^(?:item|note)\s+\d/i.test(text) && writtenAsHeading(text)) return 'heading';
  const short = text.length < line.width * 0.85 || /^[^\p{Ll}]+$/u.test(text);
  const wraps = (): boolean => before !== undefined && !/[.:;?!)”"]$/.test(before.text) && before.text.length > line.width * 0.85 && !writtenAsHeading(before.text);
  if (short && writtenAsHeading(text) && !wraps()) return 'heading';
  return standsAlone(line, before, after) ? 'heading' : 'prose';
}

/** A line of text full of figures is no table; a stub or a caption between the lines of a table belongs to it. */
function inContext({ text, width }: RawLine, at: number, kinds: readonly LineKind[]): LineKind {
  const [before, kind, after] = [kinds[at - 1], kinds[at] ?? 'prose', kinds[at + 1]];
  if (kind === 'table' && before === 'prose' && (text.match(/(?<=\s|^)\p{Ll}{2,}/gu) ?? []).length >= 4 && /\p{Ll}/u.test(text)) return 'prose';
  const stub = text.length < width * 0.8 || /\d[)%]?$/.test(text);
  return (kind === 'prose' || kind === 'heading') && before === 'table' && after === 'table' && stub && !/[.]$/.test(text) ? 'table' : kind;
}

/** All lines that carry the filing's own text. */
export function linesOf(pages: readonly DocumentPage[]): FilingLine[] {
  const raw = pages.map(rawLines);
  const heads = runningHeads(raw);
  return raw.flatMap((lines) => {
    const kept = lines.filter(({ text }, at) => {
      const edge = at < EDGE || at >= lines.length - EDGE;
      return !/^\(?continued\)?\.?$/i.test(text) && !(edge && (heads.has(headKey(text)) || /^(?:page\s*)?[-–—\s]*(?:[A-Z]{1,2}-?)?\d{1,3}[-–—\s]*$|^table of contents$|^<page>$|^(?:part [ivx]+,?\s*)?items? \d{1,2}[a-c]?\.?$/i.test(text)));
    });
    const kinds = kept.map((line, at) => kindOf(line, kept[at - 1], kept[at + 1]));
    return kept.map((line, at) => ({ ...line, kind: inContext(line, at, kinds) }));
  });
}
