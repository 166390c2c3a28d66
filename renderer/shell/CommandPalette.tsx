import { Dialog } from '@base-ui/react/dialog';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useMatter } from '../state/matter-store.ts';
import { useView } from '../state/use-view.ts';
import { formatKeys } from '../ui/keys.ts';
import { narrow, paletteEntries, type PaletteEntry } from './palette-entries.ts';
import './palette.css';

const PAGE = 8;

/** Everything that can be done or gone to, by typing. */
export function CommandPalette({ onClose }: { onClose(): void }) {
  const view = useView();
  const matters = useMatter((state) => state.matters);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const all = useMemo(() => paletteEntries(view, matters ?? []), [view, matters]);
  const entries = useMemo(() => narrow(all, typed), [all, typed]);
  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    // The dialog gives the focus back first; a command may then move it on.
    setTimeout(() => entry.run());
  };
  const move = (to: number) => {
    const next = Math.max(0, Math.min(entries.length - 1, to));
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      move(to);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(entries[at]);
    }
  };
  return (
    <Dialog.Root open onOpenChange={(open) => { if (!open) onClose(); }}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-scrim" />
        <Dialog.Popup className="palette" aria-label="Command palette">
          <input className="palette-input" role="combobox" aria-label="Command, comment, document or matter" aria-expanded="true" aria-controls="palette-list"
            aria-autocomplete="list" placeholder="What do you want to do?" value={typed}
            {...(entries[at] === undefined ? {} : { 'aria-activedescendant': `palette-${entries[at].id}` })}
            onChange={(event) => { setTyped(event.target.value); setAt(0); }} onKeyDown={press} />
          <ul className="palette-list" role="listbox" id="palette-list" aria-label="Commands" ref={list}>
            {entries.map((entry, index) => (
              <li key={entry.id} id={`palette-${entry.id}`} role="option" aria-selected={index === at} className="palette-row"
                onPointerMove={() => setAt(index)} onClick={() => run(entry)}>
                <span className="palette-label">{entry.label}</span>
                <span className="palette-group">{entry.group}</span>
                {entry.keys === undefined ? null : <kbd>{formatKeys(entry.keys)}</kbd>}
              </li>
            ))}
          </ul>
          {entries.length === 0 ? <p className="palette-none" role="status">Nothing matches “{typed}”</p> : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
