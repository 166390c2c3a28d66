/**
 * The peer: approx-string-match used as the Hypothesis client uses it (its documented weights: quote 50, prefix 20,
 * suffix 20, position 2; at most half the quote's length in errors, 256 at most; no floor), on the text of all
 * pages joined.
 */
import search from 'approx-string-match';
import type { AnchorPage, Target } from '../../../renderer/anchoring/describe.ts';
import type { Range } from './judge.ts';

export interface JoinedText {
  readonly text: string;
  readonly offsets: readonly number[];
}

export function join(pages: readonly AnchorPage[]): JoinedText {
  const offsets: number[] = [];
  let text = '';
  for (const { page } of pages) {
    offsets.push(text.length);
    text += `${page.text}\n`;
  }
  return { text, offsets };
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

function matches(text: string, pattern: string, maxErrors: number): readonly Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) exact.push({ start: at, end: at + pattern.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, pattern, maxErrors);
}

function similarity(text: string, pattern: string): number {
  if (pattern === '' || text === '') return 0;
  const [first] = matches(text, pattern, pattern.length);
  return first === undefined ? 0 : 1 - first.errors / pattern.length;
}

export function peerLocate({ text, offsets }: JoinedText, quote: Target, hint: number): Range[] {
  const found = matches(text, quote.exact, Math.min(256, quote.exact.length / 2));
  let best: Match | undefined;
  let bestScore = -1;
  for (const match of found) {
    const before = quote.prefix === '' ? 1 : similarity(text.slice(Math.max(0, match.start - quote.prefix.length), match.start), quote.prefix);
    const after = quote.suffix === '' ? 1 : similarity(text.slice(match.end, match.end + quote.suffix.length), quote.suffix);
    const position = 1 - Math.abs(match.start - hint) / text.length;
    const score = 50 * (1 - match.errors / quote.exact.length) + 20 * before + 20 * after + 2 * position;
    if (score > bestScore) [best, bestScore] = [match, score];
  }
  if (best === undefined) return [];
  const ranges: Range[] = [];
  for (let page = 0; page < offsets.length; page++) {
    const [from, to] = [offsets[page] ?? 0, offsets[page + 1] ?? text.length];
    const [start, end] = [Math.max(best.start, from), Math.min(best.end, to)];
    if (start < end) ranges.push({ page, start: start - from, end: end - from });
  }
  return ranges;
}
