import { useState } from 'react';
import type { Annotation } from '../api/model.ts';
import { pageWords, quoteOf, type MatterView } from '../state/derived.ts';
import { excerpt, shortName } from '../state/words.ts';
import { moveInList } from '../ui/roving-list.ts';

const MOST_SHOWN = 30;

/** Finds one of the matter's highlights by its words, its document or its page. */
export function PassagePicker({ view, onChoose }: { readonly view: MatterView; onChoose(annotation: Annotation): void }) {
  const [typed, setTyped] = useState('');
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const choices = view.snapshot.annotations.map((annotation) => {
    const document = view.documents.get(annotation.documentId);
    return { annotation, quote: quoteOf(annotation), where: [document ? shortName(document) : '', pageWords(annotation)].join(', ') };
  });
  const found = choices.filter(({ quote, where }) => words.every((word) => `${quote} ${where}`.toLowerCase().includes(word)));
  if (choices.length === 0) return <p className="teach">Nothing is highlighted yet. Select the passage in the filing that keeps this promise, choose a colour, then come back.</p>;
  return (
    <div className="name-picker" onKeyDown={moveInList}>
      <input className="field" data-row="" aria-label="Words of the passage" placeholder="Words, document or page" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <ul aria-label="Highlighted passages">
        {found.slice(0, MOST_SHOWN).map(({ annotation, quote, where }) => (
          <li key={annotation.id}>
            <button type="button" className="name-row" data-row="" tabIndex={-1} onClick={() => onChoose(annotation)}>“{excerpt(quote, 90)}” <small>{where}</small></button>
          </li>
        ))}
        {found.length === 0 ? <li className="finder-none">No passage matches</li> : null}
      </ul>
    </div>
  );
}
