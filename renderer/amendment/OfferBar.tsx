import { useEffect } from 'react';
import { useView } from '../state/use-view.ts';
import { count, nameBeside } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { attempt } from '../ui/toast-store.ts';
import { beginCarry, closeWithoutVersions, leaveCarry, resumeCarry, useCarry } from './carry-store.ts';
import { beginCompare, endCompare, useCompare } from './compare-store.ts';
import { endDisclosures } from './disclosure-store.ts';
import { forgetPostponed, postpone, usePostponed } from './postponed-store.ts';
import { offerOf, relationWords } from './versions.ts';
import './amendment.css';

/** Above the documents, once a version of an annotated filing has come: never in the way, put off with one click. */
export function OfferBar() {
  const view = useView();
  const matterId = view?.snapshot.matter.id ?? null;
  const postponed = usePostponed((state) => state.keys);
  const carrying = useCarry((state) => state.pass !== null);
  const comparing = useCompare((state) => state.pair !== null);
  useEffect(() => {
    if (matterId !== null) attempt(resumeCarry(matterId));
    return () => {
      leaveCarry();
      forgetPostponed();
      endCompare();
      endDisclosures();
    };
  }, [matterId]);
  useEffect(() => {
    if (view === null) return;
    closeWithoutVersions(view);
    const { pair } = useCompare.getState();
    if (pair !== null && !(view.documents.has(pair.from.id) && view.documents.has(pair.to.id))) endCompare();
  }, [view, carrying]);
  if (view === null || carrying || comparing) return null;
  const offer = offerOf(view.snapshot, postponed);
  if (offer === null) return null;
  const { from, to, waiting } = offer;
  // The review shows what an earlier pass left behind, too.
  const words = waiting < view.annotationsOf(from.id).length ? count(waiting, 'new highlight') : count(waiting, 'highlight');
  return (
    <section className="offer-bar" aria-label="New version of a filing">
      <p><b>{nameBeside(to, from)}</b> {relationWords(from, to)} <b>{nameBeside(from, to)}</b>.</p>
      <Button size="small" look="primary" onClick={() => attempt(beginCarry(from, to))}>Carry {words} forward</Button>
      <Button size="small" onClick={() => attempt(beginCompare(from, to))}>Compare</Button>
      <Button size="small" look="quiet" title="Until this matter is opened again; the palette has it at any time" onClick={() => postpone(from.id, to.id)}>Not now</Button>
    </section>
  );
}
