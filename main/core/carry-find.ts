/** Runs in a job thread: words looked for in a document by a person's wish, with a floor low enough to have something to choose from. */
import type { AnnotationTarget, Id } from '../../db/model.ts';
import type { FiledDisclosure, FoundPlace } from '../../preload/api.ts';
import type { AnchorPage } from '../../renderer/anchoring/describe.ts';
import { locate } from '../../renderer/anchoring/locate.ts';
import type { Quote } from '../../renderer/anchoring/quote.ts';
import { redline } from '../../renderer/anchoring/redline.ts';
import { readVersion, type VersionPages } from './carry-pages.ts';

type Progress = (message: string, fraction: number | null) => void;

export interface FindPlacesJob {
  readonly version: VersionPages;
  readonly quote: Quote;
}

export interface ProposedBlock {
  readonly commentId: Id;
  readonly number: string;
  readonly index: number;
  readonly words: string;
}

export interface FiledDisclosuresJob {
  readonly version: VersionPages;
  readonly blocks: readonly ProposedBlock[];
}

/** Share of common letters below which a place is nothing that a person would want to see, and the most that are shown. */
const FLOOR = 0.3;
const MOST = 6;
/** Above this share the words are those that were proposed, reworded; below they are other words. */
const REWORDED = 0.5;

const wordsOf = (targets: readonly AnnotationTarget[]): string => targets.map(({ exact }) => exact).join('\n');

/** Letters that both wordings have, as a share of the longer one: 1 for the same words. */
export function likeness(parts: FoundPlace['redline']): number {
  const letters = (ops: string): number => parts.reduce((sum, { op, text }) => (ops.includes(op) ? sum + text.replace(/\s+/g, '').length : sum), 0);
  return letters('=') / Math.max(1, letters('=-'), letters('=+'));
}

const overlaps = (one: readonly AnnotationTarget[], other: readonly AnnotationTarget[]): boolean =>
  one.some((a) => other.some((b) => a.pageIndex === b.pageIndex && a.start < b.end && b.start < a.end));

/** Places of the quote, most alike first; looked for with its surroundings and without, because a passage that was moved has others. */
export function findPlaces(pages: readonly AnchorPage[], { exact, prefix, suffix }: Quote): readonly FoundPlace[] {
  if (exact.trim() === '') return [];
  const tried = [locate(pages, { exact, prefix, suffix }), locate(pages, { exact })];
  const places = tried.flatMap((located) => [...(located.targets.length > 0 ? [located.targets] : []), ...located.candidates.map(({ targets }) => targets)])
    .map((targets): FoundPlace => {
      const parts = redline(exact, wordsOf(targets));
      return { targets, redline: parts, score: likeness(parts) };
    })
    .filter(({ score }) => score >= FLOOR)
    .sort((a, b) => b.score - a.score);
  const found: FoundPlace[] = [];
  for (const place of places) if (!found.some(({ targets }) => overlaps(targets, place.targets))) found.push(place);
  return found.slice(0, MOST);
}

export async function findPlacesIn({ version, quote }: FindPlacesJob, progress: Progress): Promise<readonly FoundPlace[]> {
  const pages = await readVersion(version, 0, progress);
  progress('Looking for the words', null);
  return findPlaces(pages, quote);
}

export function fileDisclosure(pages: readonly AnchorPage[], { commentId, number, index, words }: ProposedBlock): FiledDisclosure {
  const [best] = findPlaces(pages, { exact: words });
  const block = { commentId, number, index, proposed: words };
  if (best === undefined) return { ...block, status: 'missing', score: 0, targets: [], redline: [] };
  const same = best.redline.every(({ op }) => op === '=');
  return { ...block, ...best, status: same ? 'same' : best.score >= REWORDED ? 'changed' : 'missing' };
}

export async function filedDisclosuresIn({ version, blocks }: FiledDisclosuresJob, progress: Progress): Promise<readonly FiledDisclosure[]> {
  const pages = await readVersion(version, 0, progress);
  return blocks.map((block, at) => {
    progress(`Looking for block ${at + 1} of ${blocks.length}`, 0.5 + at / (2 * blocks.length));
    return fileDisclosure(pages, block);
  });
}
