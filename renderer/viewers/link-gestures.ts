/** Links that are made with the pointer on a document: by its chips, and by the highlights themselves. */
import { parseDropKey, useDrop } from '../drop/drop-store.ts';
import { keyAt } from '../drop/key-at.ts';
import { carryLinkEnd, linkWords, makeLink, possibleLink, startLinkDrag, type LinkEnd } from '../links/link-drag.ts';
import { attempt } from '../ui/toast-store.ts';
import { parseMark } from './display-lists.ts';
import { clearSelections } from './registry.ts';

function endOf(id: string): LinkEnd | null {
  const mark = parseMark(id);
  return mark.kind === 'annotation' || mark.kind === 'comment' ? { kind: mark.kind, id: mark.id } : null;
}

function linkOf(id: string): ReturnType<typeof possibleLink> {
  const end = endOf(id);
  return end === null ? null : possibleLink({ owner: end.kind, id: end.id });
}

/** The smallest mark under the pointer that can be linked to what is dragged. */
export function linkTarget(ids: readonly string[]): { readonly id: string; readonly label: string } | null {
  for (const id of ids) {
    const link = linkOf(id);
    if (link !== null) return { id, label: linkWords(link) };
  }
  return null;
}

export function linkDropped(id: string): void {
  const link = linkOf(id);
  if (link === null) return;
  clearSelections();
  attempt(makeLink(link));
}

export function dragChip(id: string, event: DragEvent): void {
  const end = endOf(id);
  if (end === null) event.preventDefault();
  else startLinkDrag(event, end);
}

/** The marks leave their pane with the pointer: what they are over says what letting go will do. */
export function carryMarks(carry: { readonly ids: readonly string[]; readonly over: EventTarget | null } | null): void {
  const ends = carry === null ? [] : carry.ids.map(endOf).filter((end) => end !== null);
  const over = carry === null ? null : keyAt(carry.over);
  const target = over === null ? null : parseDropKey(over);
  // Of highlights over each other, the smallest that this target can take.
  let link: ReturnType<typeof possibleLink> = null;
  for (const end of ends) {
    carryLinkEnd(end);
    link = possibleLink(target);
    if (link !== null) break;
  }
  if (link === null) carryLinkEnd(ends[0] ?? null);
  const promise = link === null ? null : linkWords(link);
  if (useDrop.getState().promise !== promise) useDrop.setState({ files: null, over: link === null ? null : over, promise });
}

export function carryDrop(over: EventTarget | null): boolean {
  const key = keyAt(over);
  const link = possibleLink(key === null ? null : parseDropKey(key));
  if (link === null) return false;
  attempt(makeLink(link));
  return true;
}
