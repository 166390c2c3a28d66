/** Runs in a job thread: places of stored page texts made into targets with their quads. */
import { readFile } from 'node:fs/promises';
import type { StoredPage } from '../../db/documents.ts';
import type { AnnotationTarget } from '../../db/model.ts';
import { describePart } from '../../renderer/anchoring/describe.ts';
import { locate } from '../../renderer/anchoring/locate.ts';
import { unpackRuns } from '../documents/page-runs.ts';
import { readSomePageTexts } from '../documents/pdf-text.ts';

export interface WantedPlace {
  readonly pageIndex: number;
  readonly pageLabel: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export interface DescribePlacesJob {
  readonly displayPath: string;
  /** The pages of the places as the import read them; null where the PDF is to be read. */
  readonly stored: readonly StoredPage[] | null;
  readonly places: readonly WantedPlace[];
}

/** One for each place, in order; null where the words are not on the page any more (it was stored by an earlier reader of pages). */
export async function describePlaces({ displayPath, stored, places }: DescribePlacesJob): Promise<(AnnotationTarget | null)[]> {
  const pages = stored === null
    ? await readSomePageTexts(new Uint8Array(await readFile(displayPath)), places.map((place) => place.pageIndex))
    : new Map(stored.map(({ pageIndex, text, runs }) => [pageIndex, unpackRuns(text, runs)]));
  return places.map(({ pageIndex, pageLabel, start, end, exact }) => {
    const page = pages.get(pageIndex);
    if (page === undefined) return null;
    const entry = { pageIndex, pageLabel, page };
    if (page.text.slice(start, end) === exact) {
      const target = describePart(entry, start, end);
      return target.quads.length > 0 ? target : null;
    }
    const [found] = locate([entry], { exact, pageIndex }).targets;
    return found ?? null;
  });
}
