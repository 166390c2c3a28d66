import { call } from '../api/call.ts';
import type { Annotation } from '../api/model.ts';
import { change } from '../state/matter-store.ts';
import { attempt } from '../ui/toast-store.ts';
import { SavedText } from './SavedText.tsx';

/** The note of a highlight. */
export function NoteField({ annotation }: { readonly annotation: Annotation }) {
  return (
    <SavedText className="field note-field" label="Note" placeholder="Add a note" rows={2} value={annotation.note}
      save={(note) => attempt(change(call('annotations.update', { annotationId: annotation.id, note })))} />
  );
}
