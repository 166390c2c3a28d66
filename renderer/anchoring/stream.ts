/** A document's pages as one stream of folded characters and one of words, each with the way back to page and offset. */
import type { AnchorPage } from './describe.ts';
import { findFurniture, type Span } from './furniture.ts';
import { fold, words } from './fold.ts';

export interface Stream {
  readonly pages: readonly AnchorPage[];
  /** Folded characters of all pages, without separators. */
  readonly chars: string;
  /** Position in `pages` of every folded character, and its source offsets on that page. */
  readonly charPage: Int32Array;
  readonly charFrom: Int32Array;
  readonly charTo: Int32Array;
  readonly words: WordStream;
}

export interface WordStream {
  readonly length: number;
  /** Word identities, valid within this vocabulary. */
  readonly ids: Int32Array;
  readonly page: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly vocabulary: ReadonlyMap<string, number>;
  /** How often each word id occurs. */
  readonly frequency: Int32Array;
  /** Position of the previous occurrence of the same word, or -1; and the last occurrence of each id. */
  readonly previous: Int32Array;
  readonly last: Int32Array;
}

export interface DocumentStreams {
  /** Without running headers, footers and page numbers. */
  readonly body: Stream;
  /** Everything; the same object where there is no furniture. */
  readonly full: Stream;
}

function wordStream(pages: readonly AnchorPage[], furniture: readonly (readonly Span[])[]): WordStream {
  const vocabulary = new Map<string, number>();
  const counts: number[] = [];
  const ids: number[] = [];
  const page: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const previous: number[] = [];
  const last: number[] = [];
  pages.forEach((entry, index) => {
    const spans = furniture[index] ?? [];
    let next = 0;
    for (const word of words(entry.page.text)) {
      while (next < spans.length && (spans[next]?.end ?? 0) <= word.start) next++;
      if ((spans[next]?.start ?? Infinity) <= word.start) continue;
      let id = vocabulary.get(word.key);
      if (id === undefined) {
        id = vocabulary.size;
        vocabulary.set(word.key, id);
        counts.push(0);
        last.push(-1);
      }
      counts[id] = (counts[id] ?? 0) + 1;
      previous.push(last[id] ?? -1);
      last[id] = ids.length;
      ids.push(id);
      page.push(index);
      start.push(word.start);
      end.push(word.end);
    }
  });
  return {
    length: ids.length, ids: Int32Array.from(ids), page: Int32Array.from(page), start: Int32Array.from(start),
    end: Int32Array.from(end), vocabulary, frequency: Int32Array.from(counts), previous: Int32Array.from(previous),
    last: Int32Array.from(last),
  };
}

function makeStream(pages: readonly AnchorPage[], furniture: readonly (readonly Span[])[]): Stream {
  const parts: string[] = [];
  const folds = pages.map((entry, index) => {
    const folded = fold(entry.page.text);
    const spans = furniture[index] ?? [];
    if (spans.length === 0) {
      parts.push(folded.chars);
      return { from: folded.from, to: folded.to };
    }
    const kept: number[] = [];
    let next = 0;
    folded.from.forEach((offset, char) => {
      while (next < spans.length && (spans[next]?.end ?? 0) <= offset) next++;
      if ((spans[next]?.start ?? Infinity) > offset) kept.push(char);
    });
    parts.push(kept.map((char) => folded.chars[char] ?? '').join(''));
    return { from: Int32Array.from(kept, (char) => folded.from[char] ?? 0), to: Int32Array.from(kept, (char) => folded.to[char] ?? 0) };
  });
  const chars = parts.join('');
  const charPage = new Int32Array(chars.length);
  const charFrom = new Int32Array(chars.length);
  const charTo = new Int32Array(chars.length);
  let position = 0;
  folds.forEach(({ from, to }, index) => {
    charPage.fill(index, position, position + from.length);
    charFrom.set(from, position);
    charTo.set(to, position);
    position += from.length;
  });
  let wordsOnce: WordStream | undefined;
  return {
    pages, chars, charPage, charFrom, charTo,
    get words() {
      wordsOnce ??= wordStream(pages, furniture);
      return wordsOnce;
    },
  };
}

const cache = new WeakMap<readonly AnchorPage[], DocumentStreams>();

/** The streams of a document; kept as long as the very array of pages lives. */
export function streamsOf(pages: readonly AnchorPage[]): DocumentStreams {
  const known = cache.get(pages);
  if (known !== undefined) return known;
  const none: (readonly Span[])[] = [];
  const furniture = findFurniture(pages.map((entry) => entry.page.text));
  const full = makeStream(pages, none);
  const body = furniture.some((spans) => spans.length > 0) ? makeStream(pages, furniture) : full;
  const streams = { body, full };
  cache.set(pages, streams);
  return streams;
}
