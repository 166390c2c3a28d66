import { call } from '../api/call.ts';
import type { CommentStatus, StaffComment } from '../api/model.ts';
import { mergeComments, moveComment, neighbours, removeComment } from '../comments/comment-actions.ts';
import { useEditing } from '../state/editing-store.ts';
import { useLayout } from '../state/layout-store.ts';
import { useFocus } from '../state/focus-store.ts';
import { attachFiles } from '../attachments/attach-files.ts';
import { chooseFiles } from '../drop/choose-files.ts';
import { goToAnnotation, goToComment } from '../state/go.ts';
import { change } from '../state/matter-store.ts';
import { currentView } from '../state/use-view.ts';
import { excerpt, STATUSES, STATUS_WORDS } from '../state/words.ts';
import { quoteOf, type MatterView } from '../state/derived.ts';
import type { MenuGroup } from '../ui/Menu.tsx';
import { attempt, note } from '../ui/toast-store.ts';

export function statusEntries(comment: StaffComment) {
  return STATUSES.map((status) => ({
    label: STATUS_WORDS[status], checked: status === comment.status, run: () => attempt(setStatus(comment, status)),
  }));
}

async function setStatus(comment: StaffComment, status: CommentStatus): Promise<void> {
  if (status !== comment.status) await change(call('comments.update', { commentId: comment.id, status }));
}

/** Opens one of the panel's forms; the panel shows where it was hidden. */
export function startEditing(editing: NonNullable<ReturnType<typeof useEditing.getState>['editing']>): void {
  if (editing.kind !== 'add') useFocus.getState().choose(editing.commentId);
  if (!useLayout.getState().panel) useLayout.getState().change({ panel: true });
  useEditing.getState().start(editing);
}

/** Putting right what was read: words, number, parts, order. */
export function editGroups(comment: StaffComment, view: MatterView): readonly MenuGroup[] {
  const { before, after } = neighbours(view, comment);
  const { id: commentId, letterDocumentId } = comment;
  return [
    {
      title: 'Edit',
      entries: [
        { label: 'Correct number, headings, words', run: () => startEditing({ kind: 'words', commentId }) },
        { label: 'Split in two', run: () => startEditing({ kind: 'split', commentId }) },
        { label: after ? `Merge with comment ${after.number}` : 'Merge with the next', disabled: !after, run: () => { if (after) attempt(mergeComments(comment, after)); } },
        { label: before ? `Merge into comment ${before.number}` : 'Merge into the one before', disabled: !before, run: () => { if (before) attempt(mergeComments(before, comment)); } },
        { label: 'Move up', disabled: !before, run: () => attempt(moveComment(comment, -1)) },
        { label: 'Move down', disabled: !after, run: () => attempt(moveComment(comment, 1)) },
      ],
    },
    {
      entries: [
        { label: 'Add a comment after it', run: () => startEditing({ kind: 'add', letterDocumentId, afterCommentId: commentId, origin: 'manual' }) },
        { label: 'Add an oral comment after it', run: () => startEditing({ kind: 'add', letterDocumentId, afterCommentId: commentId, origin: 'oral' }) },
      ],
    },
    { entries: [{ label: 'Remove this comment', danger: true, run: () => attempt(removeComment(comment)) }] },
  ];
}

export function commentMenu(comment: StaffComment): readonly MenuGroup[] {
  const view = currentView();
  const passages = view?.passagesOf(comment.id) ?? [];
  return [
    {
      entries: [
        { label: 'Show in the letter', run: () => goToComment(comment.id) },
        { label: 'Attach files', run: () => void attachChosen(comment) },
        { label: 'Copy its words', run: () => attempt(navigator.clipboard.writeText(`${comment.number}. ${comment.text}`).then(() => note('Copied'))) },
      ],
    },
    ...(passages.length === 0 ? [] : [{
      title: 'Passages',
      entries: passages.slice(0, 9).map(({ annotation }) => ({ label: `“${excerpt(quoteOf(annotation), 40)}”`, run: () => goToAnnotation(annotation) })),
    }]),
    { title: 'Status', entries: statusEntries(comment) },
    ...(view === null ? [] : editGroups(comment, view)),
  ];
}

export async function attachChosen(comment: StaffComment): Promise<void> {
  const files = await chooseFiles();
  if (files.length > 0) await attachFiles('comment', comment.id, files, `comment ${comment.number}`);
}
