/** Where the text stands on the pages of a document, so that a pane can be filled with text instead of margins. Pure. */
import type { PageText, PlacedRun } from '../anchoring/page-text.ts';

/** PDF user space units. */
export interface TextBlock {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The part of a page's characters that may stand outside, on each side: a page number, a note in the margin, a stamp. */
const OUTLIERS = 0.015;
/** A page with fewer characters says little about the others: a divider, a picture with a caption. */
const FEW_CHARACTERS = 200;

/** The block that holds nearly all of a page's characters; null without text. */
export function blockOfPage({ runs }: Pick<PageText, 'runs'>): (TextBlock & { readonly characters: number }) | null {
  const boxes = runs.flatMap((run) => {
    const characters = run.str.replace(/\s+/g, '').length;
    return characters === 0 ? [] : [{ ...boxOfRun(run), characters }];
  });
  const characters = boxes.reduce((sum, box) => sum + box.characters, 0);
  if (characters === 0) return null;
  const beyond = characters * OUTLIERS;
  return {
    left: edge(boxes.map((box) => [box.left, box.characters]), beyond),
    right: -edge(boxes.map((box) => [-box.right, box.characters]), beyond),
    bottom: edge(boxes.map((box) => [box.bottom, box.characters]), beyond),
    top: -edge(boxes.map((box) => [-box.top, box.characters]), beyond),
    characters,
  };
}

/** The median of each edge over the pages with enough text, else over those with any; null without text. */
export function textBlock(pages: readonly Pick<PageText, 'runs'>[]): TextBlock | null {
  const blocks = pages.flatMap((page) => blockOfPage(page) ?? []);
  const full = blocks.filter(({ characters }) => characters >= FEW_CHARACTERS);
  const used = full.length > 0 ? full : blocks;
  if (used.length === 0) return null;
  const of = (pick: (block: TextBlock) => number): number => median(used.map(pick));
  return { left: of(({ left }) => left), right: of(({ right }) => right), bottom: of(({ bottom }) => bottom), top: of(({ top }) => top) };
}

/** The first value from below with more than `beyond` of the weight up to it. */
function edge(weighted: readonly (readonly [number, number])[], beyond: number): number {
  let sum = 0;
  for (const [value, weight] of weighted.toSorted(([a], [b]) => a - b)) {
    sum += weight;
    if (sum > beyond) return value;
  }
  return 0;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** `transform` is the text matrix: its first column is the writing direction, its second the way up. */
function boxOfRun({ transform, width, height }: PlacedRun): TextBlock {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const along = Math.hypot(a, b) || 1;
  const up = Math.hypot(c, d) || 1;
  const xs = [x, x + (a / along) * width, x + (c / up) * height, x + (a / along) * width + (c / up) * height];
  const ys = [y, y + (b / along) * width, y + (d / up) * height, y + (b / along) * width + (d / up) * height];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}
