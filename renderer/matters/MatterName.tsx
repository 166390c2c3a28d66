import { ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { call } from '../api/call.ts';
import type { MatterSnapshot } from '../api/model.ts';
import { change, useMatter } from '../state/matter-store.ts';
import { shortName } from '../state/words.ts';
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx';
import { attempt } from '../ui/toast-store.ts';
import './matters.css';

const MOST_IN_MENU = 8;

/** The matter's name, what is under review, and the way to another matter. */
export function MatterName() {
  const snapshot = useMatter((state) => state.snapshot);
  const [renaming, setRenaming] = useState(false);
  if (snapshot === null) return <h1 className="title-name">Opening …</h1>;
  if (renaming) return <RenameField snapshot={snapshot} onDone={() => setRenaming(false)} />;
  return (
    <div className="matter-name">
      <h1 className="title-name" title={snapshot.matter.title}>{snapshot.matter.title}</h1>
      <MatterMenu snapshot={snapshot} onRename={() => setRenaming(true)} />
    </div>
  );
}

function MatterMenu({ snapshot, onRename }: { readonly snapshot: MatterSnapshot; onRename(): void }) {
  const { matters, open, close, listMatters } = useMatter();
  useEffect(() => attempt(listMatters()), [listMatters]);
  const others = (matters ?? []).filter(({ id }) => id !== snapshot.matter.id).slice(0, MOST_IN_MENU);
  const groups: MenuGroup[] = [
    { entries: [{ label: 'Rename this matter', run: onRename }, { label: 'All matters', keys: 'Mod+Shift+O', run: close }] },
  ];
  if (others.length > 0) {
    groups.push({ title: 'Go to matter', entries: others.map((matter) => ({ label: matter.title, run: () => attempt(open(matter.id)) })) });
  }
  return (
    <MenuButton groups={groups} trigger={
      <button type="button" className="matter-menu" aria-label={`${subtitle(snapshot)}, matter menu`}>
        <span>{subtitle(snapshot)}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </button>
    } />
  );
}

/** "Form 10-K 2007 · File No. 000-15223". */
function subtitle({ matter, documents, letters }: MatterSnapshot): string {
  const reviewed = letters.flatMap((letter) => letter.filings)[0]?.form;
  const filing = documents.find((document) => document.kind === 'filing' && document.formType !== null && !document.formType.startsWith('8-K'))
    ?? documents.find((document) => document.kind === 'filing');
  const form = filing === undefined ? reviewed : shortName(filing);
  const parts = [
    form === undefined ? null : filing?.formType || reviewed !== undefined ? `Form ${form.replace(/^.*\bForm /, '')}` : form,
    matter.fileNumbers[0] === undefined ? null : `File No. ${matter.fileNumbers[0]}`,
  ];
  return parts.filter((part) => part !== null).join(' · ') || 'Matter';
}

function RenameField({ snapshot, onDone }: { readonly snapshot: MatterSnapshot; onDone(): void }) {
  const [title, setTitle] = useState(snapshot.matter.title);
  const save = () => {
    const next = title.trim();
    if (next !== '' && next !== snapshot.matter.title) attempt(change(call('matters.rename', { matterId: snapshot.matter.id, title: next })));
    onDone();
  };
  return (
    <form className="matter-rename" onSubmit={(event) => { event.preventDefault(); save(); }}>
      <input className="field" aria-label="Name of the matter" value={title} maxLength={500} ref={(input) => input?.focus()}
        onChange={(event) => setTitle(event.target.value)} onBlur={save}
        onKeyDown={(event) => { if (event.key === 'Escape') onDone(); }} />
    </form>
  );
}
