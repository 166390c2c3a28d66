/** What the suggestions are compared with; both choose among the very same passages. */
import type { AskingComment } from '../../suggest/model.ts';
import type { Passage } from '../../suggest/passages.ts';

const STOP = new Set('a an the of to in on for and or as at by is are was were be been has have had with that this these those it its your you we our us not'.split(' '));
const words = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP.has(word));

/** BM25 (k1 1.2, b 0.75) over the words as written, headings and text of the comment as the query. */
export function plainBm25(comment: AskingComment, passages: readonly Passage[]): Passage[] {
  const counted = passages.map((passage) => {
    const counts = new Map<string, number>();
    const list = words(passage.text);
    for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { passage, counts, length: list.length };
  });
  const mean = counted.reduce((sum, { length }) => sum + length, 0) / counted.length;
  const terms = [...new Set(words([...comment.headings, comment.text].join(' ')))].map((term) => {
    const holders = counted.filter(({ counts }) => counts.has(term)).length;
    return { term, weight: Math.log(1 + (counted.length - holders + 0.5) / (holders + 0.5)) };
  });
  return counted.map(({ passage, counts, length }) => ({
    passage,
    score: terms.reduce((sum, { term, weight }) => {
      const times = counts.get(term) ?? 0;
      return sum + (weight * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * length) / mean));
    }, 0),
  })).sort((a, b) => b.score - a.score).map(({ passage }) => passage);
}

/** The passages of the named page in reading order; none where the comment names no page. */
export function printedPage(comment: AskingComment, passages: readonly Passage[]): Passage[] {
  const named = new Set(comment.pages.map((page) => page.toUpperCase()));
  return passages.filter(({ pageLabel }) => named.has(pageLabel.toUpperCase()));
}
