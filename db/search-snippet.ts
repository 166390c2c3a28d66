/**
 * The words around a hit, cut from the page's own text. The index holds normalised words, so what was found is looked
 * for again: with other accents and ligatures, with invisible characters inside, or divided at a line's end.
 */
import type { Phrase } from './search-query.ts';

/** Private-use characters around a hit in a snippet: no document may hold them, so nothing needs escaping. */
export const OPEN = '\uE000';
export const CLOSE = '\uE001';

/** Characters before the first hit, and in all. */
const LEAD = 60;
const LENGTH = 220;
/** More hits of one phrase on one page say nothing more about where to cut. */
const MOST_HITS = 40;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly phrase: number;
}

/** Letters that differ from a plain one by accents only: "e" to "\u00E8\u00E9...". */
let accented: ReadonlyMap<string, string> | null = null;

function accentedLetters(): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [from, to] of [[0xc0, 0x24f], [0x1e00, 0x1eff]] as const) {
    for (let code = from; code <= to; code += 1) {
      const letter = String.fromCharCode(code);
      const base = letter.normalize('NFD').charAt(0).toLowerCase();
      if (base !== letter.toLowerCase()) letters.set(base, (letters.get(base) ?? '') + letter);
    }
  }
  return letters;
}

const INSIDE = '[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]*(?:[-\\u2010\\u2011\\u00AD][ \\t]*\\r?\\n[ \\t]*)?';

function wordPattern(word: string): string {
  accented ??= accentedLetters();
  const bases = Array.from(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  return bases.map((base) => `[${base}${accented?.get(base) ?? ''}]\\p{M}*`).join(INSIDE);
}

/** `null` for words that no pattern can be made of. */
export function phrasePattern({ words, prefix }: Phrase): RegExp | null {
  try {
    return new RegExp(`(?<![\\p{L}\\p{N}])${words.map(wordPattern).join('[^\\p{L}\\p{N}]+')}${prefix ? '' : '(?![\\p{L}\\p{N}])'}`, 'giu');
  } catch {
    return null;
  }
}

function spansOf(text: string, patterns: readonly (RegExp | null)[]): Span[] {
  return patterns.flatMap((pattern, phrase) => {
    const spans: Span[] = [];
    for (const match of pattern === null ? [] : text.matchAll(pattern)) {
      spans.push({ start: match.index, end: match.index + match[0].length, phrase });
      if (spans.length >= MOST_HITS) break;
    }
    return spans;
  }).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The same over compatible characters (ligatures, full-width letters), with places in the text as it is. */
function foldedSpans(text: string, patterns: readonly (RegExp | null)[]): Span[] {
  let folded = '';
  const from: number[] = [];
  for (let at = 0; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const plain = character.normalize('NFKC');
    for (let i = 0; i < plain.length; i += 1) from.push(at);
    folded += plain;
    at += character.length;
  }
  from.push(text.length);
  return spansOf(folded, patterns).map(({ start, end, phrase }) => {
    const last = from[end - 1] ?? 0;
    return { start: from[start] ?? 0, end: last + String.fromCodePoint(text.codePointAt(last) ?? 0).length, phrase };
  });
}

/** Where the most of the phrases stand close together; the first such place. */
function bestStart(spans: readonly Span[]): number {
  let best = spans[0]?.start ?? 0;
  let most = 0;
  for (const [index, { start }] of spans.entries()) {
    const near = new Set<number>();
    for (let other = index; other < spans.length && (spans[other]?.end ?? 0) <= start + LENGTH - LEAD; other += 1) near.add(spans[other]?.phrase ?? 0);
    if (near.size > most) {
      most = near.size;
      best = start;
    }
  }
  return best;
}

/** Text around the hits with each of them between OPEN and CLOSE; the page's beginning where none is found again. */
export function snippetOf(text: string, patterns: readonly (RegExp | null)[]): string {
  const plain = spansOf(text, patterns);
  const spans = plain.length > 0 ? plain : foldedSpans(text, patterns);
  const focus = bestStart(spans);
  let from = Math.max(0, focus - LEAD);
  if (from > 0) {
    const blank = text.slice(from, focus).search(/\s/);
    from = blank < 0 ? focus : from + blank + 1;
  }
  let to = Math.min(text.length, from + LENGTH);
  const cut = to < text.length ? text.lastIndexOf(' ', to) : -1;
  if (cut > focus) to = cut;
  let snippet = from > 0 ? '…' : '';
  let at = from;
  for (const { start, end } of spans) {
    if (start < at || start >= to) continue;
    snippet += text.slice(at, start) + OPEN + text.slice(start, end) + CLOSE;
    at = end;
  }
  return snippet + text.slice(at, Math.max(at, to)) + (Math.max(at, to) < text.length ? '…' : '');
}
