/** Runs in a job thread: where an area or a page note of another version may stand, for a person to choose from. */
import type { FoundPlace } from '../../preload/api.ts';
import { anchorsOf, boxAt, onPage } from '../../renderer/anchoring/box-anchor.ts';
import { estimated, pageAnswering, type BoxedVersion, type DrawnBox } from '../../renderer/anchoring/carry-boxes.ts';
import { boxTarget } from './carry-box-rows.ts';
import { findPlaces } from './carry-find.ts';
import { readVersion, withSizes, type VersionPages } from './carry-pages.ts';

export interface FindBoxJob {
  readonly from: VersionPages;
  readonly to: VersionPages;
  readonly box: DrawnBox;
}

/** Places of the words that the box goes by, most alike first, then the same place of the page that answers to its own. */
export function findBox(box: DrawnBox, from: BoxedVersion, to: BoxedVersion): readonly FoundPlace[] {
  const entry = from.pages.find(({ pageIndex }) => pageIndex === box.pageIndex);
  const [anchor] = entry === undefined ? [] : anchorsOf(entry, box.rect, box.isNote);
  const byWords = anchor === undefined ? [] : findPlaces(to.pages, anchor.passage).flatMap((place): FoundPlace[] => {
    const found = boxAt(anchor, place.targets, to.pages);
    const size = found === null ? undefined : to.sizes[found.pageIndex];
    return found === null ? [] : [{ ...place, targets: [boxTarget({ ...found, rect: size === undefined ? found.rect : onPage(found.rect, size) })] }];
  });
  return [...byWords, { score: 0, targets: [boxTarget(estimated(box, from, to, pageAnswering(from.pages, to.pages)))], redline: [], estimated: true }];
}

export async function findBoxIn({ from, to, box }: FindBoxJob, progress: (message: string, fraction: number | null) => void): Promise<readonly FoundPlace[]> {
  const old = await withSizes(from, await readVersion(from, 0, progress), true);
  const fresh = await withSizes(to, await readVersion(to, 0.5, progress), true);
  progress('Looking for the words beside it', null);
  return findBox(box, old, fresh);
}
