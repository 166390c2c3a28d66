/** What is done to several highlights at once: each one step of undo, and it says what it did. */
import { call } from '../api/call.ts';
import type { Annotation, Id, LinkRole, StaffComment } from '../api/model.ts';
import type { MatterView } from '../state/derived.ts';
import { change, undo } from '../state/matter-store.ts';
import { NO_SELECTION } from '../state/row-selection.ts';
import { count, roleOfColor, ROLE_WORDS } from '../state/words.ts';
import { attempt, note } from '../ui/toast-store.ts';
import { selectRows } from './list-store.ts';

const UNDO = { label: 'Undo', run: () => attempt(undo()) };

/** Each in the role that its colour stands for. */
export function linkAll(annotations: readonly Annotation[], comment: StaffComment): void {
  const passages = annotations.map(({ id, color }) => ({ annotationId: id, role: roleOfColor(color) }));
  attempt(change(call('links.createMany', { commentId: comment.id, passages })).then(() => note(`${count(annotations.length, 'highlight')} linked to comment ${comment.number}`, UNDO)));
}

export function linkIdsOf(view: MatterView, annotations: readonly Annotation[]): Id[] {
  return annotations.flatMap(({ id }) => view.commentsOf(id).map(({ link }) => link.id));
}

export function setRoles(linkIds: Id[], role: LinkRole): void {
  attempt(change(call('links.updateMany', { linkIds, role })).then(() => note(`${count(linkIds.length, 'link')}: ${ROLE_WORDS[role]}`, UNDO)));
}

export function unlinkAll(linkIds: Id[]): void {
  attempt(change(call('links.removeMany', { linkIds })).then(() => note(`${count(linkIds.length, 'link')} removed`, UNDO)));
}

export function trashAll(annotationIds: Id[]): void {
  attempt(change(call('annotations.trash', { annotationIds })).then(() => {
    selectRows(NO_SELECTION);
    note(`${count(annotationIds.length, 'highlight')} moved to the trash`, UNDO);
  }));
}
