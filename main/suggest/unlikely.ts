/** Passages that are seldom what a comment is about: covers, lists of exhibits, forward-looking boilerplate, tables. */
import type { ReviewedFiling } from './model.ts';
import type { Passage } from './passages.ts';

export type Unlikely = 'exhibits' | 'cover, boilerplate or table' | null;

const EXHIBIT_WORDS = /\b(?:exhibit|incorporated (?:herein )?by reference|filed (?:herewith|as)|by-laws|indenture, dated|agreement, dated|dated as of)\b/i;
const EXHIBIT_HEADING = /^(?:exhibits?\b|signatures?$|power of attorney|index to exhibits)/i;

export function unlikely({ items }: ReviewedFiling, { item, note, text, headings, table }: Passage): Unlikely {
  if (items.length > 0 && item === null) return 'cover, boilerplate or table';
  const exhibits = /^1[456]$/.test(item?.item ?? '') && note === null && EXHIBIT_WORDS.test(text);
  if (exhibits || headings.some(({ title }) => EXHIBIT_HEADING.test(title))) return 'exhibits';
  return table || headings.some(({ title }) => /forward-? ?looking/i.test(title)) ? 'cover, boilerplate or table' : null;
}

/** -1..1.5: a comment may ask for the exhibits themselves. */
export function unlikelihood(kind: Unlikely, aboutExhibits: boolean): number {
  if (kind === 'exhibits') return aboutExhibits ? -1 : 1.5;
  return kind === null ? 0 : 1;
}
