import { useId, useState } from 'react';
import type { Commitment } from '../api/model.ts';
import { leaveOnEscape } from '../comments/CommentWordsForm.tsx';
import { commentTitle, type MatterView } from '../state/derived.ts';
import { useFocus } from '../state/focus-store.ts';
import { excerpt } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { attempt } from '../ui/toast-store.ts';
import { addPromise, updatePromise } from './promise-actions.ts';

export interface PromiseFormProps {
  readonly view: MatterView;
  /** The promise to correct; without it a new one is written. */
  readonly commitment?: Commitment;
  onDone(): void;
}

export function PromiseForm({ view, commitment, onDone }: PromiseFormProps) {
  const chosen = useFocus.getState().commentId;
  const [text, setText] = useState(commitment?.text ?? '');
  const [dueIn, setDueIn] = useState(commitment?.dueIn ?? '');
  const [commentId, setCommentId] = useState(commitment?.commentId ?? (chosen !== null && view.comments.has(chosen) ? chosen : ''));
  const listId = useId();
  const used = [...new Set(view.snapshot.commitments.map((one) => one.dueIn).filter((words) => words !== ''))];
  const save = () => {
    const words = { text: text.trim(), dueIn: dueIn.trim() };
    const task = commitment === undefined
      ? addPromise({ matterId: view.snapshot.matter.id, ...words, ...(commentId === '' ? {} : { commentId }) })
      : updatePromise(commitment, words);
    attempt(task.then(onDone));
  };
  return (
    <form className="comment-form" aria-label={commitment === undefined ? 'New promise' : 'Correct the promise'} onKeyDown={(event) => leaveOnEscape(event, onDone)}
      onSubmit={(event) => { event.preventDefault(); save(); }}>
      <label className="form-field">What was promised<textarea className="field" rows={3} required value={text} ref={focusOnce} onChange={(event) => setText(event.target.value)} /></label>
      <div className="form-row">
        <label className="form-field">Due in<input className="field" list={listId} placeholder="Form 10-K for 2026" maxLength={500} value={dueIn} onChange={(event) => setDueIn(event.target.value)} /></label>
        <datalist id={listId}>{used.map((words) => <option key={words} value={words} />)}</datalist>
        {commitment === undefined ? (
          <label className="form-field">In answer to
            <select className="field" value={commentId} onChange={(event) => setCommentId(event.target.value)}>
              <option value="">No comment</option>
              {view.groups.flatMap((group) => group.comments).map((comment) => (
                <option key={comment.id} value={comment.id}>Comment {comment.number}: {excerpt(commentTitle(comment), 60)}</option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      <div className="form-buttons">
        <Button type="submit" look="primary" size="small">{commitment === undefined ? 'Add' : 'Save'}</Button>
        <Button size="small" onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}

/** Stable, so that React calls it once, when the field appears. */
function focusOnce(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
