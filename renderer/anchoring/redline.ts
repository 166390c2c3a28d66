/** A word redline of two wordings. */
import { diffArrays } from 'diff';

export interface RedlinePart {
  readonly op: '=' | '-' | '+';
  readonly text: string;
}

/** Characters of a text, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface WordComparison {
  readonly parts: readonly RedlinePart[];
  readonly gone: readonly TextSpan[];
  readonly come: readonly TextSpan[];
}

/** Beyond this much work the two wordings have little in common, and a whole replacement reads better. */
const TIMEOUT_MS = 400;

/** With its place in the text that was given. */
interface Piece extends TextSpan {
  readonly text: string;
}

/** A hyphen at a line end is closed up (before a capital it stays), a soft one is nothing, white space is one blank. */
const UNEVEN = /\u00ad\s*|(?<=\p{Ll})-\s*\n\s*(?=\p{Ll})|(?<=[\p{L}\p{N}]-)\s*\n\s*(?=[\p{L}\p{N}])|\s+/gu;
const PIECE = /(?<![\p{L}\p{N}])\.\d+|[\p{L}\p{N}\p{M}]+(?:['\u2019.,-][\p{L}\p{N}\p{M}]+)*|\s|[^\s\p{L}\p{N}]/gu;

/** Words with the punctuation that touches them, each with its place in `text`. */
function pieces(text: string): Piece[] {
  let even = '';
  const places: number[] = [];
  const keep = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) places.push(at);
    even += text.slice(from, to);
  };
  let done = 0;
  for (const { 0: found, index } of text.matchAll(UNEVEN)) {
    keep(done, index);
    done = index + found.length;
    const closed = !/^\s/.test(found) || (found.includes('\n') && /[\p{L}\p{N}]-$/u.test(even) && /^[\p{L}\p{N}]/u.test(text.slice(done)));
    if (closed || even === '' || even.endsWith(' ') || done === text.length) continue;
    even += ' ';
    places.push(index);
  }
  keep(done, text.length);
  return [...even.matchAll(PIECE)].map(({ 0: piece, index }) => ({ text: piece, start: places[index] ?? 0, end: (places[index + piece.length - 1] ?? 0) + 1 }));
}

/** Typography is no change: quotes, dashes and ligatures compare equal, case does not. */
function plain(piece: string): string {
  return piece.normalize('NFKC').replace(/[\u2018\u2019\u201b]/g, "'").replace(/[\u201c\u201d\u201e]/g, '"').replace(/[\u2010-\u2015\u2212]/g, '-').replace(/-(?=\p{Ll})/gu, '');
}

const textOf = (run: readonly Piece[]): string => run.map(({ text }) => text).join('');

/** From the first to the last piece that is more than a blank; nothing where there is none. */
function spanOf(run: readonly Piece[]): readonly TextSpan[] {
  const words = run.filter(({ text }) => text !== ' ');
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
}

/** As `redline`; and where the old words stand in `before`, the new ones in `after`. */
export function compareWords(before: string, after: string): WordComparison {
  const old = pieces(before);
  const fresh = pieces(after);
  const plainOld = old.map(({ text }) => plain(text));
  const plainFresh = fresh.map(({ text }) => plain(text));
  const changes = diffArrays(plainOld, plainFresh, { timeout: TIMEOUT_MS }) ?? [{ value: plainOld, removed: true, added: false }, { value: plainFresh, removed: false, added: true }];
  const parts: { op: '=' | '-' | '+'; text: string }[] = [];
  const gone: TextSpan[] = [];
  const come: TextSpan[] = [];
  const push = (op: '=' | '-' | '+', text: string) => {
    if (text === '') return;
    const last = parts.at(-1);
    if (last?.op === op) last.text += text;
    else parts.push({ op, text });
  };
  let given = 0;
  let taken = 0;
  let removed: Piece[] = [];
  let added: Piece[] = [];
  const flush = () => {
    gone.push(...spanOf(removed));
    come.push(...spanOf(added));
    const blank = removed.length > 1 && added.length > 1 && removed.at(-1)?.text === ' ' && added.at(-1)?.text === ' ';
    push('-', textOf(blank ? removed.slice(0, -1) : removed));
    push('+', textOf(blank ? added.slice(0, -1) : added));
    if (blank) push('=', ' ');
    removed = [];
    added = [];
  };
  for (const [index, change] of changes.entries()) {
    const size = change.value.length;
    const was = old.slice(given, given + size);
    const is = fresh.slice(taken, taken + size);
    if (!change.added) given += size;
    if (!change.removed) taken += size;
    if (change.removed) removed.push(...was);
    else if (change.added) added.push(...is);
    else {
      // A lone blank between two replaced words belongs to the replacement.
      const next = changes[index + 1];
      if (textOf(is) === ' ' && removed.length > 0 && added.length > 0 && next !== undefined && (next.removed || next.added)) {
        removed.push(...was);
        added.push(...is);
      } else {
        flush();
        push('=', textOf(is));
      }
    }
  }
  flush();
  return { parts, gone, come };
}

/**
 * What became of `before` in `after`, word by word, in reading order; a replaced run is one deletion followed by one
 * insertion. The unchanged text is given as it stands in `after`. Differences of white space, line breaks and
 * typography are not changes. Joining the '=' and '+' parts gives `after` with its white space evened.
 */
export function redline(before: string, after: string): RedlinePart[] {
  return [...compareWords(before, after).parts];
}
