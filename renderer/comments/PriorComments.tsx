import { CornerLeftUp, CornerRightDown } from 'lucide-react';
import type { PriorCommentReference, StaffComment } from '../api/model.ts';
import { responseText } from '../state/comment-facts.ts';
import { commentTitle, type MatterView } from '../state/derived.ts';
import { goToComment } from '../state/go.ts';
import { followUps, resolvePrior } from '../state/prior-comments.ts';
import { count, excerpt, formatDate } from '../state/words.ts';

/** "prior comment 4 in our letter dated ...": that comment with its answer, one click away; and the way back. */
export function PriorComments({ comment, view }: { readonly comment: StaffComment; readonly view: MatterView }) {
  const later = followUps(view.groups, comment);
  if (comment.priorComments.length === 0 && later.length === 0) return null;
  return (
    <ul className="rounds" aria-label="The same matter in other letters">
      {comment.priorComments.map((reference) => (
        <li key={`${reference.number} ${reference.letterDate ?? ''}`}>
          <Prior reference={reference} found={resolvePrior(view.groups, comment, reference)} view={view} />
        </li>
      ))}
      {later.map((one) => <li key={one.id}><RoundLink comment={one} view={view} back={false} words={`Taken up again in comment ${one.number}${letterWords(view, one)}`} /></li>)}
    </ul>
  );
}

function Prior({ reference, found, view }: { readonly reference: PriorCommentReference; readonly found: StaffComment | null; readonly view: MatterView }) {
  const { number, letterDate } = reference;
  const words = `Prior comment ${number}${letterDate === null ? '' : ` of ${formatDate(letterDate)}`}`;
  if (found === null) return <p className="round-missing">{words}: its letter is not in this matter</p>;
  return <RoundLink comment={found} view={view} back words={letterDate === null ? `${words}${letterWords(view, found)}` : words} />;
}

interface RoundLinkProps {
  readonly comment: StaffComment;
  readonly view: MatterView;
  readonly back: boolean;
  readonly words: string;
}

function RoundLink({ comment, view, back, words }: RoundLinkProps) {
  const response = responseText(view, comment.id);
  const passages = view.passagesOf(comment.id).length;
  return (
    <button type="button" className="round-link" onClick={() => goToComment(comment.id)}>
      {back ? <CornerLeftUp size={14} aria-hidden="true" /> : <CornerRightDown size={14} aria-hidden="true" />}
      <span>
        <b>{words}</b>
        <span>{excerpt(commentTitle(comment), 90)}</span>
        <small>{[response === '' ? 'no response yet' : `Answer: ${excerpt(response, 90)}`, passages === 0 ? null : count(passages, 'passage')].filter((part) => part !== null).join(' · ')}</small>
      </span>
    </button>
  );
}

function letterWords(view: MatterView, comment: StaffComment): string {
  const date = view.letters.get(comment.letterDocumentId)?.letterDate ?? null;
  return date === null ? '' : ` of ${formatDate(date)}`;
}
