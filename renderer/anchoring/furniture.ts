/** Page furniture: running headers, running footers and page numbers, which interrupt a passage that crosses pages. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many lines at either edge of a page can be furniture. */
const EDGE_LINES = 5;
/** A line is running when its like stands at the edge of at least this many pages. */
const REPEATS = 3;

interface Line extends Span {
  readonly key: string;
}

const PAGE_NUMBER = /^(?:page\s*)?[-\u2013\u2014(|\s]*(?:[a-z]{1,3}-?)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-\u2013\u2014)|\s.]*$|^[-\s]*[ivxl]{1,6}[-\s]*$|^<page>$/i;

function edgeLines(text: string): { readonly top: readonly Line[]; readonly bottom: readonly Line[] } {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const raw = text.slice(start, end).trim();
    if (raw !== '') lines.push({ start, end, key: raw.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ') });
    start = end + 1;
  }
  return { top: lines.slice(0, EDGE_LINES), bottom: lines.slice(-EDGE_LINES).reverse() };
}

/** For every page the spans that are furniture, in order. Works inwards from the edge and stops at the first line of the body. */
export function findFurniture(texts: readonly string[]): (readonly Span[])[] {
  const edges = texts.map(edgeLines);
  const seen = new Map<string, number>();
  for (const { top, bottom } of edges) {
    const keys = new Set([...top.map((line) => `t${line.key}`), ...bottom.map((line) => `b${line.key}`)]);
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return edges.map(({ top, bottom }, page) => {
    const spans: Span[] = [];
    const take = (lines: readonly Line[], side: 't' | 'b') => {
      for (const line of lines) {
        const text = (texts[page] ?? '').slice(line.start, line.end).trim();
        const running = line.key.length <= 120 && (seen.get(`${side}${line.key}`) ?? 0) >= REPEATS;
        if (!running && !PAGE_NUMBER.test(text)) break;
        spans.push({ start: line.start, end: line.end });
      }
    };
    take(top, 't');
    take(bottom, 'b');
    spans.sort((first, second) => first.start - second.start);
    return spans.filter((span, index) => span.start !== spans[index - 1]?.start);
  });
}
