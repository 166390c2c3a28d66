import { X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { call } from '../api/call.ts';
import type { Annotation } from '../api/model.ts';
import { change } from '../state/matter-store.ts';
import { useView } from '../state/use-view.ts';
import { attempt } from '../ui/toast-store.ts';
import './tag-field.css';

const LONGEST_TAG = 60;
const MOST_OFFERED = 50;

/** The tags of one highlight: removed by their cross, added by typing; those used before are offered. */
export function TagField({ annotation }: { readonly annotation: Annotation }) {
  const [typed, setTyped] = useState('');
  const view = useView();
  const list = useId();
  const { tags } = annotation;
  const annotations = view?.snapshot.annotations;
  const known = useMemo(() => [...new Set(annotations?.flatMap((one) => one.tags))].sort().slice(0, MOST_OFFERED), [annotations]);
  const save = (next: readonly string[]): void => attempt(change(call('annotations.update', { annotationId: annotation.id, tags: [...next] })));
  const add = (): void => {
    const tag = typed.trim();
    setTyped('');
    if (tag !== '' && !tags.includes(tag)) save([...tags, tag]);
  };
  return (
    <form className="tag-field" onSubmit={(event) => { event.preventDefault(); add(); }}>
      {tags.length === 0 ? null : (
        <ul aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag} className="pill">
              {tag}
              <button type="button" aria-label={`Remove tag ${tag}`} onClick={() => save(tags.filter((one) => one !== tag))}><X size={11} /></button>
            </li>
          ))}
        </ul>
      )}
      <input className="field" aria-label="Add a tag" placeholder="Add a tag" list={list} maxLength={LONGEST_TAG} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={add} />
      <datalist id={list}>{known.filter((tag) => !tags.includes(tag)).map((tag) => <option key={tag} value={tag} />)}</datalist>
    </form>
  );
}
