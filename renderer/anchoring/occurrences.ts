/** Every place where a quote's words stand unchanged, typography aside, and how well its surroundings agree. */
import { fold, insideWord } from './fold.ts';
import type { Evidence } from './evidence.ts';
import type { Quote } from './quote.ts';
import type { Stream } from './stream.ts';

export interface Occurrence {
  /** Folded characters of the stream, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly evidence: Evidence;
}

/** A quote that occurs more often than this is not worth telling apart. */
const MOST = 400;
/** Folded characters of context that are compared, and how many must be there to say anything. */
const CONTEXT = 80;
const CONTEXT_LEAST = 8;
const GRAM = 4;

/** Share of the known context's 4-grams that stand in the text beside the occurrence. */
function agreement(known: string, beside: string): number {
  if (beside.includes(known)) return 1;
  let found = 0;
  const count = known.length - GRAM + 1;
  for (let index = 0; index < count; index++) if (beside.includes(known.slice(index, index + GRAM))) found++;
  return found / count;
}

function sideBefore(stream: Stream, start: number, prefix: string): number | null {
  if (prefix.length < CONTEXT_LEAST) return null;
  if (stream.chars.startsWith(prefix, start - prefix.length)) return 1;
  return 0.98 * agreement(prefix, stream.chars.slice(Math.max(0, start - prefix.length - 12), start));
}

function sideAfter(stream: Stream, end: number, suffix: string): number | null {
  if (suffix.length < CONTEXT_LEAST) return null;
  if (stream.chars.startsWith(suffix, end)) return 1;
  return 0.98 * agreement(suffix, stream.chars.slice(end, end + suffix.length + 12));
}

export function findOccurrences(stream: Stream, quote: Quote): Occurrence[] {
  const { chars } = fold(quote.exact);
  if (chars === '') return [];
  const prefix = fold(quote.prefix ?? '').chars.slice(-CONTEXT);
  const suffix = fold(quote.suffix ?? '').chars.slice(0, CONTEXT);
  // A quote that was itself cut inside a word may be found inside one.
  const cutBefore = insideWord((quote.prefix ?? '') + quote.exact, (quote.prefix ?? '').length);
  const cutAfter = insideWord(quote.exact + (quote.suffix ?? ''), quote.exact.length);
  const found: Occurrence[] = [];
  for (let start = stream.chars.indexOf(chars); start >= 0 && found.length < MOST; start = stream.chars.indexOf(chars, start + 1)) {
    const end = start + chars.length;
    const firstText = stream.pages[stream.charPage[start] ?? 0]?.page.text ?? '';
    const lastText = stream.pages[stream.charPage[end - 1] ?? 0]?.page.text ?? '';
    if (!cutBefore && insideWord(firstText, stream.charFrom[start] ?? 0)) continue;
    if (!cutAfter && insideWord(lastText, stream.charTo[end - 1] ?? 0)) continue;
    const before = sideBefore(stream, start, prefix);
    const after = sideAfter(stream, end, suffix);
    // Without any context, words that stand there letter by letter are evidence enough.
    const weight = before === null && after === null ? Infinity : chars.length / 6;
    found.push({ start, end, evidence: { words: 1, before, after, found: weight, rare: 1, chance: 1, run: 0, listed: false, figures: 1, scattered: 0, gaps: 0 } });
  }
  return found;
}
