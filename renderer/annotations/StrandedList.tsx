import { useEffect, useMemo } from 'react';
import { Redline } from '../amendment/Redline.tsx';
import type { Annotation, DocumentRecord, FoundPlace } from '../api/model.ts';
import { useSelection } from '../links/selection-store.ts';
import { pageWords, passageOrNote, type MatterView } from '../state/derived.ts';
import { count, shortName } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { attempt } from '../ui/toast-store.ts';
import { beginFind, dismiss, endFind, isWeak, loadDismissed, searchByHand, showOrigin, showPlace, takePlace, takeSelection, useFind } from './find-store.ts';
import { strandedOf } from './stranded.ts';

/** The lists stay short: what was not found is the exception. */
const MOST = 200;

/** Highlights of the earlier version that have no place in this one, each with its old words and a way to find it. */
export function StrandedList({ view, document }: { readonly view: MatterView; readonly document: DocumentRecord }) {
  const dismissed = useFind((state) => state.dismissed);
  const loaded = useFind((state) => state.matterId === document.matterId);
  useEffect(() => {
    if (!loaded) void loadDismissed(document.matterId);
  }, [loaded, document.matterId]);
  useEffect(() => endFind, [document.id]);
  const stranded = useMemo(() => strandedOf(view.snapshot, document.id, dismissed), [view, document.id, dismissed]);
  if (stranded.length === 0 || !loaded) return null;
  return (
    <section className="stranded" aria-label="Not placed in this version">
      <h3>{count(stranded.length, 'highlight')} of the earlier version without a place here</h3>
      <ul className="stranded-rows" aria-label="Highlights without a place">
        {stranded.slice(0, MOST).map((annotation) => <Stranded key={annotation.id} view={view} annotation={annotation} document={document} />)}
      </ul>
      {stranded.length > MOST ? <p className="carry-facts">And {count(stranded.length - MOST, 'more', 'more')}, shown as these are settled.</p> : null}
    </section>
  );
}

function Stranded({ view, annotation, document }: { readonly view: MatterView; readonly annotation: Annotation; readonly document: DocumentRecord }) {
  const finding = useFind((state) => state.annotationId === annotation.id);
  const linked = view.commentsOf(annotation.id).map(({ comment }) => comment.number);
  const origin = view.documents.get(annotation.documentId);
  const facts = [origin ? shortName(origin) : '', pageWords(annotation), linked.length === 0 ? '' : `comment ${linked.join(', ')}`].filter((part) => part !== '').join(' · ');
  return (
    <li className="stranded-row" data-color={annotation.color} data-current={finding ? '' : undefined}>
      <button type="button" className="annotation-go" onClick={() => showOrigin(annotation, document)} title="Show it in the earlier version">
        <span className="stranded-words">{passageOrNote(annotation, 140)}</span>
        <span className="card-where">{facts}</span>
      </button>
      {finding ? <Places annotation={annotation} document={document} /> : (
        <div className="stranded-buttons">
          <Button size="small" onClick={() => attempt(beginFind(annotation, document))}>Find it</Button>
          <Button size="small" look="quiet" onClick={() => dismiss(annotation, document)}>Leave it there</Button>
        </div>
      )}
    </li>
  );
}

/** The candidates, most alike first; each is shown in the document before it is taken. */
function Places({ annotation, document }: { readonly annotation: Annotation; readonly document: DocumentRecord }) {
  const { places, current } = useFind();
  const selecting = useSelection((state) => state.selection?.documentId === document.id);
  return (
    <div className="stranded-places">
      <p className="carry-facts" role="status">
        {places === null ? 'Looking for its words …' : placesWords(places)}
      </p>
      {places === null || places.length === 0 ? null : (
        <ol className="place-rows" aria-label="Candidates">
          {places.map((place) => (
            <li key={`${place.targets[0]?.pageIndex} ${place.targets[0]?.start} ${place.targets[0]?.quads[0]?.join(' ')}`} className="place-row" data-current={place === current ? '' : undefined}>
              <button type="button" className="annotation-go" aria-current={place === current ? 'true' : undefined} onClick={() => showPlace(document, place)}>
                <span className="carry-status"><b>Page {place.targets[0]?.pageLabel}</b><span>{place.estimated === true ? 'only estimated' : `${Math.round(place.score * 100)} % alike${isWeak(place) ? ', weak' : ''}`}</span></span>
                <span className="carry-words">{place.estimated === true ? 'The same place on the page that answers to its own' : <Redline parts={place.redline} />}</span>
              </button>
              {place === current ? <Button size="small" look="primary" onClick={() => attempt(takePlace(annotation, document, place.targets))}>Take this place</Button> : null}
            </li>
          ))}
        </ol>
      )}
      <div className="stranded-buttons">
        {selecting
          ? <Button size="small" look="primary" onPointerDown={(event) => event.preventDefault()} onClick={() => takeSelection(annotation, document)}>Place at the selection</Button>
          : <Button size="small" onClick={() => searchByHand(annotation, document)}>Search by hand</Button>}
        <Button size="small" look="quiet" onClick={endFind}>Close</Button>
      </div>
      {selecting ? null : <p className="carry-hint">Or select the words in {shortName(document)}.</p>}
    </div>
  );
}

function placesWords(places: readonly FoundPlace[]): string {
  const found = places.filter(({ estimated }) => estimated !== true);
  if (places.length === 0) return 'Nothing like these words stands in this version.';
  if (found.length === 0) return 'Its words do not stand in this version.';
  const good = found.filter((place) => !isWeak(place)).length;
  return good === 0 ? `Only ${count(found.length, 'weak candidate')}: less than half of the words agree` : `${count(found.length, 'place')}, most alike first`;
}
