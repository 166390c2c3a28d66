/** Three-way merge of a matter's rows with those of a packet that came back. Pure; writing is the caller's. */

export interface MergeRow {
  readonly [field: string]: unknown;
}

/** Rows by table and key: ids, or the document's id for a letter. */
export type MergeTables = ReadonlyMap<string, ReadonlyMap<string, MergeRow>>;

export interface MergeConflict {
  readonly table: string;
  readonly id: string;
  /** Null where the whole row is at stake: changed by one, removed by the other. */
  readonly field: string | null;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface MergePlan {
  readonly added: readonly { readonly table: string; readonly id: string; readonly row: MergeRow }[];
  /** Only the fields that change. */
  readonly updated: readonly { readonly table: string; readonly id: string; readonly fields: MergeRow }[];
  readonly removed: readonly { readonly table: string; readonly id: string }[];
  readonly unchanged: number;
  readonly conflicts: readonly MergeConflict[];
}

/** What each laptop knows for itself alone: differing here means nothing. */
const OWN_FIELDS = new Set(['openedAt', 'importedAt']);

function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [first, second] = [Object.entries(a).filter(([, value]) => value !== undefined), Object.entries(b).filter(([, value]) => value !== undefined)];
  const other = new Map(second);
  return first.length === second.length && first.every(([key, value]) => other.has(key) && equal(value, other.get(key)));
}

function differing(a: MergeRow, b: MergeRow): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => !OWN_FIELDS.has(field) && !equal(a[field], b[field])).sort();
}

const stamp = (row: MergeRow): string | null => (typeof row['modifiedAt'] === 'string' ? row['modifiedAt'] : null);

/** The fields to take from `theirs`, and those where both changed the same thing differently. */
function mergeRow(mine: MergeRow, theirs: MergeRow, base: MergeRow | undefined): { readonly take: readonly string[]; readonly clash: readonly string[] } {
  const fields = differing(mine, theirs);
  if (base) {
    const take = fields.filter((field) => equal(mine[field], base[field]));
    const clash = fields.filter((field) => !equal(mine[field], base[field]) && !equal(theirs[field], base[field]) && field !== 'modifiedAt');
    // The newer stamp goes with the merged row, whoever's words it holds.
    const [own, other] = [stamp(mine), stamp(theirs)];
    const newer = own !== null && other !== null && other > own ? ['modifiedAt'] : [];
    return { take: [...new Set([...take.filter((field) => field !== 'modifiedAt'), ...(take.length > 0 || clash.length === 0 ? newer : [])])], clash };
  }
  // Without a common ancestor only a row's own stamp tells who changed it last; other differences are for a person to settle.
  const [own, other] = [stamp(mine), stamp(theirs)];
  if (own !== null && other !== null && own !== other) return { take: other > own ? fields : [], clash: [] };
  return { take: [], clash: fields };
}

/**
 * What opening a packet does to a library that has the matter already. `base` are the rows as they were when the
 * matter was last exported or opened on both sides; null where that is not known.
 * A row missing in the packet counts as removed only where `base` has it.
 */
export function mergeRows(mine: MergeTables, theirs: MergeTables, base: MergeTables | null): MergePlan {
  const added: { table: string; id: string; row: MergeRow }[] = [];
  const updated: { table: string; id: string; fields: MergeRow }[] = [];
  const removed: { table: string; id: string }[] = [];
  const conflicts: MergeConflict[] = [];
  let unchanged = 0;
  for (const table of new Set([...mine.keys(), ...theirs.keys()])) {
    const [own, other, before] = [mine.get(table) ?? new Map<string, MergeRow>(), theirs.get(table) ?? new Map<string, MergeRow>(), base?.get(table)];
    for (const id of [...new Set([...own.keys(), ...other.keys()])].sort()) {
      const [here, there, old] = [own.get(id), other.get(id), before?.get(id)];
      if (here && there) {
        const { take, clash } = mergeRow(here, there, old);
        if (take.length > 0) updated.push({ table, id, fields: Object.fromEntries(take.map((field) => [field, there[field]])) });
        else if (clash.length === 0) unchanged += 1;
        for (const field of clash) conflicts.push({ table, id, field, mine: here[field], theirs: there[field] });
      } else if (there) {
        if (!old) added.push({ table, id, row: there });
        else if (differing(old, there).length > 0) conflicts.push({ table, id, field: null, mine: null, theirs: there });
        else unchanged += 1;
      } else if (here && old) {
        if (differing(old, here).length > 0) conflicts.push({ table, id, field: null, mine: here, theirs: null });
        else removed.push({ table, id });
      } else unchanged += 1;
    }
  }
  return { added, updated, removed, unchanged, conflicts };
}
