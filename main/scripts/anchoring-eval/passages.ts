/** Passages to find again, drawn from a document, and the document as tokens that remember where they came from. */
import { describePart, type AnchorPage, type Target } from '../../../renderer/anchoring/describe.ts';
import { findFurniture } from '../../../renderer/anchoring/furniture.ts';
import type { Random } from './random.ts';

/** A stretch without white space. `origin` is its number in the source; edits keep it, inserted words have -1. */
export interface Token {
  readonly text: string;
  readonly origin: number;
}

export interface SourceTokens {
  readonly tokens: readonly Token[];
  readonly page: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Token numbers that begin a paragraph (a line after a blank or short line). */
  readonly paragraphs: readonly number[];
}

export interface Passage {
  /** Tokens, end exclusive; all on one page of the source. */
  readonly from: number;
  readonly to: number;
  readonly target: Target;
  /**
   * True where the document says (nearly) the same elsewhere: at least half of the runs of five words recur, of the
   * passage or of the passage with the ten words on either side.
   */
  readonly repeated: boolean;
}

const RUN = 5;

function runsOf(tokens: readonly Token[], from: number, to: number): string[] {
  const plain = tokens.slice(from, to).map((token) => token.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')).filter((text) => text !== '');
  return plain.slice(0, Math.max(0, plain.length - RUN + 1)).map((_, index) => plain.slice(index, index + RUN).join(' '));
}

/** The source's words in order, running headers and page numbers left out as a new edition would leave them out. */
export function tokenize(pages: readonly AnchorPage[]): SourceTokens {
  const tokens: Token[] = [];
  const page: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const paragraphs: number[] = [];
  const furniture = findFurniture(pages.map((entry) => entry.page.text));
  pages.forEach((entry, index) => {
    const { text } = entry.page;
    for (const match of text.matchAll(/\S+/g)) {
      const at = match.index;
      if ((furniture[index] ?? []).some((span) => at >= span.start && at < span.end)) continue;
      const lineStart = text.lastIndexOf('\n', at - 1);
      const lineHead = text.slice(lineStart + 1, at).trim() === '';
      const above = lineStart <= 0 ? '.' : text.slice(text.lastIndexOf('\n', lineStart - 1) + 1, lineStart).trim();
      if (lineHead && lineStart > 0 && (above === '' || (above.length < 60 && /[.:)\d]$/.test(above)) || /^[A-Z]/.test(match[0]) && /[.:]$/.test(above))) paragraphs.push(tokens.length);
      tokens.push({ text: match[0], origin: tokens.length });
      page.push(index);
      start.push(at);
      end.push(at + match[0].length);
    }
  });
  return { tokens, page, start, end, paragraphs };
}

/** Non-overlapping passages of 5 to 90 words: whole paragraphs, sentences, and stretches that begin anywhere. */
export function drawPassages(pages: readonly AnchorPage[], source: SourceTokens, count: number, random: Random): Passage[] {
  const taken = new Uint8Array(source.tokens.length);
  const passages: Passage[] = [];
  const counts = new Map<string, number>();
  for (const run of runsOf(source.tokens, 0, source.tokens.length)) counts.set(run, (counts.get(run) ?? 0) + 1);
  for (let attempt = 0; attempt < count * 30 && passages.length < count; attempt++) {
    const kind = random.next();
    let from = random.below(source.tokens.length);
    let to = from + 5 + random.below(60);
    if (kind < 0.2) {
      const index = random.below(source.paragraphs.length);
      from = source.paragraphs[index] ?? from;
      to = source.paragraphs[index + 1] ?? to;
    } else if (kind < 0.6) {
      while (from > 0 && !/[.;:]$/.test(source.tokens[from - 1]?.text ?? '.')) from--;
      to = from + 1;
      while (to < source.tokens.length && !/[.;]$/.test(source.tokens[to - 1]?.text ?? '.')) to++;
    }
    const size = to - from;
    if (size < 5 || size > 90 || to > source.tokens.length || source.page[from] !== source.page[to - 1]) continue;
    if (taken.subarray(Math.max(0, from - 2), to + 2).some((one) => one === 1)) continue;
    const entry = pages[source.page[from] ?? 0];
    if (entry === undefined) continue;
    const target = describePart(entry, source.start[from] ?? 0, source.end[to - 1] ?? 0);
    const letters = target.exact.replace(/[^A-Za-z]/g, '').length;
    if (letters < 20 || letters < target.exact.replace(/\s/g, '').length * 0.4) continue;
    taken.fill(1, from, to);
    const recurs = (begin: number, stop: number) => {
      const runs = runsOf(source.tokens, begin, stop);
      return runs.filter((run) => (counts.get(run) ?? 0) > 1).length >= runs.length / 2;
    };
    passages.push({ from, to, target, repeated: recurs(from, to) || recurs(Math.max(0, from - 10), Math.min(source.tokens.length, to + 10)) });
  }
  return passages.sort((first, second) => first.from - second.from);
}
