import { useState } from 'react';
import type { Settings } from '../api/model.ts';
import { useApp } from '../state/app-store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { attempt } from '../ui/toast-store.ts';
import { Closings } from './Closings.tsx';

const THEMES: readonly { readonly value: Settings['theme']; readonly label: string }[] = [
  { value: 'system', label: 'As the system' }, { value: 'light', label: 'Light' }, { value: 'dark', label: 'Dark' },
];

export function SettingsDialog({ onClose }: { onClose(): void }) {
  const { settings, info, changeSettings } = useApp();
  const [author, setAuthor] = useState(settings?.author ?? '');
  const saveAuthor = () => {
    const next = author.trim();
    if (next !== '' && next !== settings?.author) attempt(changeSettings({ author: next }));
  };
  return (
    <Dialog title="Settings" onClose={() => { saveAuthor(); onClose(); }}>
      <div className="settings">
        <fieldset>
          <legend>Theme</legend>
          <div className="choices">
            {THEMES.map(({ value, label }) => (
              <label key={value} className="choice">
                <input type="radio" name="theme" value={value} checked={settings?.theme === value} onChange={() => attempt(changeSettings({ theme: value }))} />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <label>
          <span>Your name</span>
          <input className="field" value={author} maxLength={120} onChange={(event) => setAuthor(event.target.value)} onBlur={saveAuthor}
            onKeyDown={(event) => { if (event.key === 'Enter') saveAuthor(); }} />
          <small>Stands at your highlights, links and responses, in the packet too.</small>
        </label>
        {settings === null ? null : <Closings closings={settings.closings} />}
        <dl className="facts">
          <dt>Library</dt><dd>{info?.libraryDir}</dd>
        </dl>
      </div>
    </Dialog>
  );
}
