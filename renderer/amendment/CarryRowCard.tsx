import { Check, X } from 'lucide-react';
import type { Annotation, CarriedPassage } from '../api/model.ts';
import { pageWords, quoteOf } from '../state/derived.ts';
import { excerpt } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { decide, placeAtSelection, showRow, type CarryRow } from './carry-store.ts';
import { Redline } from './Redline.tsx';

const STATUS_WORDS: Readonly<Record<CarriedPassage['status'], string>> = { unchanged: 'Unchanged', changed: 'Changed', moved: 'Moved', deleted: 'Not found' };
const DECISION_WORDS: Readonly<Record<CarryRow['decision'], string>> = { open: 'to confirm', carry: 'goes along', leave: 'left out' };

export interface CarryRowCardProps {
  readonly row: CarryRow;
  readonly annotation: Annotation;
  /** Numbers of the linked comments. */
  readonly linked: readonly string[];
  readonly current: boolean;
  /** A passage is selected in the new version. */
  readonly selecting: boolean;
  readonly newName: string;
}

/** One highlight: its words or their redline, from which page to which, how certain, and the decision. */
export function CarryRowCard({ row, annotation, linked, current, selecting, newName }: CarryRowCardProps) {
  const { passage, decision, targets, placed } = row;
  const found = targets.length > 0;
  const status = placed ? 'Placed by you' : STATUS_WORDS[passage.status];
  const to = found ? `page ${targets[0]?.pageLabel ?? ''}` : 'no place yet';
  return (
    <li className="carry-row" data-color={annotation.color} data-status={placed ? 'placed' : passage.status} data-decision={decision} data-current={current ? '' : undefined}>
      <button type="button" className="carry-go" data-carry-row={annotation.id} tabIndex={current ? 0 : -1} aria-current={current ? 'true' : undefined} onClick={() => showRow(row)}>
        <span className="carry-status">
          <b>{status}</b>
          <span>{found && !placed && passage.status !== 'unchanged' ? `${Math.round(passage.score * 100)} % certain` : ''}</span>
          <span className="carry-decision">{DECISION_WORDS[decision]}</span>
        </span>
        <span className="carry-words">
          {placed ? excerpt(targets.map(({ exact }) => exact).join(' '), 160) : passage.status === 'changed' ? <Redline parts={passage.redline} /> : excerpt(quoteOf(annotation), 160) || 'An area or note without words'}
        </span>
        <span className="card-where">{pageWords(annotation)} → {to}{linked.length === 0 ? '' : ` · comment ${linked.join(', ')}`}</span>
      </button>
      {current ? (
        <div className="carry-row-buttons">
          <Button size="small" icon={<Check size={13} />} aria-pressed={decision === 'carry'} disabled={!found} onClick={() => decide(row, 'carry')}>Carry</Button>
          <Button size="small" icon={<X size={13} />} aria-pressed={decision === 'leave'} onClick={() => decide(row, 'leave')}>Leave out</Button>
          {selecting
            ? <Button size="small" onPointerDown={(event) => event.preventDefault()} onClick={placeAtSelection}>Place at the selection</Button>
            : <span className="carry-hint">{found ? 'Not there? ' : ''}Select the words in {newName} and press P.</span>}
        </div>
      ) : null}
    </li>
  );
}
