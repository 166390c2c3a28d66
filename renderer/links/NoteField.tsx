import { useEffect, useRef, useState } from 'react';
import { call } from '../api/call.ts';
import type { Annotation } from '../api/model.ts';
import { change } from '../state/matter-store.ts';
import { attempt } from '../ui/toast-store.ts';

const PAUSE_MILLISECONDS = 700;

/** The note of a highlight, saved while typing pauses and when the field is left. */
export function NoteField({ annotation }: { readonly annotation: Annotation }) {
  const [text, setText] = useState(annotation.note);
  const saved = useRef(annotation.note);
  const latest = useRef(annotation.note);
  const save = useRef(() => {
    if (latest.current === saved.current) return;
    saved.current = latest.current;
    attempt(change(call('annotations.update', { annotationId: annotation.id, note: latest.current })));
  });
  useEffect(() => {
    latest.current = text;
    const timer = setTimeout(save.current, PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    const saveNow = save.current;
    return saveNow;
  }, []);
  return (
    <textarea className="field note-field" aria-label="Note" placeholder="Add a note" rows={2} value={text}
      onChange={(event) => setText(event.target.value)} onBlur={save.current} />
  );
}
