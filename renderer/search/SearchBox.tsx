import { Search, X } from 'lucide-react';
import { showsNavigator, useLayout } from '../state/layout-store.ts';
import { useMatter } from '../state/matter-store.ts';
import { useSearch } from '../state/search-store.ts';
import { formatKeys } from '../ui/keys.ts';
import { SEARCH_BOX_ID } from './focus-search.ts';
import './search.css';

/** Searches every page of every document, every comment, note, response and attachment name. */
export function SearchBox() {
  const { query, ask, clear } = useSearch();
  const open = useMatter((state) => state.matterId !== null);
  if (!open) return <div className="search-gap" />;
  const type = (text: string) => {
    ask(text);
    if (text !== '' && !showsNavigator(useLayout.getState())) useLayout.getState().change({ navigator: true });
  };
  return (
    <search className="search">
      <Search size={14} aria-hidden="true" />
      <input id={SEARCH_BOX_ID} className="search-input" type="text" role="searchbox" aria-label="Search every page, comment, note" placeholder="Search every page, comment, note"
        value={query} maxLength={500} onChange={(event) => type(event.target.value)} onKeyDown={(event) => {
          if (event.key === 'Escape') { clear(); event.currentTarget.blur(); }
          if (event.key === 'ArrowDown' || event.key === 'Enter') { event.preventDefault(); focusFirstResult(); }
        }} />
      {query === '' ? <kbd aria-hidden="true">{formatKeys('Mod+Shift+F')}</kbd> : (
        <button type="button" className="icon-button" data-look="quiet" aria-label="Clear the search" onClick={clear}><X size={14} /></button>
      )}
    </search>
  );
}

function focusFirstResult(): void {
  document.querySelector<HTMLElement>('.results [data-row]')?.focus();
}
