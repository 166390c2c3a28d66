/**
 * Paragraphs are read off the page, so the same words may be divided otherwise in another edition: a narrower column, a
 * page break. Such divisions are no change. Pure; works on anything that has words and can be joined.
 */

export interface Worded {
  readonly words: readonly string[];
}

/** Stretches of both sides, ends exclusive. */
export interface Group {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Fewer words than this, divided otherwise, may be a chance. */
const FEWEST = 4;
/** Paragraphs of one side that are tried together. */
const LONGEST = 40;

/** The shortest stretches that begin at `i` and `j` and hold the same words altogether; null where there are none. */
function groupAt(old: readonly Worded[], fresh: readonly Worded[], i: number, j: number): Group | null {
  let [a, b] = [i, j];
  let [left, right]: [readonly string[], readonly string[]] = [old[a]?.words ?? [], fresh[b]?.words ?? []];
  let size = 0;
  for (;;) {
    const common = Math.min(left.length, right.length);
    for (let at = 0; at < common; at++) if (left[at] !== right[at]) return null;
    size += common;
    left = left.slice(common);
    right = right.slice(common);
    if (left.length === 0 && right.length === 0) break;
    if (left.length === 0) left = old[++a]?.words ?? [];
    else right = fresh[++b]?.words ?? [];
    if (left.length === 0 || right.length === 0 || a - i > LONGEST || b - j > LONGEST) return null;
  }
  return size < FEWEST ? null : { from: [i, a + 1], to: [j, b + 1] };
}

/** Stretches of the same words that are divided otherwise, in the order of both sides. */
export function sameWords(old: readonly Worded[], fresh: readonly Worded[]): readonly Group[] {
  const starts = new Map<string, number[]>();
  fresh.forEach(({ words }, j) => {
    const first = words[0] ?? '';
    const list = starts.get(first);
    if (list) list.push(j);
    else starts.set(first, [j]);
  });
  const groups: Group[] = [];
  let free = 0;
  for (let i = 0; i < old.length; i++) {
    for (const j of starts.get(old[i]?.words[0] ?? '') ?? []) {
      if (j < free) continue;
      const group = groupAt(old, fresh, i, j);
      if (group === null) continue;
      groups.push(group);
      free = group.to[1];
      i = group.from[1] - 1;
      break;
    }
  }
  return groups;
}

export interface Grown {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** What joining one more paragraph must add to the likeness (0..1) to be believed. */
const GAIN = 0.02;

/**
 * Each pair of an old and a new paragraph, grown over its neighbours that have no partner as long as the two sides
 * become more alike: an edited paragraph may be divided otherwise, too.
 */
export function grow(pairs: readonly (readonly [number, number])[], sizes: readonly [number, number], likeness: (grown: Grown) => number): readonly Grown[] {
  let [floorFrom, floorTo] = [0, 0];
  return pairs.map(([x, y], at) => {
    const [ceilingFrom, ceilingTo] = pairs[at + 1] ?? sizes;
    let grown: Grown = { from: [x, x + 1], to: [y, y + 1] };
    let best = likeness(grown);
    for (;;) {
      const [[a, b], [c, d]] = [grown.from, grown.to];
      const tries: Grown[] = [];
      if (b < ceilingFrom) tries.push({ from: [a, b + 1], to: [c, d] });
      if (d < ceilingTo) tries.push({ from: [a, b], to: [c, d + 1] });
      if (a > floorFrom) tries.push({ from: [a - 1, b], to: [c, d] });
      if (c > floorTo) tries.push({ from: [a, b], to: [c - 1, d] });
      const [better] = tries.map((one) => ({ one, value: likeness(one) })).filter(({ value }) => value > best + GAIN).sort((p, q) => q.value - p.value);
      if (better === undefined) break;
      grown = better.one;
      best = better.value;
    }
    [floorFrom, floorTo] = [grown.from[1], grown.to[1]];
    return grown;
  });
}
