import { useState } from 'react';
import { call } from '../api/call.ts';
import type { Annotation, HighlightColor } from '../api/model.ts';
import { change, undo } from '../state/matter-store.ts';
import { COLORS, count } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { attempt, note } from '../ui/toast-store.ts';
import { selectAnnotations } from './list-store.ts';

export interface BulkBarProps {
  readonly chosen: readonly Annotation[];
  nameOf(color: HighlightColor): string;
}

/** What is done to all chosen annotations at once; each is one step of undo. */
export function BulkBar({ chosen, nameOf }: BulkBarProps) {
  const [tag, setTag] = useState('');
  const annotationIds = chosen.map(({ id }) => id);
  const common = [...new Set(chosen.flatMap(({ tags }) => tags))].slice(0, 8);
  const addTag = (): void => {
    if (tag.trim() === '') return;
    attempt(change(call('annotations.updateMany', { annotationIds, addTag: tag.trim() })));
    setTag('');
  };
  return (
    <div className="bulk" role="group" aria-label={`${count(chosen.length, 'highlight')} chosen`}>
      <b>{chosen.length} chosen</b>
      <div className="swatches" role="group" aria-label="Colour of the chosen highlights">
        {COLORS.map((color) => (
          <button key={color} type="button" className="swatch" data-color={color} aria-label={nameOf(color)} title={nameOf(color)}
            onClick={() => attempt(change(call('annotations.updateMany', { annotationIds, color })))} />
        ))}
      </div>
      <form className="bulk-tag" onSubmit={(event) => { event.preventDefault(); addTag(); }}>
        <input className="field" aria-label="Tag for the chosen highlights" placeholder="Add a tag" maxLength={60} value={tag} onChange={(event) => setTag(event.target.value)} />
      </form>
      <Button size="small" look="danger" onClick={() => attempt(trash(annotationIds))}>Delete</Button>
      {common.length === 0 ? null : (
        <div className="bulk-tags">
          {common.map((one) => (
            <button key={one} type="button" className="pill" aria-label={`Remove the tag ${one}`} title={`Remove the tag ${one}`}
              onClick={() => attempt(change(call('annotations.updateMany', { annotationIds, removeTag: one })))}>{one} ×</button>
          ))}
        </div>
      )}
    </div>
  );
}

async function trash(annotationIds: string[]): Promise<void> {
  await change(call('annotations.trash', { annotationIds }));
  selectAnnotations(annotationIds, false);
  note(`${count(annotationIds.length, 'highlight')} moved to the trash`, { label: 'Undo', run: () => attempt(undo()) });
}
