import type { DocumentRecord, Id } from '../api/model.ts';
import { compareVersions } from '../state/document-order.ts';
import type { MatterView } from '../state/derived.ts';
import { useView } from '../state/use-view.ts';
import { count, shortName } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { attempt } from '../ui/toast-store.ts';
import { useCarryChoice } from './carry-choice.ts';
import { beginCarry } from './carry-store.ts';
import { areVersions, carryable, relationWords, waitingFor } from './versions.ts';
import './amendment.css';

/** From which document highlights are carried to which, and what that would be. */
export function CarryChoiceDialog({ onClose }: { onClose(): void }) {
  const view = useView();
  const { fromId, toId } = useCarryChoice();
  const from = view?.documents.get(fromId ?? '');
  const to = view?.documents.get(toId ?? '');
  if (view === null) return null;
  const waiting = from && to ? waitingFor(view.snapshot, from.id, to.id).length : 0;
  const begin = (): void => {
    onClose();
    // The dialog gives the focus back first; the review then takes it.
    if (from && to) setTimeout(() => attempt(beginCarry(from, to)));
  };
  return (
    <Dialog title="Carry highlights forward" description="Each highlight of the one document is looked for in the other. Nothing is made before you have reviewed what was found." onClose={onClose}>
      <div className="carry-choice">
        <Choice label="From" view={view} chosen={fromId} except={null} onChoose={(id) => useCarryChoice.setState(id === toId ? { fromId: id, toId: fromId } : { fromId: id })} />
        <Choice label="To" view={view} chosen={toId} except={fromId} onChoose={(id) => useCarryChoice.setState({ toId: id })} />
        <p className="carry-facts" role="status">{from && to ? whatWaits(view, from, to, waiting) : ''}</p>
        <div className="carry-buttons">
          <Button look="primary" disabled={waiting === 0} onClick={begin}>{waiting === 0 ? 'Carry forward' : `Look for ${count(waiting, 'highlight')}`}</Button>
          <Button look="quiet" onClick={onClose}>Cancel</Button>
        </div>
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly view: MatterView;
  readonly chosen: Id | null;
  readonly except: Id | null;
  onChoose(id: Id): void;
}

function Choice({ label, view, chosen, except, onChoose }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select className="field" value={chosen ?? ''} onChange={(event) => onChoose(event.target.value)}>
        {carryable(view.snapshot).filter(({ id }) => id !== except).map((document) => (
          <option key={document.id} value={document.id}>{nameWithFile(document)} · {count(view.annotationsOf(document.id).length, 'highlight')}</option>
        ))}
      </select>
    </label>
  );
}

function nameWithFile(document: DocumentRecord): string {
  return shortName(document) === document.name ? document.name : `${shortName(document)} (${document.name})`;
}

function whatWaits(view: MatterView, from: DocumentRecord, to: DocumentRecord, waiting: number): string {
  const all = view.annotationsOf(from.id).length;
  const [one, other] = [shortName(from), shortName(to)];
  if (all === 0) return `${one} has no highlights to carry.`;
  if (waiting === 0) return `Every highlight of ${one} is in ${other} already.`;
  const relation = !areVersions(from, to) ? `${other} is another kind of document than ${one}: little may be found.`
    : compareVersions(from, to) > 0 ? `${other} is the earlier one of the two.` : `${other} ${relationWords(from, to)} ${one}.`;
  return waiting === all ? relation : `${relation} ${count(all - waiting, 'highlight')} of ${count(all, 'highlight')} went there before.`;
}
