/**
 * Text layer <-> page text. PDF.js reads the layer with marked content and the page text without it. Both hold the same
 * visible characters in the same order; how they are cut into runs, and the white space between, is not promised to be
 * the same (in 6.5 it is). So places are carried over by counting characters that are not white space.
 */

export interface LayerMap {
  /** Page offset where a selection that starts at `offset` in layer run `run` begins. */
  start(run: number, offset: number): number;
  /** Page offset (exclusive) where a selection that ends there stops. */
  end(run: number, offset: number): number;
}

const SPACE = /\s/u;

/** Offsets of all characters of `text` that are not white space. */
function solidOffsets(text: string): Int32Array {
  const offsets = new Int32Array(text.length);
  let count = 0;
  for (let i = 0; i < text.length; i += 1) if (!SPACE.test(text.charAt(i))) offsets[count++] = i;
  return offsets.subarray(0, count);
}

function solidText(text: string): string {
  return text.replace(/\s+/gu, '');
}

function commonPrefix(a: string, b: string): number {
  const max = Math.min(a.length, b.length);
  let i = 0;
  while (i < max && a.charCodeAt(i) === b.charCodeAt(i)) i += 1;
  return i;
}

function commonSuffix(a: string, b: string, limit: number): number {
  let i = 0;
  while (i < limit && a.charCodeAt(a.length - 1 - i) === b.charCodeAt(b.length - 1 - i)) i += 1;
  return i;
}

/** `layerRuns` are the strings of the text layer's runs, in order. */
export function mapLayer(layerRuns: readonly string[], pageText: string): LayerMap {
  const before: number[] = [];
  let total = 0;
  for (const run of layerRuns) {
    before.push(total);
    total += solidText(run).length;
  }
  const solids = solidOffsets(pageText);
  const layerSolid = layerRuns.map(solidText).join('');
  const pageSolid = solidText(pageText);
  const same = layerSolid === pageSolid;
  const head = same ? total : commonPrefix(layerSolid, pageSolid);
  const tail = same ? 0 : commonSuffix(layerSolid, pageSolid, Math.min(total, pageSolid.length) - head);

  const countBefore = (run: number, offset: number): number => {
    const text = layerRuns[run];
    return text === undefined ? total : (before[run] ?? total) + solidText(text.slice(0, offset)).length;
  };
  /** Number of the same character in the page; where the two differ, the place where the difference begins. */
  const across = (count: number): number => {
    if (count <= head) return count;
    return count >= total - tail ? pageSolid.length - (total - count) : head;
  };
  return {
    start(run, offset) {
      return solids[across(countBefore(run, offset))] ?? pageText.length;
    },
    end(run, offset) {
      const last = across(countBefore(run, offset)) - 1;
      return last < 0 ? 0 : (solids[last] ?? pageText.length - 1) + 1;
    },
  };
}
