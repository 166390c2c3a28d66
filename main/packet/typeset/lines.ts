import type { LinkTarget, Run, TextStyle } from './blocks.ts';
import type { FontSet } from './fonts.ts';

/** A stretch of one line in one style. */
export interface Segment {
  text: string;
  readonly style: TextStyle;
  readonly link: LinkTarget | undefined;
  readonly linkTitle: string | undefined;
  width: number;
}

export interface Line {
  readonly segments: readonly Segment[];
  readonly width: number;
  /** Largest type size on the line, in points. */
  readonly size: number;
}

const PILL_PAD = 3.2;

/** Width in points; a pill adds its own margins. */
export function measure(text: string, style: TextStyle, fonts: FontSet): number {
  let width = 0;
  for (const piece of fonts.pieces(text, style)) width += piece.font.width(piece.text) * style.size;
  return style.pill ? width + 2 * PILL_PAD : width;
}

interface Word {
  readonly text: string;
  readonly run: Run;
  readonly width: number;
  readonly kind: 'word' | 'space' | 'newline';
}

/**
 * Lines break at spaces, after hyphens, dashes and slashes between words, and around East Asian characters; never
 * inside "10-K", "F-12" or "9A(T)", which are names.
 */
const OPPORTUNITY = /(?<=\p{L}{2}[-\u2010\u2013/])(?=\p{L}{2})|(?<=\u2014)(?=[\p{L}\p{N}])|(?<=[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef])(?!$)|(?<!^)(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])/u;
const TOKEN = /\n|[^\S\n\u00a0]+|[^\s]+(?:\u00a0[^\s]*)*|\u00a0[^\s]*(?:\u00a0[^\s]*)*/gu;

function words(runs: readonly Run[], fonts: FontSet): Word[] {
  const result: Word[] = [];
  for (const run of runs) {
    const text = run.text.replaceAll('\r', '').replaceAll('\t', '    ').replaceAll(/[\u0000-\u0009\u000b-\u001f\u00ad\u200b\ufeff]/gu, '');
    const tokens = run.style.pill ? [text] : (text.match(TOKEN) ?? []).flatMap((token) => (token.trim() === '' ? [token] : token.split(OPPORTUNITY)));
    for (const token of tokens) {
      if (token === '\n') result.push({ text: token, run, width: 0, kind: 'newline' });
      else if (!run.style.pill && token.trim() === '' && !token.includes('\u00a0')) result.push({ text: token, run, width: measure(token, run.style, fonts), kind: 'space' });
      else result.push({ text: token, run, width: measure(token, run.style, fonts), kind: 'word' });
    }
  }
  return result;
}

/** Cuts a word that is wider than the column, so that nothing ever runs off the sheet. */
function cut(word: Word, width: number, fonts: FontSet): Word[] {
  const parts: Word[] = [];
  let text = '';
  let used = 0;
  for (const char of word.text) {
    const charWidth = measure(char, word.run.style, fonts);
    if (used + charWidth > width && text !== '') {
      parts.push({ ...word, text, width: used });
      text = '';
      used = 0;
    }
    text += char;
    used += charWidth;
  }
  if (text !== '') parts.push({ ...word, text, width: used });
  return parts;
}

function toLine(content: readonly Word[], fallbackSize: number): Line {
  let end = content.length;
  while (end > 0 && content[end - 1]?.kind === 'space') end -= 1;
  const segments: Segment[] = [];
  let width = 0;
  let size = 0;
  let lastRun: Run | undefined;
  for (const word of content.slice(0, end)) {
    const last = segments.at(-1);
    if (last && lastRun === word.run) {
      last.text += word.text;
      last.width += word.width;
    } else {
      segments.push({ text: word.text, style: word.run.style, link: word.run.link, linkTitle: word.run.linkTitle, width: word.width });
    }
    lastRun = word.run;
    width += word.width;
    size = Math.max(size, word.run.style.size);
  }
  return { segments, width, size: size || fallbackSize };
}

/** Greedy line breaking; `widths` gives the room of line n, so that a first line may be shorter. */
export function breakLines(runs: readonly Run[], widthOf: (line: number) => number, fonts: FontSet): readonly Line[] {
  const fallbackSize = runs[0]?.style.size ?? 10;
  const lines: Line[] = [];
  let current: Word[] = [];
  let used = 0;
  let room = Math.max(widthOf(0), 20);
  const finish = () => {
    lines.push(toLine(current, fallbackSize));
    current = [];
    used = 0;
    room = Math.max(widthOf(lines.length), 20);
  };
  // A word is what stands between two break opportunities; runs that touch without a space stay together.
  const queue = words(runs, fonts);
  for (let index = 0; index < queue.length; index += 1) {
    const word = queue[index];
    if (!word) continue;
    if (word.kind === 'newline') {
      finish();
      continue;
    }
    if (word.kind === 'space') {
      if (current.length === 0 && lines.length > 0 && queue[index - 1]?.kind !== 'newline') continue;
      current.push(word);
      used += word.width;
      continue;
    }
    // Text that touches the next run (a full stop after a bold word) must not be separated from it.
    let glued = word.width;
    for (let next = index + 1; next < queue.length; next += 1) {
      const follower = queue[next];
      if (!follower || follower.kind !== 'word' || follower.run === word.run ) break;
      if (queue[next - 1]?.run === follower.run) break;
      glued += follower.width;
    }
    const touches = current.at(-1)?.kind === 'word' && current.at(-1)?.run !== word.run;
    if (!touches && used + Math.min(glued, room) > room + 0.01 && current.some((each) => each.kind === 'word')) finish();
    if (word.width > room - used) {
      if (word.width > room || touches) {
        for (const part of cut(word, room, fonts)) {
          if (used + part.width > room + 0.01 && current.length > 0) finish();
          current.push(part);
          used += part.width;
        }
        continue;
      }
    }
    current.push(word);
    used += word.width;
  }
  if (current.length > 0 || lines.length === 0) finish();
  return lines;
}
