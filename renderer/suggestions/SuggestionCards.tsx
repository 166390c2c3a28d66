import { Check, X } from 'lucide-react';
import { useEffect } from 'react';
import type { StaffComment, Suggestion } from '../api/model.ts';
import { useView } from '../state/use-view.ts';
import { excerpt, shortName } from '../state/words.ts';
import { moveInList } from '../ui/roving-list.ts';
import { attempt } from '../ui/toast-store.ts';
import {
  acceptSuggestion, currentSuggestion, goToSuggestion, lightSuggestion, loadSuggestions, makeCurrent, rejectSuggestion, showMoreSuggestions,
  suggestionId, useFilingAsked, useSuggestions,
} from './suggestion-store.ts';
import './suggestions.css';

/** Passages that the comment may be about, each with its reasons; A accepts the marked one, X rejects it. */
export function SuggestionCards({ comment }: { readonly comment: StaffComment }) {
  useSuggestionsOf(comment);
  const state = useSuggestions();
  if (state.commentId !== comment.id) return null;
  if (state.loading) return <p className="suggestions-wait" role="status">Looking for passages in the filing</p>;
  const current = currentSuggestion(state);
  return (
    <>
      {state.suggestions.length === 0 ? null : (
        <ul className="cards" aria-label={`Suggested passages for comment ${comment.number}`} onKeyDown={moveInList}>
          {state.suggestions.map((suggestion) => (
            <SuggestionCard key={suggestionId(suggestion)} suggestion={suggestion} number={comment.number} current={suggestion === current} />
          ))}
        </ul>
      )}
      {state.more ? <button type="button" className="suggestions-more" onClick={showMoreSuggestions}>Show more suggestions</button> : null}
    </>
  );
}

/** Asks again whenever something was decided, here, by undo or in another window. */
function useSuggestionsOf(comment: StaffComment): void {
  const view = useView();
  const top = useSuggestions((state) => state.top);
  const filing = useFilingAsked(view);
  useEffect(() => {
    attempt(loadSuggestions(comment, filing, top));
  }, [comment, filing, top, view]);
  useEffect(() => () => lightSuggestion(null), []);
}

interface CardProps {
  readonly suggestion: Suggestion;
  readonly number: string;
  readonly current: boolean;
}

function SuggestionCard({ suggestion, number, current }: CardProps) {
  const id = suggestionId(suggestion);
  const view = useView();
  const document = view?.documents.get(suggestion.documentId);
  const { target, reasons } = suggestion;
  const where = [document ? shortName(document) : null, `page ${target.pageLabel}`].filter((part) => part !== null).join(', ');
  const light = (): void => lightSuggestion(id);
  return (
    <li className="card suggestion" data-current={current ? '' : undefined} onPointerEnter={light} onPointerLeave={() => lightSuggestion(null)}>
      <button type="button" className="card-go" data-row="" tabIndex={current ? 0 : -1} aria-current={current ? 'true' : undefined}
        onClick={() => goToSuggestion(suggestion)} onFocus={() => { makeCurrent(id); light(); }} onBlur={() => lightSuggestion(null)}>
        <span className="card-quote">“{excerpt(target.exact, 110)}”</span>
        <span className="card-where">{where}</span>
        <span className="card-where">suggested: {reasons.join(', ')}</span>
      </button>
      <div className="suggestion-keys">
        <button type="button" className="suggestion-key" data-kind="accept" aria-label={`Accept: link to comment ${number}`} title={`Link to comment ${number}${current ? ' (A)' : ''}`}
          onClick={() => attempt(acceptSuggestion(suggestion))}>{current ? 'A' : <Check size={12} aria-hidden="true" />}</button>
        <button type="button" className="suggestion-key" data-kind="reject" aria-label="Reject this suggestion" title={`Not about this comment${current ? ' (X)' : ''}`}
          onClick={() => attempt(rejectSuggestion(suggestion))}>{current ? 'X' : <X size={12} aria-hidden="true" />}</button>
      </div>
    </li>
  );
}
