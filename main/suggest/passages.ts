/** A filing cut into the passages that can be suggested, each with its place among items, notes and headings. */
import type { ItemHeading } from '../../db/model.ts';
import { linesOf, type FilingLine } from './lines.ts';
import type { ReviewedFiling } from './model.ts';
import { LEVELS, noteHeading, runInHeading, sectionHeading, tidyTitle, type SectionHeading } from './sections.ts';

export interface Passage {
  readonly pageIndex: number;
  readonly pageLabel: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly item: ItemHeading | null;
  /** Number or letter of the note that it stands in. */
  readonly note: string | null;
  /** Headings that it stands under, outermost first, a run-in one last; without the item's. */
  readonly headings: readonly SectionHeading[];
  /** How many of the innermost headings (and the item's, where it counts one more) it is the first passage of. */
  readonly opens: number;
  readonly table: boolean;
  /** Sections are numbered in reading order; passages of one section share the number. */
  readonly section: number;
}

/** Characters. A shorter paragraph takes the next one in; a longer one is cut at a sentence's end. */
const SHORT = 260;
const LONG = 1100;
const CUT = 750;
const LEAST = 40;

const SENTENCE_END = /[.;?!][)"'”’]?$/;

/** True where the margin did not end the line: the next word would have fitted. */
function endsParagraph(line: FilingLine, next: FilingLine): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  const room = line.text.length + 1 + word <= line.width * 0.93;
  return SENTENCE_END.test(line.text) ? room || /^["“(]?\p{Lu}/u.test(next.text) && line.text.length < line.width * 0.88 : line.text.endsWith(':') && room;
}

/** True where a line full of figures goes on with the sentence before it: "... earned $38 million, compared / with $25 million in 1991." */
function continues(before: FilingLine | undefined, line: FilingLine): boolean {
  return before !== undefined && before.kind !== 'table' && before.pageIndex === line.pageIndex && /^\p{Ll}{2}/u.test(line.text) && !/[.:;?!)”"]$/.test(before.text) && before.text.length > before.width * 0.75;
}

/** "Selling and Administrative Expense" over its table, behind a finished paragraph; the heads of columns stand behind a colon, or tell years. */
function opensTable({ text }: FilingLine, before: FilingLine | undefined, after: FilingLine | undefined): boolean {
  return after?.kind === 'table' && before?.kind === 'prose' && /[.!?][)”"]?$/.test(before.text) && !/\d|[,:]$/.test(text) && !/^(?:(?:fiscal )?years? |(?:three|six|nine|twelve) months|(?:dollars|amounts) in|\()/i.test(text);
}

interface Open {
  readonly lines: FilingLine[];
  table: boolean;
}

class Cutter {
  readonly #found: Passage[] = [];
  readonly #items: readonly ItemHeading[];
  readonly #pages: ReadonlyMap<number, string>;
  #recurring: ReadonlySet<string> = new Set();
  #itemAt = -1;
  #path: SectionHeading[] = [];
  #lastNote: string | null = null;
  #section = 0;
  #opened = 0;
  /** Heading lines that wait for the first passage under them. */
  #pending: FilingLine[] = [];
  #open: Open | null = null;

  constructor({ pages, items }: ReviewedFiling) {
    this.#items = items;
    this.#pages = new Map(pages.map(({ pageIndex, text }) => [pageIndex, text]));
  }

  cut(lines: readonly FilingLine[]): Passage[] {
    this.#recurring = recurringHeadings(lines);
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at];
      if (line === undefined) continue;
      const heading = this.#headingAt(lines, at);
      if (heading > 0) { this.#takeHeading(lines.slice(at, at + heading)); at += heading - 1; continue; }
      this.#takeText(line, lines[at + 1]);
    }
    this.#close();
    return this.#found;
  }

  #inStatements(): boolean {
    return this.#item === null || /^(?:8|15|14|1)$/.test(this.#item.item);
  }

  get #item(): ItemHeading | null { return this.#items[this.#itemAt] ?? null; }

  /** How many lines the heading at `at` has; 0 where none begins there. */
  #headingAt(lines: readonly FilingLine[], at: number): number {
    const line = lines[at];
    if (line === undefined) return 0;
    if (this.#beginsItem(line)) return 1 + this.#wrapped(lines, at, true);
    if (line.kind !== 'heading') return noteHeading(line.text, false, null) !== null && line.text.length < line.width * 0.75 ? 1 : 0;
    const count = 1 + this.#wrapped(lines, at, false);
    const isNote = noteHeading(line.text, this.#inStatements(), this.#lastNote) !== null;
    if (isNote) return count;
    // Column heads of tables are no headings; the names of the statements are.
    let after = at + count;
    while (lines[after]?.kind === 'heading') after += 1;
    const follows = lines[after];
    const prose = follows !== undefined && follows.kind !== 'table' && follows.text.length > follows.width * 0.45;
    return prose || sectionHeading(line.text, false).level === LEVELS.statements || opensTable(line, lines[at - 1], follows) ? count : 0;
  }

  /** Further lines of a heading that the margin cut. */
  #wrapped(lines: readonly FilingLine[], at: number, item: boolean): number {
    let count = 0;
    for (;;) {
      const [line, next] = [lines[at + count], lines[at + count + 1]];
      if (line === undefined || next === undefined || next.kind !== 'heading' || next.pageIndex !== line.pageIndex || count >= 4) return count;
      const same = /^[^\p{Ll}]+$/u.test(line.text) === /^[^\p{Ll}]+$/u.test(next.text);
      const full = line.text.length + (/^\S+/.exec(next.text)?.[0].length ?? 0) > line.width * 0.8;
      if (!(same && (full || (item && count === 0 && line.text.length < 12)))) return count;
      count += 1;
    }
  }

  #beginsItem(line: FilingLine): boolean {
    const next = this.#items[this.#itemAt + 1];
    return next !== undefined && (line.pageIndex > next.pageIndex || (line.pageIndex === next.pageIndex && line.end > next.start));
  }

  #takeHeading(lines: readonly FilingLine[]): void {
    this.#close();
    const first = lines[0];
    if (first === undefined) return;
    const text = lines.map((line) => line.text).join(' ');
    if (this.#beginsItem(first)) {
      while (this.#beginsItem(first)) this.#itemAt += 1;
      this.#path = [];
      this.#lastNote = null;
      this.#pending = [...lines];
      this.#opened = 1;
      this.#section += 1;
      return;
    }
    const note = noteHeading(text, this.#inStatements(), this.#lastNote);
    const heading = note ?? sectionHeading(text, this.#recurring.has(tidyTitle(text)));
    if (heading.note !== null) this.#lastNote = heading.note;
    // A running "Notes to Financial Statements (Continued)" does not end the note it stands in.
    if (/continued/i.test(text) && this.#path.some(({ title, note: number }) => title === heading.title || (note !== null && number === note.note))) return;
    const kept = this.#path.filter(({ level }) => level < heading.level);
    if (kept.length < this.#path.length || this.#pending.length === 0) this.#opened = 0;
    this.#path = [...kept, heading];
    this.#opened += 1;
    this.#section += 1;
    this.#pending.push(...lines);
  }

  #takeText(line: FilingLine, next: FilingLine | undefined): void {
    const table = line.kind === 'table' && !continues(this.#open?.lines.at(-1), line);
    if (this.#open !== null && (this.#open.lines[0]?.pageIndex !== line.pageIndex)) this.#close();
    const open = this.#open;
    if (open === null) this.#open = { lines: [line], table };
    else if (open.table === table || line.kind === 'heading') open.lines.push(line);
    else if (lengthOf(open.lines) < LEAST) { open.lines.push(line); open.table = table; }
    else { this.#close(); this.#open = { lines: [line], table }; }
    const length = lengthOf(this.#open?.lines ?? []);
    if (next === undefined || length >= LONG && (table || SENTENCE_END.test(line.text)) || length >= LONG * 1.6) { this.#close(); return; }
    const ends = !table && length >= SHORT && (endsParagraph(line, next) || (next.kind === 'bullet' && line.kind !== 'bullet' && length > CUT));
    if (ends) this.#close();
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    const [first, last] = [open?.lines[0], open?.lines.at(-1)];
    if (open === null || first === undefined || last === undefined) return;
    const page = this.#pages.get(first.pageIndex) ?? '';
    const body = page.slice(first.start, last.end);
    if (!/\p{L}{3}/u.test(body) || (body.length < LEAST && this.#pending.length === 0)) return;
    const lead = this.#pending.filter(({ pageIndex, end }) => pageIndex === first.pageIndex && end <= first.start).slice(-4);
    const from = lead[0]?.start ?? first.start;
    // Rules drawn with underscores are no words.
    const start = from + (/^[\s_]*(?=[^\s_])/.exec(page.slice(from, last.end))?.[0].length ?? 0);
    const runIn = open.table ? null : runInHeading(body);
    if (runIn !== null) this.#path = [...this.#path.filter(({ level }) => level < LEVELS.runIn), { level: LEVELS.runIn, title: runIn, note: null }];
    if (runIn !== null) this.#section += 1;
    const headings = this.#path;
    this.#found.push({
      pageIndex: first.pageIndex, pageLabel: first.pageLabel, start, end: last.end, text: page.slice(start, last.end), item: this.#item,
      note: this.#path.findLast(({ note }) => note !== null)?.note ?? null, headings, opens: this.#opened + (runIn === null ? 0 : 1), table: open.table, section: this.#section,
    });
    this.#pending = [];
    this.#opened = 0;
  }
}

/** Places from which a heading counts as one that recurs. */
const RECURS = 3;

function recurringHeadings(lines: readonly FilingLine[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { kind, text } of lines) if (kind === 'heading') counts.set(tidyTitle(text), (counts.get(tidyTitle(text)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= RECURS).map(([title]) => title));
}

const lengthOf = (lines: readonly FilingLine[]): number => (lines.at(-1)?.end ?? 0) - (lines[0]?.start ?? 0);

/** Passages in reading order; none shorter than a line, none over two pages. */
export function passagesOf(filing: ReviewedFiling): Passage[] {
  return new Cutter(filing).cut(linesOf(filing.pages));
}
