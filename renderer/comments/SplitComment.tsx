import { Scissors } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { StaffComment } from '../api/model.ts';
import { useEditing } from '../state/editing-store.ts';
import type { MatterView } from '../state/derived.ts';
import { excerpt } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { attempt } from '../ui/toast-store.ts';
import { siblingsOf, splitComment } from './comment-actions.ts';
import { leaveOnEscape } from './CommentWordsForm.tsx';
import { numberAfter, sentencesOf } from './split-points.ts';

/** The comment's sentences, with a place to cut before each but the first. */
export function SplitComment({ comment, view }: { readonly comment: StaffComment; readonly view: MatterView }) {
  const stop = useEditing((state) => state.stop);
  const pieces = useMemo(() => sentencesOf(comment.text), [comment.text]);
  const [at, setAt] = useState<number | null>(null);
  const [number, setNumber] = useState(() => numberAfter(comment.number, new Set(siblingsOf(view, comment).map((one) => one.number))));
  const split = () => {
    if (at === null || number.trim() === '') return;
    stop();
    attempt(splitComment(comment, at, number.trim()));
  };
  return (
    <form className="comment-form" aria-label={`Split comment ${comment.number}`} onKeyDown={(event) => leaveOnEscape(event, stop)}
      onSubmit={(event) => { event.preventDefault(); split(); }}>
      {pieces.length < 2 ? <p className="teach">This comment is one sentence; there is no place to split it. Correct its words instead.</p> : (
        <>
          <p className="teach">Click where the second comment begins.</p>
          <div className="split-text" role="radiogroup" aria-label="Where the second comment begins">
            {pieces.map((piece, index) => (
              <span key={piece.start} className="split-piece" data-second={at !== null && piece.start >= at ? '' : undefined} data-paragraph={piece.paragraph && index > 0 ? '' : undefined}>
                {index === 0 ? null : (
                  <button type="button" role="radio" aria-checked={at === piece.start} className="split-place" aria-label={`Before “${excerpt(piece.text, 50)}”`}
                    title="The second comment begins here" onClick={() => setAt(piece.start)}><Scissors size={12} /></button>
                )}
                {piece.text}{' '}
              </span>
            ))}
          </div>
        </>
      )}
      <div className="form-buttons">
        {pieces.length < 2 ? null : (
          <>
            <label className="form-inline">Second comment’s number<input className="field" value={number} required maxLength={20} size={4} onChange={(event) => setNumber(event.target.value)} /></label>
            <Button type="submit" look="primary" size="small" disabled={at === null}>Split</Button>
          </>
        )}
        <Button size="small" onClick={stop}>Cancel</Button>
      </div>
    </form>
  );
}
