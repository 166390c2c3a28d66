import { call } from '../api/call.ts';
import type { CommentStatus, StaffComment } from '../api/model.ts';
import { attachFiles } from '../attachments/attach-files.ts';
import { chooseFiles } from '../drop/choose-files.ts';
import { goToAnnotation, goToComment } from '../state/go.ts';
import { change } from '../state/matter-store.ts';
import { currentView } from '../state/use-view.ts';
import { excerpt, STATUSES, STATUS_WORDS } from '../state/words.ts';
import { quoteOf } from '../state/derived.ts';
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

export function commentMenu(comment: StaffComment): readonly MenuGroup[] {
  const passages = currentView()?.passagesOf(comment.id) ?? [];
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
  ];
}

export async function attachChosen(comment: StaffComment): Promise<void> {
  const files = await chooseFiles();
  if (files.length > 0) await attachFiles('comment', comment.id, files, `comment ${comment.number}`);
}
