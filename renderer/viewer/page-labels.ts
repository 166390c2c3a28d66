/** Finds pages by what is printed on them. Labels repeat (every exhibit starts at 1), so lookups know where the reader is. */

/** What the page box shows: the printed label, or the position where the page has none. */
export function labelOf(labels: readonly string[], pageIndex: number): string {
  const label = labels[pageIndex]?.trim();
  return label ? label : String(pageIndex + 1);
}

/** "F-12", "f12", "F – 12" and "page F-12" are one label. */
function fold(label: string): string {
  return label.toLowerCase().replace(/^(page|p\.?)\s+/u, '').replace(/[\s\u2010-\u2015-]+/gu, '');
}

/**
 * The page that `typed` means: a printed label first, else a position (1-based). Among pages of one label the next one
 * after `from` is taken where `from` bears that label itself, else the nearest. Null where there is no such page.
 */
export function findPage(typed: string, labels: readonly string[], pageCount: number, from: number): number | null {
  const wanted = typed.trim();
  if (wanted === '') return null;
  const exact = matching(labels, pageCount, (label) => label === wanted);
  const folded = fold(wanted);
  const found = exact.length > 0 || folded === '' ? exact : matching(labels, pageCount, (label) => fold(label) === folded);
  if (found.length > 0) return pick(found, from);
  const position = /^\d{1,7}$/u.test(wanted) ? Number(wanted) : Number.NaN;
  return position >= 1 && position <= pageCount ? position - 1 : null;
}

function matching(labels: readonly string[], pageCount: number, test: (label: string) => boolean): number[] {
  const found: number[] = [];
  for (let index = 0; index < pageCount; index += 1) if (test(labels[index]?.trim() || '')) found.push(index);
  return found;
}

function pick(found: readonly number[], from: number): number {
  const here = found.indexOf(from);
  if (here >= 0) return found[(here + 1) % found.length] ?? from;
  return found.reduce((best, index) => (Math.abs(index - from) < Math.abs(best - from) ? index : best));
}
