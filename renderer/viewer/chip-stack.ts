/** Chips of one page stand beside their passages and never cover each other. All numbers are CSS pixels. */

export interface ChipWish {
  readonly id: string;
  /** Where its top would be if it were alone. */
  readonly top: number;
}

interface Cluster {
  readonly members: ChipWish[];
  top: number;
}

/**
 * Tops by id. Chips keep the order of their passages; those that would overlap form a block that is centred on its
 * wishes, as close to the passages as possible, within 0..`room`. Where there are more chips than room they overlap evenly.
 */
export function stackChips(wishes: readonly ChipWish[], height: number, gap: number, room: number): Map<string, number> {
  const sorted = wishes.toSorted((a, b) => a.top - b.top);
  const step = sorted.length * (height + gap) <= room ? height + gap : Math.max(1, (room - height) / Math.max(1, sorted.length - 1));
  const clusters: Cluster[] = [];
  for (const wish of sorted) {
    let cluster = settle({ members: [wish], top: 0 }, step, height, room);
    for (let last = clusters.at(-1); last && bottom(last, step) > cluster.top; last = clusters.at(-1)) {
      clusters.pop();
      cluster = settle({ members: [...last.members, ...cluster.members], top: 0 }, step, height, room);
    }
    clusters.push(cluster);
  }
  return new Map(clusters.flatMap(({ members, top }) => members.map((member, i): [string, number] => [member.id, top + i * step])));
}

function bottom(cluster: Cluster, step: number): number {
  return cluster.top + cluster.members.length * step;
}

function settle(cluster: Cluster, step: number, height: number, room: number): Cluster {
  const { members } = cluster;
  const wished = members.reduce((sum, member, i) => sum + member.top - i * step, 0) / members.length;
  const lowest = Math.max(0, room - height - (members.length - 1) * step);
  return { members, top: Math.min(Math.max(0, wished), lowest) };
}

/** Chips that share one place: one, or several that would stand too far from their passages. */
export interface ChipGroup {
  readonly ids: readonly string[];
  readonly top: number;
}

/** Stretches of a crowd, in chips. */
const STRETCH = 3;

/**
 * Chips that meet stand under each other, as long as none of them is pushed away by more than its own height. Where there
 * are more, the crowd is cut into stretches, and the chips of each stretch are gathered. `step` is height and gap.
 */
export function gatherChips(wishes: readonly ChipWish[], step: number): ChipGroup[] {
  const alone = ({ id, top }: ChipWish): ChipGroup => ({ ids: [id], top });
  return cut(wishes.toSorted((a, b) => a.top - b.top), (wish, before) => wish.top - before.top < step).flatMap((crowd) => {
    const span = (crowd.at(-1)?.top ?? 0) - (crowd[0]?.top ?? 0);
    if ((crowd.length - 1) * step - span <= 2 * step) return crowd.map(alone);
    return cut(crowd, (wish, _before, first) => wish.top - first.top < STRETCH * step).flatMap((stretch) => (
      stretch.length < STRETCH ? stretch.map(alone) : [{ ids: stretch.map(({ id }) => id), top: stretch.reduce((sum, { top }) => sum + top, 0) / stretch.length }]));
  });
}

/** Cuts a list where `together` says no for one of them, the one before it, and the first of the part. */
function cut(wishes: readonly ChipWish[], together: (wish: ChipWish, before: ChipWish, first: ChipWish) => boolean): ChipWish[][] {
  const parts: ChipWish[][] = [];
  for (const wish of wishes) {
    const part = parts.at(-1);
    const [first, before] = [part?.[0], part?.at(-1)];
    if (part && first && before && together(wish, before, first)) part.push(wish);
    else parts.push([wish]);
  }
  return parts;
}
