import { useState } from 'react';
import { call } from '../api/call.ts';
import type { DocumentRecord } from '../api/model.ts';
import { change } from '../state/matter-store.ts';
import { attempt } from '../ui/toast-store.ts';

export function RenameDocument({ document, onDone }: { readonly document: DocumentRecord; onDone(): void }) {
  const [name, setName] = useState(document.name);
  const save = () => {
    const next = name.trim();
    if (next !== '' && next !== document.name) attempt(change(call('documents.update', { documentId: document.id, name: next })));
    onDone();
  };
  return (
    <form className="row-rename" onSubmit={(event) => { event.preventDefault(); save(); }}>
      <input className="field" aria-label="Name of the document" value={name} maxLength={255} ref={(input) => input?.focus()}
        onChange={(event) => setName(event.target.value)} onBlur={save}
        onKeyDown={(event) => { if (event.key === 'Escape') onDone(); }} />
    </form>
  );
}
