/** Which rows of a table or list a bulk change means. Pure; ids in the order of the rows. */
import type { Id } from '../api/model.ts';

export interface Selection {
  readonly ids: ReadonlySet<Id>;
  /** Where a range begins: the row that was touched last without Shift. */
  readonly anchor: Id | null;
}

export const NO_SELECTION: Selection = { ids: new Set(), anchor: null };

export function toggle({ ids }: Selection, id: Id): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** All rows from the anchor to this one. The anchor stays, so that the range can be made longer or shorter. */
export function extendTo(selection: Selection, id: Id, order: readonly Id[]): Selection {
  const anchor = selection.anchor !== null && order.includes(selection.anchor) ? selection.anchor : id;
  const [from, to] = [order.indexOf(anchor), order.indexOf(id)].sort((a, b) => a - b);
  return { ids: new Set(order.slice(from, (to ?? 0) + 1)), anchor };
}

export function selectAll(order: readonly Id[]): Selection {
  return { ids: new Set(order), anchor: order[0] ?? null };
}

/** Rows that a filter or an undo took away are not changed by a bulk edit that nobody sees. */
export function onlyShown({ ids }: Selection, order: readonly Id[]): readonly Id[] {
  return order.filter((id) => ids.has(id));
}
