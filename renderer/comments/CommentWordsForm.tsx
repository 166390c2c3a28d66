import type { KeyboardEvent } from 'react';
import type { StaffComment } from '../api/model.ts';
import { useEditing } from '../state/editing-store.ts';
import { Button } from '../ui/Button.tsx';
import { attempt } from '../ui/toast-store.ts';
import { updateComment, type CommentChange } from './comment-actions.ts';
import { forgetDrafts, useDraft } from './use-draft.ts';

/** Corrects what the parser read: number, heading path, words. Saved together, as one step of undo. */
export function CommentWordsForm({ comment }: { readonly comment: StaffComment }) {
  const end = useEditing((state) => state.stop);
  const form = `words ${comment.id} `;
  const [number, setNumber] = useDraft(`${form}number`, comment.number);
  const [headings, setHeadings] = useDraft(`${form}headings`, comment.headings.join('\n'));
  const [text, setText] = useDraft(`${form}text`, comment.text);
  const stop = () => {
    forgetDrafts(form);
    end();
  };
  const save = () => {
    const changes = changesOf(comment, number.trim(), headings, text.trim());
    stop();
    if (Object.keys(changes).length > 0) attempt(updateComment(comment.id, changes));
  };
  return (
    <form className="comment-form" aria-label={`Words of comment ${comment.number}`} onKeyDown={(event) => leaveOnEscape(event, stop)}
      onSubmit={(event) => { event.preventDefault(); save(); }}>
      <label className="form-field" data-short="">Number<input className="field" value={number} required maxLength={20} onChange={(event) => setNumber(event.target.value)} /></label>
      <label className="form-field">Headings, one on a line<textarea className="field" rows={Math.max(2, comment.headings.length)} value={headings} onChange={(event) => setHeadings(event.target.value)} /></label>
      <label className="form-field">Words<textarea className="field" rows={9} value={text} required onChange={(event) => setText(event.target.value)} /></label>
      <div className="form-buttons">
        <Button type="submit" look="primary" size="small">Save</Button>
        <Button size="small" onClick={stop}>Cancel</Button>
      </div>
    </form>
  );
}

export function leaveOnEscape(event: KeyboardEvent, leave: () => void): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  leave();
}

export function headingsOf(lines: string): string[] {
  return lines.split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, 12);
}

function changesOf(comment: StaffComment, number: string, lines: string, text: string): CommentChange {
  const headings = headingsOf(lines);
  return {
    ...(number === '' || number === comment.number ? {} : { number }),
    ...(headings.join('\n') === comment.headings.join('\n') ? {} : { headings }),
    ...(text === '' || text === comment.text ? {} : { text }),
  };
}
