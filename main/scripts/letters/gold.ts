/** The gold letters (read by hand) and how a parse is compared with them; the rules are those of the gold's README. */
import type { ParsedComment, ParsedLetter } from '../../letters/model.ts';

export interface GoldComment {
  readonly number: number | null;
  readonly headings: readonly string[];
  readonly headingsNew: number;
  readonly headingsJudged?: boolean;
  readonly starts: string;
  readonly ends: string;
  readonly pages: readonly string[];
  readonly otherPages?: readonly string[];
  readonly items: readonly string[];
  readonly paragraphs: number;
  readonly bullets: number;
  readonly truncated?: boolean;
  /** Only the written letters say which comments of earlier letters are cited. */
  readonly priorComments?: readonly { readonly number: string; readonly letterDate: string | null }[];
}

export interface GoldLetter {
  readonly file: string;
  readonly kind: string;
  readonly letterDate: string | null;
  readonly registrant: string | null;
  readonly fileNumbers: readonly string[];
  readonly filings: readonly { readonly form: string; readonly periodOrDate: string | null; readonly fileNumber: string | null }[];
  readonly respondWithin: string | null;
  /** Only the written letters say the day. */
  readonly dueDate?: string | null;
  readonly comments: readonly GoldComment[];
  readonly truncated?: boolean;
  readonly documentType?: string;
}

export const FIELDS = [
  'comments', 'headings', 'pages', 'items', 'paragraphs', 'kind', 'letterDate', 'registrant', 'fileNumbers', 'filings', 'respondWithin', 'priorComments', 'dueDate',
] as const;
export type Field = (typeof FIELDS)[number];

export interface Tally {
  right: number;
  /** Said by the parser, not by the gold. */
  invented: number;
  /** Said by the gold, not by the parser. */
  missed: number;
}

export interface Miss {
  readonly file: string;
  readonly field: Field;
  readonly at: string;
  readonly gold: string;
  readonly parsed: string;
}

export function normal(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2022\uF0B7\u25E6]/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/-\s+/g, '-')
    .trim();
}

function within(text: string | null): string {
  return normal(text ?? '').toLowerCase().replace(/\bten\b/, '10');
}

export class Score {
  readonly tallies = Object.fromEntries(FIELDS.map((field) => [field, { right: 0, invented: 0, missed: 0 }])) as Record<Field, Tally>;
  readonly misses: Miss[] = [];

  private sets(file: string, field: Field, at: string, gold: readonly string[], parsed: readonly string[]): void {
    const left = [...parsed];
    const tally = this.tallies[field];
    const missed: string[] = [];
    for (const value of gold) {
      const index = left.indexOf(value);
      if (index < 0) missed.push(value);
      else {
        left.splice(index, 1);
        tally.right += 1;
      }
    }
    tally.missed += missed.length;
    tally.invented += left.length;
    if (missed.length > 0 || left.length > 0) this.misses.push({ file, field, at, gold: missed.join(' | '), parsed: left.join(' | ') });
  }

  private headings(file: string, at: string, gold: GoldComment, parsed: ParsedComment, flat: boolean): void {
    const want = gold.headings.map(normal);
    const have = parsed.headings.map(normal);
    const fresh = gold.headingsNew > 0 ? want.slice(-gold.headingsNew) : [];
    let right: boolean;
    if (flat) right = fresh.length === 0 ? have.join(' ') === want.join(' ') || gold.headingsJudged === true : have.join(' ').endsWith(fresh.join(' '));
    else if (gold.headingsJudged !== true) right = have.join('\n') === want.join('\n');
    else {
      // The new headings stand at the end; of the rest the parser's part must occur in the gold's chain in order.
      let from = 0;
      right = fresh.every((heading, index) => have[have.length - fresh.length + index] === heading);
      for (const heading of have) {
        const index = want.indexOf(heading, from);
        if (index < 0) right = false;
        from = index + 1;
      }
    }
    const tally = this.tallies.headings;
    if (right) tally.right += 1;
    else {
      tally.missed += 1;
      tally.invented += 1;
      this.misses.push({ file, field: 'headings', at, gold: want.join(' > '), parsed: have.join(' > ') });
    }
  }

  private comment(file: string, gold: GoldComment, parsed: ParsedComment, flat: boolean): void {
    const at = `comment ${gold.number}`;
    this.headings(file, at, gold, parsed, flat);
    const others = gold.otherPages ?? [];
    this.sets(file, 'pages', at, gold.pages.map(normal), parsed.pages.map(normal).filter((page) => gold.pages.includes(page) || !others.includes(page)));
    this.sets(file, 'items', at, gold.items, parsed.items);
    const prior = ({ number, letterDate }: { readonly number: string; readonly letterDate: string | null }): string => `${number} of ${letterDate ?? 'the letter before'}`;
    if (gold.priorComments) this.sets(file, 'priorComments', at, gold.priorComments.map(prior), parsed.priorComments.map(prior));
    if (!flat && gold.truncated !== true) this.sets(file, 'paragraphs', at, [String(gold.paragraphs)], [String(parsed.paragraphs.length)]);
  }

  /** Compares one letter. `flat` for text whose line breaks are lost: headings then need not be told apart. */
  add(file: string, gold: GoldLetter, parsed: ParsedLetter, flat = false): void {
    const left = [...parsed.comments];
    for (const want of gold.comments) {
      const index = left.findIndex((have) => {
        const text = normal(have.text);
        return have.number === String(want.number) && text.startsWith(normal(want.starts)) && text.endsWith(normal(want.ends));
      });
      const have = left[index];
      if (have) {
        this.tallies.comments.right += 1;
        left.splice(index, 1);
        this.comment(file, want, have, flat);
      } else {
        this.tallies.comments.missed += 1;
        const same = left.find((other) => other.number === String(want.number));
        const text = same ? normal(same.text) : '';
        this.misses.push({
          file, field: 'comments', at: `comment ${want.number}`, gold: `${want.starts} ... ${want.ends}`,
          parsed: same ? `${text.slice(0, 60)} ... ${text.slice(-60)}` : '(none)',
        });
      }
    }
    for (const have of left) {
      this.tallies.comments.invented += 1;
      if (!gold.comments.some((want) => String(want.number) === have.number)) {
        this.misses.push({ file, field: 'comments', at: `comment ${have.number}`, gold: '(none)', parsed: have.text.slice(0, 80) });
      }
    }
    this.sets(file, 'kind', '', [gold.kind], [parsed.kind]);
    const one = (value: string | null): string[] => (value === null ? [] : [normal(value)]);
    this.sets(file, 'letterDate', '', one(gold.letterDate), one(parsed.letterDate));
    this.sets(file, 'registrant', '', one(gold.registrant), one(parsed.registrant));
    this.sets(file, 'fileNumbers', '', gold.fileNumbers, parsed.fileNumbers);
    const filing = (value: GoldLetter['filings'][number]): string => normal(`${value.form} [${value.periodOrDate ?? ''}] ${value.fileNumber ?? ''}`);
    this.sets(file, 'filings', '', gold.filings.map(filing), parsed.filings.map(filing));
    if (gold.dueDate !== undefined) this.sets(file, 'dueDate', '', one(gold.dueDate), one(parsed.dueDate));
    this.sets(file, 'respondWithin', '', one(gold.respondWithin).map(within), one(parsed.respondWithin).map(within));
  }

  /** Only the number of comments is known of this letter. */
  addCount(file: string, count: number, parsed: ParsedLetter): void {
    const found = parsed.comments.length;
    this.tallies.comments.right += Math.min(found, count);
    this.tallies.comments.missed += Math.max(0, count - found);
    this.tallies.comments.invented += Math.max(0, found - count);
    if (found !== count) this.misses.push({ file, field: 'comments', at: 'count', gold: String(count), parsed: String(found) });
  }
}

export function measures(tally: Tally): { precision: number; recall: number; f1: number } {
  const precision = tally.right + tally.invented === 0 ? 1 : tally.right / (tally.right + tally.invented);
  const recall = tally.right + tally.missed === 0 ? 1 : tally.right / (tally.right + tally.missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
