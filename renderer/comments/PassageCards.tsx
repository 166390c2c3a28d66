import { MoreHorizontal } from 'lucide-react';
import type { StaffComment } from '../api/model.ts';
import { removeLink, RoleMenu } from '../links/AnnotationLinks.tsx';
import { trashAnnotation } from '../links/AnnotationPopover.tsx';
import { LinkFacts } from '../links/LinkFacts.tsx';
import { insertPassage } from '../responses/insert-passage.ts';
import { pageWords, passageWords, type LinkedPassage } from '../state/derived.ts';
import { useFocus } from '../state/focus-store.ts';
import { goToAnnotation } from '../state/go.ts';
import { lightAnnotations, unlight } from '../state/light.ts';
import { shortName } from '../state/words.ts';
import { SuggestionCards } from '../suggestions/SuggestionCards.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { moveInList } from '../ui/roving-list.ts';
import { attempt } from '../ui/toast-store.ts';

export interface PassageCardsProps {
  readonly comment: StaffComment;
  readonly passages: readonly LinkedPassage[];
}

/** The passages linked to a comment (quote, document, printed page, role), and below them those that are suggested. */
export function PassageCards({ comment, passages }: PassageCardsProps) {
  return (
    <>
      <LinkedCards comment={comment} passages={passages} />
      <SuggestionCards comment={comment} />
    </>
  );
}

function LinkedCards({ comment, passages }: PassageCardsProps) {
  if (passages.length === 0) {
    return (
      <p className="teach">
        Select the passage this comment is about in the filing and press <kbd>{comment.number}</kbd>: it is highlighted and linked.
      </p>
    );
  }
  const several = new Set(passages.map(({ annotation }) => annotation.documentId)).size > 1;
  return (
    <ul className="cards" aria-label={`Passages of comment ${comment.number}`} onKeyDown={moveInList}>
      {passages.map((passage, index) => {
        const heads = several && passage.annotation.documentId !== passages[index - 1]?.annotation.documentId;
        return (
          <li key={passage.link.id} className="card-place">
            {heads ? <h4 className="card-document">{documentWords(passage)}</h4> : null}
            <PassageCard passage={passage} reachable={index === 0} />
          </li>
        );
      })}
    </ul>
  );
}

function documentWords({ document }: LinkedPassage): string {
  return document ? shortName(document) : 'document in the trash';
}

function PassageCard({ passage, reachable }: { readonly passage: LinkedPassage; readonly reachable: boolean }) {
  const { link, annotation } = passage;
  const lit = useFocus((state) => state.litAnnotations.has(annotation.id));
  const where = [documentWords(passage), pageWords(annotation)].join(', ');
  return (
    <div className="card passage-card" data-color={annotation.color} data-lit={lit ? '' : undefined}
      onPointerEnter={() => lightAnnotations([annotation.id])} onPointerLeave={unlight}>
      <div className="card-line">
        <button type="button" className="card-go" data-row="" tabIndex={reachable ? 0 : -1} onClick={() => goToAnnotation(annotation)}
          onFocus={() => lightAnnotations([annotation.id])} onBlur={unlight}>
          <span className="card-quote">{passageWords(annotation)}</span>
          <span className="card-where">{where}</span>
          {annotation.note === '' ? null : <span className="card-note">{annotation.note}</span>}
        </button>
        <MenuButton align="end" groups={[
          {
            entries: [
              { label: 'Go to the passage', run: () => goToAnnotation(annotation) },
              { label: 'Quote it in the response', run: () => insertPassage(passage) },
            ],
          },
          {
            entries: [
              { label: 'Unlink', run: () => attempt(removeLink(link)) },
              { label: 'Delete the highlight', danger: true, run: () => attempt(trashAnnotation(annotation)) },
            ],
          },
        ]} trigger={
          <button type="button" className="icon-button" data-look="quiet" aria-label={`More for passage ${passageWords(annotation, 40)}`}><MoreHorizontal size={14} /></button>
        } />
      </div>
      <div className="card-foot">
        <RoleMenu link={link} name={`passage ${passageWords(annotation, 40)}`} />
        <LinkFacts link={link} name={`passage ${passageWords(annotation, 40)}`} />
      </div>
    </div>
  );
}
