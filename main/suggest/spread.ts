/** A comment that names several pages, or several items, gets a passage of each before a second one of any. */
import type { FilingIndex } from './filing-index.ts';
import { bareItem, type Question } from './question.ts';
import type { Ranked } from './suggest.ts';

/** Share of the best passage's worth below which a named place has nothing to offer. */
const LEAST = 0.5;
const AMONG = 40;

/** The named places that the filing has: its pages where several are named, else its items; none where it is only one. */
function placesOf(index: FilingIndex, question: Question): ((passage: number) => boolean)[] {
  const label = (passage: number): string => index.passages[passage]?.pageLabel.toUpperCase() ?? '';
  const item = (passage: number): string => bareItem(index.passages[passage]?.item?.item ?? '');
  const pages = [...question.pages].filter((page) => index.filing.pages.some(({ pageLabel }) => pageLabel.toUpperCase() === page));
  if (pages.length > 1) return pages.map((page) => (passage) => label(passage) === page);
  const items = [...question.items].filter((named) => index.filing.items.some((own) => bareItem(own.item) === named));
  return items.length > 1 ? items.map((named) => (passage) => item(passage) === named) : [];
}

/** How many passages to rank so that one on each named place is among them. */
export const among = (question: Question, top: number): number => (question.pages.size > 1 || question.items.size > 1 ? Math.max(top, AMONG) : top);

/** `all` is every passage that may be suggested, best first; `values` never rise in what is returned. */
export function spread(index: FilingIndex, question: Question, all: readonly Ranked[], top: number): Ranked[] {
  const least = (all[0]?.value ?? 0) * LEAST;
  const firsts = new Set(placesOf(index, question).flatMap((stands) => all.find(({ passage, value }) => stands(passage) && value >= least) ?? []));
  const ordered = [...all.filter((one) => firsts.has(one)), ...all.filter((one) => !firsts.has(one))].slice(0, top);
  let last = Infinity;
  return ordered.map(({ passage, value }) => {
    last = Math.min(last, value);
    return { passage, value: last };
  });
}
