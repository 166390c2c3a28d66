import { MessageSquareText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { StaffComment } from '../api/model.ts';
import { dropKey, useDropOver } from '../drop/drop-store.ts';
import { commentTitle, type MatterView } from '../state/derived.ts';
import { useFocus } from '../state/focus-store.ts';
import { goToComment } from '../state/go.ts';
import { startLinkDrag } from '../links/link-drag.ts';
import { lightComment, unlight } from '../state/light.ts';
import { useView } from '../state/use-view.ts';
import { count, STATUS_WORDS } from '../state/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { WithContextMenu } from '../ui/Menu.tsx';
import { moveInList } from '../ui/roving-list.ts';
import { commentMenu } from './comment-menu.ts';
import { LetterSection, sectionsOf } from './LetterSection.tsx';

/** Staff comments by letter, the newest letter first. */
export function CommentList() {
  const view = useView();
  const chosen = useFocus((state) => state.commentId);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (view === null) return null;
  if (view.snapshot.comments.length === 0 && !view.snapshot.letters.some(({ kind }) => kind === 'completed')) return <NoComments view={view} />;
  const first = view.groups[0]?.comments[0]?.id ?? null;
  const reachable = chosen !== null && view.comments.has(chosen) ? chosen : first;
  return (
    <div ref={list} onKeyDown={moveInList}>
      {sectionsOf(view).map((group) => (
        <LetterSection key={group.letterDocumentId} group={group} view={view}>
          {group.comments.length === 0 ? null : (
            <ul>
              {group.comments.map((comment) => (
                <CommentRow key={comment.id} comment={comment} view={view} chosen={comment.id === chosen} reachable={comment.id === reachable} />
              ))}
            </ul>
          )}
        </LetterSection>
      ))}
    </div>
  );
}

interface CommentRowProps {
  readonly comment: StaffComment;
  readonly view: MatterView;
  readonly chosen: boolean;
  readonly reachable: boolean;
}

function CommentRow({ comment, view, chosen, reachable }: CommentRowProps) {
  const key = dropKey('comment', comment.id);
  const over = useDropOver(key);
  const lit = useFocus((state) => state.litComments.has(comment.id));
  const passages = view.passagesOf(comment.id).length;
  const files = view.attachmentsOf(comment.id).length;
  return (
    <li>
      <WithContextMenu groups={commentMenu(comment)}>
        <button type="button" className="row" data-row="" data-drop={key} data-over={over ? '' : undefined} data-lit={lit ? '' : undefined}
          aria-current={chosen ? 'true' : undefined} tabIndex={reachable ? 0 : -1}
          draggable onDragStart={(event) => startLinkDrag(event, { kind: 'comment', id: comment.id })}
          onClick={() => goToComment(comment.id)} onFocus={() => lightComment(comment.id)} onBlur={unlight}
          onPointerEnter={() => lightComment(comment.id)} onPointerLeave={unlight}>
          <span className="visually-hidden">Comment {comment.number}: </span>
          <span className="number" aria-hidden="true">{comment.number}</span>
          <span className="row-words">
            <span className="row-title">{commentTitle(comment)}</span>
            <span className="row-facts">
              <span><i className="dot" data-status={comment.status} />{STATUS_WORDS[comment.status]}</span>
              {comment.origin === 'letter' ? null : <span>{comment.origin === 'oral' ? 'oral' : 'by hand'}</span>}
              {comment.owner === '' ? null : <span>{comment.owner}</span>}
              {passages > 0 ? <span>{count(passages, 'passage')}</span> : comment.status === 'withdrawn' ? null : <span className="row-gap">no passage</span>}
              {files === 0 ? null : <span>{count(files, 'file')}</span>}
            </span>
          </span>
        </button>
      </WithContextMenu>
    </li>
  );
}

function NoComments({ view }: { readonly view: MatterView }) {
  const letters = view.snapshot.letters;
  if (letters.length > 0) {
    return (
      <>
        {sectionsOf(view).map((group) => <LetterSection key={group.letterDocumentId} group={group} view={view} />)}
        <EmptyState icon={<MessageSquareText size={24} />} title="No numbered comments in the letter">
          <p>It may be a scan, or a letter that only gives notice. A comment that was missed can be added by hand.</p>
        </EmptyState>
      </>
    );
  }
  return (
    <EmptyState icon={<MessageSquareText size={24} />} title="No staff comments yet">
      <p>Drop the staff letter onto the window. Its numbered comments will stand here, each with its heading, page and due date.</p>
    </EmptyState>
  );
}
