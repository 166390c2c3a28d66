import { ChevronDown, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { AnnotationKind, HighlightColor } from '../api/model.ts';
import type { MatterView } from '../state/derived.ts';
import { COLORS, KIND_OF_MARK, ROLE_WORDS, ROLES } from '../state/words.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx';
import { ColorNames } from './ColorNames.tsx';
import { narrowList, useAnnotationList } from './list-store.ts';

const KINDS: readonly AnnotationKind[] = ['highlight', 'underline', 'area', 'page-note'];

/** By words, colour, kind, role, missing link; of one document or of all. */
export function ListFilter({ view, nameOf }: { readonly view: MatterView; nameOf(color: HighlightColor): string }) {
  const { filter, everywhere } = useAnnotationList();
  const [naming, setNaming] = useState(false);
  return (
    <div className="annotations-filter">
      <input className="field" type="search" aria-label="Filter highlights" placeholder="Words, note, tag, comment number" value={filter.query} onChange={(event) => narrowList({ query: event.target.value })} />
      <div className="annotations-colors" role="group" aria-label="Colour">
        {COLORS.map((color) => (
          <button key={color} type="button" className="color-filter" data-color={color} aria-pressed={filter.color === color} onClick={() => narrowList({ color: filter.color === color ? null : color })}>
            {nameOf(color)}
          </button>
        ))}
        <IconButton label="Name the colours" icon={<Pencil size={13} />} aria-pressed={naming} onClick={() => setNaming(!naming)} />
      </div>
      {naming ? <ColorNames matter={view.snapshot.matter} onDone={() => setNaming(false)} /> : null}
      <div className="annotations-colors">
        <Choice name="Kind" shown={filter.kind === null ? 'Any kind' : KIND_OF_MARK[filter.kind]} groups={[
          { entries: [{ label: 'Any kind', checked: filter.kind === null, run: () => narrowList({ kind: null }) }, ...KINDS.map((kind) => ({ label: KIND_OF_MARK[kind], checked: filter.kind === kind, run: () => narrowList({ kind }) }))] },
        ]} />
        <Choice name="Link" shown={filter.unlinkedOnly ? 'Not linked' : filter.role === null ? 'Any link' : ROLE_WORDS[filter.role]} groups={[
          { entries: [
            { label: 'Any link or none', checked: filter.role === null && !filter.unlinkedOnly, run: () => narrowList({ role: null, unlinkedOnly: false }) },
            { label: 'Not linked yet', checked: filter.unlinkedOnly, run: () => narrowList({ role: null, unlinkedOnly: true }) },
          ] },
          { title: 'Linked as', entries: ROLES.map((role) => ({ label: ROLE_WORDS[role], checked: filter.role === role, run: () => narrowList({ role, unlinkedOnly: false }) })) },
        ]} />
        <Choice name="Documents" shown={everywhere ? 'All documents' : 'This document'} groups={[
          { entries: [
            { label: 'This document', checked: !everywhere, run: () => useAnnotationList.setState({ everywhere: false }) },
            { label: 'All documents', checked: everywhere, run: () => useAnnotationList.setState({ everywhere: true }) },
          ] },
        ]} />
      </div>
    </div>
  );
}

function Choice({ name, shown, groups }: { readonly name: string; readonly shown: string; readonly groups: readonly MenuGroup[] }) {
  return (
    <MenuButton groups={groups} trigger={
      <button type="button" className="select-role" aria-label={`${name}: ${shown}`}>{shown}<ChevronDown size={12} aria-hidden="true" /></button>
    } />
  );
}
