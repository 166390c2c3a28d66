import { useState } from 'react';
import type { Id, MethodInput } from '../api/model.ts';
import { useEditing } from '../state/editing-store.ts';
import type { MatterView } from '../state/derived.ts';
import { formatDate } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { attempt } from '../ui/toast-store.ts';
import { addComment } from './comment-actions.ts';
import { headingsOf, leaveOnEscape } from './CommentWordsForm.tsx';
import { nextNumber } from './split-points.ts';
import { forgetDrafts, useDraft } from './use-draft.ts';

export interface AddCommentFormProps {
  readonly view: MatterView;
  readonly letterDocumentId: Id;
  readonly afterCommentId: Id | null;
  readonly origin: 'manual' | 'oral';
}

/** A comment that the parser missed, or one that an examiner made by telephone; it stands with the letter it belongs to. */
export function AddCommentForm({ view, letterDocumentId, afterCommentId, origin }: AddCommentFormProps) {
  const end = useEditing((state) => state.stop);
  const form = `add ${letterDocumentId} ${origin} `;
  const siblings = view.groups.find((group) => group.letterDocumentId === letterDocumentId)?.comments ?? [];
  const letterDate = view.letters.get(letterDocumentId)?.letterDate ?? null;
  const oral = origin === 'oral';
  const [number, setNumber] = useState(() => nextNumber(siblings.map((comment) => comment.number)));
  const [headings, setHeadings] = useDraft(`${form}headings`, '');
  const [text, setText] = useDraft(`${form}text`, '');
  const [spokenOn, setSpokenOn] = useState(oral ? today() : '');
  const [examiner, setExaminer] = useDraft(`${form}examiner`, '');
  const stop = () => {
    forgetDrafts(form);
    end();
  };
  const save = () => {
    const request: MethodInput<'comments.add'> = {
      letterDocumentId, number: number.trim(), headings: headingsOf(headings), text: text.trim(), origin,
      ...(afterCommentId === null ? {} : { afterCommentId }),
      ...(oral && spokenOn !== '' ? { spokenOn } : {}), ...(oral && examiner.trim() !== '' ? { examiner: examiner.trim() } : {}),
    };
    attempt(addComment(request).then(stop));
  };
  const title = oral ? 'Oral comment' : 'New comment';
  return (
    <form className="comment-form" aria-label={title} onKeyDown={(event) => leaveOnEscape(event, stop)} onSubmit={(event) => { event.preventDefault(); save(); }}>
      <h2>{title}</h2>
      <p className="teach">{oral ? 'What the staff said by telephone stands with the letter it belongs to' : 'A comment that was not found in the letter'}{letterDate === null ? '.' : `, of ${formatDate(letterDate)}.`}</p>
      <div className="form-row">
        <label className="form-field" data-short="">Number<input className="field" value={number} required maxLength={20} onChange={(event) => setNumber(event.target.value)} /></label>
        {oral ? <label className="form-field">Date of the call<input type="date" className="field" value={spokenOn} required onChange={(event) => setSpokenOn(event.target.value)} /></label> : null}
      </div>
      {oral ? <label className="form-field">Examiner<input className="field" value={examiner} maxLength={120} onChange={(event) => setExaminer(event.target.value)} /></label> : null}
      <label className="form-field">Headings, one on a line<textarea className="field" rows={2} value={headings} onChange={(event) => setHeadings(event.target.value)} /></label>
      <label className="form-field">Words<textarea className="field" rows={8} value={text} required onChange={(event) => setText(event.target.value)} /></label>
      <div className="form-buttons">
        <Button type="submit" look="primary" size="small">Add comment</Button>
        <Button size="small" onClick={stop}>Cancel</Button>
      </div>
    </form>
  );
}

/** The reader's own calendar day. */
function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
