/** Finding the words of a given text (a parsed staff comment) in the pages that it was read from. */
import { alignWords } from './align.ts';
import { findCandidates, quoteWords } from './candidates.ts';
import { describePart, type AnchorPage, type Place, type Target } from './describe.ts';
import { fold, insideWord } from './fold.ts';
import { streamsOf, type Stream } from './stream.ts';

/** Two or more foreign words in a row end a place: they are a running header or a page number, not a different reading. */
const FOREIGN_RUN = 2;
/** Less of the text than this (weighted share of its words) is no finding. */
const FLOOR = 0.6;
const CLOSING = /[^\s\p{L}\p{N}]/u;

/** One part per page of the folded characters `start`..`end` of the stream. */
export function targetsOf(stream: Stream, start: number, end: number): Target[] {
  const targets: Target[] = [];
  let from = start;
  while (from < end) {
    const page = stream.charPage[from] ?? 0;
    let to = from;
    while (to < end && stream.charPage[to] === page) to++;
    const entry = stream.pages[page];
    if (entry !== undefined) {
      let last = stream.charTo[to - 1] ?? 0;
      // The hyphen of a word that goes on overleaf was folded away.
      if (to < end && /[-\u00ad\u2010]/.test(entry.page.text[last] ?? '')) last++;
      targets.push(describePart(entry, stream.charFrom[from] ?? 0, last));
    }
    from = to;
  }
  return targets;
}

/** Grows a word range over the punctuation that touches it: "(", quotes, full stops. */
export function withPunctuation(text: string, start: number, end: number): readonly [number, number] {
  while (start > 0 && /["\u201c\u2018(\u201e$]/.test(text[start - 1] ?? '')) start--;
  while (end < text.length && CLOSING.test(text[end] ?? '') && !/["\u201c(]/.test(text[end] ?? '') && end < text.length) end++;
  if (text[end] === '"' || text[end] === '\u201d') end++;
  return [start, end];
}

function wholeMatch(stream: Stream, text: string): Target[] {
  const { chars } = fold(text);
  if (chars.length < 12) return [];
  const found: number[] = [];
  for (let at = stream.chars.indexOf(chars); at >= 0; at = stream.chars.indexOf(chars, at + 1)) {
    const page = stream.pages[stream.charPage[at] ?? 0]?.page.text ?? '';
    if (!insideWord(page, stream.charFrom[at] ?? 0)) found.push(at);
  }
  const [only] = found;
  return found.length === 1 && only !== undefined ? targetsOf(stream, only, only + chars.length) : [];
}

/**
 * Where the words of `text` stand, in order: one place per page, more where foreign words (a running header, a page
 * number, a footnote) interrupt it. White space, line breaks, hyphenation, quotes, dashes and case may differ, and
 * some words may. Empty where less than three fifths of the text is found.
 */
export function placeText(pages: readonly AnchorPage[], text: string): Place[] {
  const stream = streamsOf(pages).full;
  const whole = wholeMatch(stream, text);
  if (whole.length > 0) return whole.map(({ pageIndex, start, end, quads }) => ({ pageIndex, start, end, quads }));
  const doc = stream.words;
  const quote = quoteWords(doc, text);
  let best: { readonly share: number; readonly score: number; readonly pairs: Int32Array } | null = null;
  for (const candidate of findCandidates(doc, quote, 3)) {
    const to = Math.min(doc.length, candidate.to + 120); // room for headers and footnotes in between
    const { pairs, equal, score } = alignWords(quote.ids, quote.weights, doc.ids, candidate.from, to);
    let found = 0;
    let all = 0;
    quote.weights.forEach((weight, index) => {
      all += weight;
      if (equal[index] === 1) found += weight;
    });
    if (best === null || score > best.score) best = { share: found / Math.max(all, 1e-9), score, pairs };
  }
  if (best === null || best.share < FLOOR) return [];
  const places: Place[] = [];
  let open: { page: number; first: number; last: number } | null = null;
  const close = () => {
    const entry = open === null ? undefined : pages[open.page];
    if (open === null || entry === undefined) return;
    const [start, end] = withPunctuation(entry.page.text, doc.start[open.first] ?? 0, doc.end[open.last] ?? 0);
    const { quads, pageIndex } = describePart(entry, start, end);
    places.push({ pageIndex, start, end, quads });
  };
  let previous = -1;
  best.pairs.forEach((position, index) => {
    if (position < 0) return;
    const page = doc.page[position] ?? 0;
    const missing = previous < 0 ? 0 : index - previous - 1;
    if (open !== null && open.page === page && position - open.last - 1 - missing < FOREIGN_RUN) {
      open.last = position;
    } else {
      close();
      open = { page, first: position, last: position };
    }
    previous = index;
  });
  close();
  return places;
}
