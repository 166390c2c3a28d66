import { Plus, X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { Settings } from '../api/model.ts';
import { useApp } from '../state/app-store.ts';
import { formatDate } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { attempt } from '../ui/toast-store.ts';

type Closing = Settings['closings'][number];

/** Days on which the Commission was closed besides the holidays; they do not count as business days. Federal holidays follow from the law. */
export function Closings({ closings }: { readonly closings: Settings['closings'] }) {
  const [added, setAdded] = useState<string | null>(null);
  const change = (next: readonly Closing[]) => attempt(useApp.getState().changeSettings({ closings: next }));
  return (
    <fieldset>
      <legend>Closing days of the Commission</legend>
      <small>Federal holidays are known. These days are no business days either; due dates follow at once.</small>
      <ul className="closings" aria-label="Closing days">
        {closings.map((closing) => (
          <li key={closing.date} data-new={closing.date === added ? '' : undefined} ref={closing.date === added ? scrollIntoView : null}>
            <span>{formatDate(closing.date)}</span>
            <span>{closing.why}</span>
            <IconButton label={`Remove ${formatDate(closing.date)}`} icon={<X size={14} />} onClick={() => change(closings.filter(({ date }) => date !== closing.date))} />
          </li>
        ))}
      </ul>
      <AddClosing add={(closing) => {
        setAdded(closing.date);
        change([...closings.filter(({ date }) => date !== closing.date), closing]);
      }} />
    </fieldset>
  );
}

/** The list is long and in order of date: what was added is shown. Stable, so that React calls it once, when the row appears. */
function scrollIntoView(row: HTMLLIElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}

function AddClosing({ add }: { add(closing: Closing): void }) {
  const [date, setDate] = useState('');
  const [why, setWhy] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (date === '') return;
    add({ date, why: why.trim() || 'Closed' });
    setDate('');
    setWhy('');
  };
  return (
    <form className="add-closing" onSubmit={send}>
      <input className="field" type="date" aria-label="Closing day" value={date} onChange={(event) => setDate(event.target.value)} />
      <input className="field" aria-label="Why closed" placeholder="Why" maxLength={200} value={why} onChange={(event) => setWhy(event.target.value)} />
      <Button type="submit" size="small" icon={<Plus size={14} />} disabled={date === ''}>Add</Button>
    </form>
  );
}
