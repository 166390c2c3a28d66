import { MessageSquareText } from 'lucide-react';
import type { StaffComment } from '../api/model.ts';
import { AttachmentList } from '../attachments/AttachmentList.tsx';
import { dropKey, useDrop, useDropOver } from '../drop/drop-store.ts';
import { attachChosen } from '../navigator/comment-menu.ts';
import { ResponseSection } from '../responses/ResponseSection.tsx';
import type { MatterView } from '../state/derived.ts';
import { useFocus } from '../state/focus-store.ts';
import { useEditing } from '../state/editing-store.ts';
import { useView } from '../state/use-view.ts';
import { count } from '../state/words.ts';
import { useSuggestionsAhead } from '../suggestions/suggestions-ahead.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AddCommentForm } from './AddCommentForm.tsx';
import { CommentHead } from './CommentHead.tsx';
import { CommentHistory } from './CommentHistory.tsx';
import { PassageCards } from './PassageCards.tsx';
import { Section } from './Section.tsx';
import './comments.css';
import './edit.css';

/** Everything about the chosen comment. */
export function CommentPanel() {
  const view = useView();
  const commentId = useFocus((state) => state.commentId);
  const comment = commentId === null ? undefined : view?.comments.get(commentId);
  if (view === null) return <aside className="panel" aria-label="Comment" />;
  if (!comment) return <NothingChosen view={view} />;
  return <Chosen key={comment.id} comment={comment} view={view} />;
}

function NothingChosen({ view }: { readonly view: MatterView }) {
  useSuggestionsAhead(view);
  const none = view.snapshot.comments.length === 0;
  return (
    <aside className="panel" aria-label="Comment">
      <NewComment view={view} />
      <EmptyState icon={<MessageSquareText size={24} />} title={none ? 'Nothing to answer yet' : 'No comment chosen'}>
        <p>
          {none
            ? 'When a staff letter is here, each of its comments gets its own page on this side: passages, response, files.'
            : 'Choose a comment on the left to see its words, its passages and its response.'}
        </p>
      </EmptyState>
    </aside>
  );
}

function Chosen({ comment, view }: { readonly comment: StaffComment; readonly view: MatterView }) {
  const key = dropKey('comment', comment.id);
  const over = useDropOver(key);
  const passages = view.passagesOf(comment.id);
  const attachments = view.attachmentsOf(comment.id);
  return (
    <aside className="panel" aria-label={`Comment ${comment.number}`} data-drop={key} data-over={over ? '' : undefined}>
      <NewComment view={view} />
      <CommentHead comment={comment} view={view} />
      <Section title="Passages" fact={passages.length === 0 ? 'none linked' : `${passages.length} linked`}>
        <PassageCards comment={comment} passages={passages} />
      </Section>
      <ResponseSection comment={comment} view={view} />
      <Section title="Attachments" fact={attachments.length === 0 ? '' : count(attachments.length, 'file')}>
        <AttachmentList attachments={attachments} label={`Attachments of comment ${comment.number}`} />
        <DropBox comment={comment} />
      </Section>
      <CommentHistory comment={comment} view={view} />
    </aside>
  );
}

/** Stands above the comment that is shown, so that others can be read while one is written. */
function NewComment({ view }: { readonly view: MatterView }) {
  const editing = useEditing((state) => state.editing);
  if (editing?.kind !== 'add' || !view.documents.has(editing.letterDocumentId)) return null;
  const { letterDocumentId, afterCommentId, origin } = editing;
  return <AddCommentForm key={`${letterDocumentId} ${origin}`} view={view} letterDocumentId={letterDocumentId} afterCommentId={afterCommentId} origin={origin} />;
}

function DropBox({ comment }: { readonly comment: StaffComment }) {
  const dragging = useDrop((state) => state.files);
  return (
    <button type="button" className="drop-box" data-dragging={dragging === null ? undefined : ''} onClick={() => void attachChosen(comment)}>
      {dragging !== null && dragging > 1 ? `Drop ${count(dragging, 'file')} to attach them to comment ${comment.number}` : `Drop a file to attach it to comment ${comment.number}`}
    </button>
  );
}
