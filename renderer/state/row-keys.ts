import type { KeyboardEvent } from 'react';
import type { Id } from '../api/model.ts';
import { extendTo, NO_SELECTION, selectAll, toggle, type Selection } from './row-selection.ts';

const PAGE_ROWS = 12;

export interface KeyedRows {
  /** Ids of all rows, also of those that are not mounted. */
  readonly order: readonly Id[];
  /** The row that has the focus. */
  readonly current: Id;
  readonly selection: Selection;
  select(selection: Selection): void;
  /** Takes the focus to another row. */
  moveTo(id: Id): void;
  open(id: Id): void;
}

/** Arrow keys move from row to row, with Shift they select a range; Space selects one, Mod+A all, Escape none, Enter opens. */
export function keyInRows(event: KeyboardEvent, { order, current, selection, select, moveTo, open }: KeyedRows): void {
  const mod = event.ctrlKey || event.metaKey;
  const here = order.indexOf(current);
  const last = order.length - 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(here + 1, last), ArrowUp: Math.max(here - 1, 0), Home: 0, End: last,
    PageDown: Math.min(here + PAGE_ROWS, last), PageUp: Math.max(here - PAGE_ROWS, 0),
  };
  const target = order[targets[event.key] ?? -1];
  if (target !== undefined) {
    if (event.shiftKey) select(extendTo({ ...selection, anchor: selection.ids.size === 0 ? current : selection.anchor ?? current }, target, order));
    else if (!mod) select({ ...selection, anchor: target });
    moveTo(target);
  } else if (event.key === ' ') select(toggle(selection, current));
  else if (event.key === 'Enter') open(current);
  else if (mod && event.key.toLowerCase() === 'a') select(selectAll(order));
  else if (event.key === 'Escape' && selection.ids.size > 0) select(NO_SELECTION);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** A click with Shift selects up to the row, with Mod it takes the row in or out; else the next range begins there. */
export function clickInRows(event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }, id: Id, { order, current, selection, select }: Pick<KeyedRows, 'order' | 'selection' | 'select'> & { readonly current: Id | null }): void {
  if (event.shiftKey) select(extendTo({ ...selection, anchor: selection.anchor ?? current }, id, order));
  else if (event.ctrlKey || event.metaKey) select(toggle(selection, id));
  else select({ ...selection, anchor: id });
}
