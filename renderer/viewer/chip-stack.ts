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
