/**
 * Where each character of a run stands, estimated: PDF.js gives one width per run, so it is shared out by the
 * proportions of the typeface's class. The classes are the advance widths of Adobe's core fonts (AFM, 1/1000 em)
 * for U+0020..U+007E; other characters are classed below. The run's own width is always kept in full.
 */
import type { TextRun } from './page-text.ts';

const SERIF = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500,
  278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556,
  611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778,
  500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
const SANS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556,
  278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,
  611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833,
  556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Widths of the common typographic characters, as [serif, sans-serif]. */
const OTHERS: Readonly<Record<string, readonly [number, number]>> = {
  '\u00a0': [250, 278], '\u2018': [333, 222], '\u2019': [333, 222], '\u201c': [444, 333], '\u201d': [444, 333],
  '\u2013': [500, 556], '\u2014': [1000, 1000], '\u2022': [350, 350], '\u2026': [1000, 1000], '\u00a7': [500, 556],
  '\u00ae': [760, 737], '\u2122': [980, 1000], '\ufb00': [600, 556], '\ufb01': [556, 500], '\ufb02': [556, 500],
};

const COMBINING = /\p{Mn}|\p{Cf}/u;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/;

function widthOf(text: string, index: number, table: readonly number[], column: 0 | 1): number {
  const code = text.charCodeAt(index);
  const ascii = table[code - 32];
  if (ascii !== undefined) return ascii;
  if (code >= 0xdc00 && code <= 0xdfff) return 0; // second half of a pair: the first has its width
  const char = text[index] ?? '';
  const known = OTHERS[char];
  if (known !== undefined) return known[column];
  if (COMBINING.test(char)) return 0;
  if (WIDE.test(char)) return 1000;
  const base = char.normalize('NFD').charCodeAt(0);
  return table[base - 32] ?? 556;
}

function edgesBy(text: string, width: (index: number) => number): Float64Array {
  const edges = new Float64Array(text.length + 1);
  for (let index = 0; index < text.length; index++) edges[index + 1] = (edges[index] ?? 0) + width(index);
  return edges;
}

function evenEdges(text: string): Float64Array {
  return edgesBy(text, (index) => (text.charCodeAt(index) >= 0xdc00 && text.charCodeAt(index) <= 0xdfff ? 0 : 600));
}

/**
 * Left edges of the run's characters as distances from its beginning, and its end: `length + 1` ascending
 * numbers, the last equal to `extent`. `size` is the font size, both in user space units.
 */
export function characterEdges(run: TextRun, size: number, extent: number): Float64Array {
  const text = run.str;
  let edges: Float64Array;
  if (run.fontFamily === 'monospace') {
    edges = evenEdges(text);
  } else {
    const serif = edgesBy(text, (index) => widthOf(text, index, SERIF, 0));
    const sans = edgesBy(text, (index) => widthOf(text, index, SANS, 1));
    // Embedded subsets often come without usable font flags; the table that explains the width better is the safer guess.
    const misfit = (candidate: Float64Array) => Math.abs(Math.log(((candidate[text.length] ?? 0) * size) / 1000 / extent || 1));
    const [named, other] = run.fontFamily === 'serif' ? [serif, sans] : [sans, serif];
    edges = misfit(other) + 0.03 < misfit(named) ? other : named;
    const even = evenEdges(text);
    if (misfit(even) < 0.012 && misfit(edges) > 0.04) edges = even;
  }
  const total = edges[text.length] ?? 0;
  for (let index = 0; index <= text.length; index++) {
    edges[index] = total > 0 ? ((edges[index] ?? 0) / total) * extent : (index / text.length) * extent;
  }
  return edges;
}
