/** Runs in a job thread: the annotations of one version looked for in another. */
import { readFile } from 'node:fs/promises';
import type { Carried } from '../../renderer/anchoring/carry-forward.ts';
import { carryAll, type BoxedVersion, type CarriedBox, type DrawnBox } from '../../renderer/anchoring/carry-boxes.ts';
import { compareVersions, type Comparison } from '../../renderer/anchoring/compare.ts';
import type { StoredPage } from '../../db/documents.ts';
import type { AnchorPage } from '../../renderer/anchoring/describe.ts';
import type { Quote } from '../../renderer/anchoring/quote.ts';
import { readPageSizes } from '../documents/page-sizes.ts';
import { unpackRuns } from '../documents/page-runs.ts';
import { readPageTexts } from '../documents/pdf-text.ts';

export interface VersionPages {
  readonly displayPath: string;
  readonly pageLabels: readonly string[];
  /** As the import read them; null where the PDF is to be read. */
  readonly stored: readonly StoredPage[] | null;
}

export interface CarryForwardJob {
  readonly from: VersionPages;
  readonly to: VersionPages;
  readonly quotes: readonly (Quote & { readonly id: string })[];
  /** Areas and page notes, which have no words of their own. */
  readonly boxes: readonly DrawnBox[];
}

export interface CarryForwardResult {
  readonly passages: readonly Carried[];
  readonly boxes: readonly CarriedBox[];
}

type Progress = (message: string, fraction: number | null) => void;

/** Where the PDFs have to be read, that takes most of the time; each version's share of the whole. */
const READING = 0.45;

export async function readVersion({ displayPath, pageLabels, stored }: VersionPages, begun: number, progress: Progress): Promise<AnchorPage[]> {
  const count = Math.max(1, pageLabels.length);
  const texts = stored?.map(({ text, runs }) => unpackRuns(text, runs)) ?? await readPageTexts(new Uint8Array(await readFile(displayPath)), (pageIndex) => {
    if (pageIndex % 10 === 0) progress(`Reading page ${pageIndex + 1} of ${count}`, begun + (READING * pageIndex) / count);
  });
  return texts.map((page, pageIndex) => ({ pageIndex, pageLabel: pageLabels[pageIndex] ?? String(pageIndex + 1), page }));
}

async function readBoth({ from, to }: CompareJob, progress: Progress): Promise<[AnchorPage[], AnchorPage[]]> {
  const fromPages = await readVersion(from, 0, progress);
  const toPages = await readVersion(to, READING, progress);
  progress('Comparing the two versions', 2 * READING);
  return [fromPages, toPages];
}

export async function carryBetween(job: CarryForwardJob, progress: Progress): Promise<CarryForwardResult> {
  const [from, to] = await readBoth(job, progress);
  return carryAll(await withSizes(job.from, from, job.boxes.length > 0), await withSizes(job.to, to, job.boxes.length > 0), job.quotes, job.boxes);
}

/** Sizes are needed for boxes only. */
export async function withSizes({ displayPath }: VersionPages, pages: readonly AnchorPage[], needed: boolean): Promise<BoxedVersion> {
  return { pages, sizes: needed ? await readPageSizes(new Uint8Array(await readFile(displayPath))) : [] };
}

export type CompareJob = Pick<CarryForwardJob, 'from' | 'to'>;

export async function compareBetween(job: CompareJob, progress: Progress): Promise<Comparison> {
  return compareVersions(...await readBoth(job, progress));
}
