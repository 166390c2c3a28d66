/**
 * Passages of a filing that a staff comment may be about, with the reasons in words: the item that its heading names,
 * the printed page, the words that it quotes, and rare terms that both share (BM25).
 */
import type { ItemHeading } from '../../db/model.ts';
import type { AskingComment, CommentSuggestions, ReviewedFiling, Suggested } from './model.ts';
import { paragraphsOf, type Paragraph } from './paragraphs.ts';

/** The usual constants of BM25. */
const K1 = 1.2;
const B = 0.75;
/** Weights against BM25 scaled to 1 for the comment's best paragraph. */
const WEIGHTS = { quoted: 1.6, item: 0.7, page: 0.9, nearPage: 0.35 } as const;

const STOP = new Set(('a an the of to in on for and or as at by is are was were be been has have had with that this these those it its your you we our us not no '
  + 'please tell revise disclose explain provide note describe discuss clarify response comment staff future filings disclosure company also why how whether any if from such '
  + 'did do does should would may will can page item form fiscal year ended').split(' '));

interface Indexed extends Paragraph {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
  readonly item: string | null;
  /** Lower case, white space evened, typography plain. */
  readonly plain: string;
}

const evened = (text: string): string => text.toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"').replace(/[\u2010-\u2015]/g, '-').replace(/\s+/g, ' ');

function words(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2 && !STOP.has(word)).map((word) => word.replace(/(?:ing|ed|es|s)$/, ''));
}

/** The item whose heading last stood before the paragraph. */
function itemAt(items: readonly ItemHeading[], paragraph: Paragraph): string | null {
  let current: string | null = null;
  for (const heading of items) {
    if (heading.pageIndex > paragraph.pageIndex || (heading.pageIndex === paragraph.pageIndex && heading.start > paragraph.end)) break;
    current = heading.item;
  }
  return current;
}

function indexFiling({ pages, items }: ReviewedFiling): Indexed[] {
  return pages.flatMap(paragraphsOf).map((paragraph) => {
    const counts = new Map<string, number>();
    const all = words(paragraph.text);
    for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { ...paragraph, counts, length: all.length, item: itemAt(items, paragraph), plain: evened(paragraph.text) };
  });
}

/** Quoted words of four or more, and those after "your statement that" and the like. */
function quotesIn(text: string): string[] {
  const quoted = [...text.matchAll(/["\u201c]([^"\u201d]{12,400})["\u201d]/g)].map((match) => match[1] ?? '');
  const told = [...text.matchAll(/(?:statement|disclosure|disclose|state|indicate|conclude[ds]?) (?:[\w ]{0,30})?that ([^.;]{20,300})/gi)].map((match) => match[1] ?? '');
  return [...quoted, ...told].map(evened).filter((quote) => quote.trim().split(' ').length >= 4);
}

/** Share of the quote's runs of four words that stand in the paragraph. */
function quotedShare(quote: string, plain: string): number {
  const list = quote.trim().split(' ');
  const runs = list.slice(0, -3).map((_word, at) => list.slice(at, at + 4).join(' ').replace(/[.,;:"]+$/, ''));
  return runs.length === 0 ? 0 : runs.filter((run) => plain.includes(run)).length / runs.length;
}

const bare = (item: string): string => item.toUpperCase().replace(/\(T\)$/, '');

function rank(comment: AskingComment, paragraphs: readonly Indexed[], frequency: ReadonlyMap<string, number>, mean: number, pages: ReviewedFiling['pages']): (Suggested & { readonly raw: number })[] {
  const asked = new Set(words([...comment.headings, comment.text].join(' ')));
  const terms = [...asked].map((term) => ({ term, weight: Math.log(1 + (paragraphs.length - (frequency.get(term) ?? 0) + 0.5) / ((frequency.get(term) ?? 0) + 0.5)) }));
  const bm25 = paragraphs.map(({ counts, length }) => terms.reduce((sum, { term, weight }) => {
    const tf = counts.get(term) ?? 0;
    return tf === 0 ? sum : sum + (weight * tf * (K1 + 1)) / (tf + K1 * (1 - B + (B * length) / mean));
  }, 0));
  const best = Math.max(...bm25, 1e-9);
  const quotes = quotesIn(comment.text);
  const items = new Set(comment.items.map(bare));
  const printed = new Set(comment.pages.map((page) => page.toUpperCase()));
  const named = pages.filter((page) => printed.has(page.pageLabel.toUpperCase())).map((page) => page.pageIndex);
  return paragraphs.map((paragraph, index) => {
    const quoted = Math.max(0, ...quotes.map((quote) => quotedShare(quote, paragraph.plain)));
    const item = paragraph.item !== null && items.has(bare(paragraph.item));
    const page = named.includes(paragraph.pageIndex);
    const near = !page && named.some((at) => Math.abs(at - paragraph.pageIndex) === 1);
    const shared = (bm25[index] ?? 0) / best;
    const raw = shared + WEIGHTS.quoted * quoted + (item ? WEIGHTS.item : 0) + (page ? WEIGHTS.page : near ? WEIGHTS.nearPage : 0);
    const rare = terms.filter(({ term }) => paragraph.counts.has(term)).sort((a, b) => b.weight - a.weight).slice(0, 3);
    const whole = (term: string): string => new RegExp(`\\b${term}\\w*`, 'iu').exec(paragraph.text)?.[0].toLowerCase() ?? term;
    const reasons = [
      ...(quoted >= 0.5 ? ['quoted words'] : []), ...(item ? [`Item ${paragraph.item ?? ''} heading`] : []), ...(page ? [`printed page ${paragraph.pageLabel}`] : []),
      ...(rare.length > 0 && shared >= 0.3 ? [`shared words: ${rare.map(({ term }) => whole(term)).join(', ')}`] : []),
    ];
    return {
      pageIndex: paragraph.pageIndex, pageLabel: paragraph.pageLabel, start: paragraph.start, end: paragraph.end, exact: paragraph.text, raw, score: 0,
      reasons: reasons.length > 0 ? reasons : ['words in common'],
    };
  }).sort((a, b) => b.raw - a.raw);
}

/**
 * At most `top` passages for every comment, in the order of the comments. A comment that shares nothing with the
 * filing gets none.
 */
export function suggest(comments: readonly AskingComment[], filing: ReviewedFiling, top: number): CommentSuggestions[] {
  const paragraphs = indexFiling(filing);
  const frequency = new Map<string, number>();
  for (const { counts } of paragraphs) for (const word of counts.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const mean = paragraphs.reduce((sum, { length }) => sum + length, 0) / Math.max(1, paragraphs.length) || 1;
  const most = 1 + WEIGHTS.quoted + WEIGHTS.item + WEIGHTS.page;
  return comments.map((comment) => ({
    number: comment.number,
    suggestions: rank(comment, paragraphs, frequency, mean, filing.pages).filter(({ raw }) => raw > 0.2).slice(0, top)
      .map(({ raw, ...rest }) => ({ ...rest, score: Math.round((raw / most) * 1000) / 1000 })),
  }));
}
