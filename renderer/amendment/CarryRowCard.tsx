import { Check, X } from 'lucide-react';
import type { Annotation, CarriedPassage } from '../api/model.ts';
import { pageWords, passageOrNote, quoteOf } from '../state/derived.ts';
import { excerpt } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { decide, placeAtSelection, showRow, type CarryRow } from './carry-store.ts';
import { Redline } from './Redline.tsx';

const STATUS_WORDS: Readonly<Record<CarriedPassage['status'], string>> = { unchanged: 'Unchanged', changed: 'Changed', moved: 'Moved', deleted: 'Not found', estimated: 'Place estimated' };
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
          <span>{found && !placed && passage.status !== 'unchanged' && passage.status !== 'estimated' ? `${Math.round(passage.score * 100)} % certain` : ''}</span>
          <span className="carry-decision">{DECISION_WORDS[decision]}</span>
        </span>
        {passage.anchor === undefined ? null : <BoxWords annotation={annotation} passage={passage} placed={placed} />}
        {passage.anchor !== undefined ? null : <span className="carry-words">
          {placed ? excerpt(targets.map(({ exact }) => exact).join(' '), 160) : passage.status === 'changed' ? <Redline parts={passage.redline} /> : excerpt(quoteOf(annotation), 160)}
        </span>}
        <span className="card-where">{pageWords(annotation)} → {to}{linked.length === 0 ? '' : ` · comment ${linked.join(', ')}`}</span>
      </button>
      {current ? (
        <div className="carry-row-buttons">
          <Button size="small" icon={<Check size={13} />} aria-pressed={decision === 'carry'} disabled={!found} onClick={() => decide(row, 'carry')}>Carry</Button>
          <Button size="small" icon={<X size={13} />} aria-pressed={decision === 'leave'} onClick={() => decide(row, 'leave')}>Leave out</Button>
          {selecting
            ? <Button size="small" onPointerDown={(event) => event.preventDefault()} onClick={placeAtSelection}>Place at the selection</Button>
            : <span className="carry-hint">{found ? 'Not there? ' : ''}Select the {passage.anchor === undefined ? 'words' : 'place'} in {newName} and press P.</span>}
        </div>
      ) : null}
    </li>
  );
}

/** An area or a note: its own text, and the words of the original that it goes by. */
function BoxWords({ annotation, passage: { anchor = '', status, redline }, placed }: { readonly annotation: Annotation; readonly passage: CarriedPassage; readonly placed: boolean }) {
  const near = annotation.kind === 'area' ? 'At' : 'Beside';
  return (
    <span className="carry-words">
      <span>{passageOrNote(annotation, 160)}</span>
      {placed || anchor === '' ? null : (
        <span className="carry-anchor">
          {status === 'changed' && redline.length > 0 ? <>{near} “<Redline parts={redline} />”</> : `${near} “${excerpt(anchor, 110)}”`}
          {status === 'estimated' ? ', which the new version does not have: look at the place before you take it' : status === 'changed' && redline.length === 0 ? ': other words stand there now' : ''}
        </span>
      )}
    </span>
  );
}
