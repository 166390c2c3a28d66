import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { call } from '../api/call.ts';
import type { Link } from '../api/model.ts';
import { change } from '../state/matter-store.ts';
import { formatDay, formatInstant } from '../state/words.ts';
import { attempt } from '../ui/toast-store.ts';
import { SavedText } from './SavedText.tsx';
import './link-facts.css';

/** Why the passage belongs to the comment, in the words of whoever linked it; and who that was, and when. */
export function LinkFacts({ link, name }: { readonly link: Link; readonly name: string }) {
  const [opened, setOpened] = useState(false);
  const shown = opened || link.note !== '';
  return (
    <div className="link-facts">
      {shown ? (
        <SavedText className="link-note" label={`Note on the link to ${name}`} placeholder="Why it belongs there" value={link.note} autoFocus={opened && link.note === ''}
          save={(note) => attempt(change(call('links.update', { linkId: link.id, note })))}
          onLeave={(text) => { if (text === '') setOpened(false); }}
          onEscape={(event) => {
            // Ends the note, and leaves what it stands in open.
            event.preventDefault();
            event.stopPropagation();
            event.currentTarget.closest<HTMLElement>('li')?.querySelector('button')?.focus();
          }} />
      ) : null}
      <span className="link-who">
        {shown ? null : <button type="button" className="link-add" aria-label={`Add a note on the link to ${name}`} onClick={() => setOpened(true)}><MessageSquarePlus size={12} aria-hidden="true" />Note</button>}
        <span title={`Linked ${formatInstant(link.createdAt)}`}>{link.author === '' ? 'Linked' : link.author}, {formatDay(link.createdAt)}</span>
      </span>
    </div>
  );
}
