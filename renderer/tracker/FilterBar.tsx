import { BookmarkPlus, ChevronDown, X } from 'lucide-react';
import { GAP_WORDS, GAPS, ownersUsed, tagsUsed } from '../state/comment-facts.ts';
import type { MatterView } from '../state/derived.ts';
import { STATUS_WORDS, STATUSES } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx';
import { NamePicker } from '../ui/NamePicker.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import { note } from '../ui/toast-store.ts';
import { FILTER_BOX_ID } from './focus-filter.ts';
import { GROUPINGS, isFiltering, NO_FILTER, type Grouping } from './rows.ts';
import { useTracker } from './tracker-store.ts';

const GROUPING_WORDS: Readonly<Record<Grouping, string>> = { letter: 'By letter', status: 'By status', owner: 'By owner', none: 'Not grouped' };

/** What the table shows: words, status, owner, gap, tag; and how it is grouped. */
export function FilterBar({ view }: { readonly view: MatterView }) {
  const { filter, grouping, saved, filterBy, look, keep } = useTracker();
  const filtering = isFiltering(filter);
  const owners = ownersUsed(view);
  const tags = tagsUsed(view);
  const statusWords = filter.statuses.length === 0 ? 'Status' : filter.statuses.map((status) => STATUS_WORDS[status]).join(', ');
  const ownerWords = filter.owner === null ? 'Owner' : filter.owner === '' ? 'Nobody yet' : filter.owner;
  return (
    <div className="tracker-bar" role="search" aria-label="Filter of the tracker">
      <input id={FILTER_BOX_ID} className="field tracker-find" type="search" aria-label="Filter comments" placeholder="Filter by words, number, owner, tag"
        value={filter.text} onChange={(event) => filterBy({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && filter.text !== '') { event.preventDefault(); filterBy({ text: '' }); }
          if (event.key === 'ArrowDown') { event.preventDefault(); document.querySelector<HTMLElement>('.tracker-row[tabindex="0"]')?.focus(); }
        }} />
      <Choice name="Filter by Status" words={statusWords} set={filter.statuses.length > 0} groups={[{
        entries: STATUSES.map((status) => ({
          label: STATUS_WORDS[status], checked: filter.statuses.includes(status),
          run: () => filterBy({ statuses: filter.statuses.includes(status) ? filter.statuses.filter((one) => one !== status) : [...filter.statuses, status] }),
        })),
      }]} />
      <Choice name="Filter by Owner" words={ownerWords} set={filter.owner !== null} groups={[{
        entries: ['', ...owners].map((owner) => ({
          label: owner === '' ? 'Nobody yet' : owner, checked: filter.owner === owner, run: () => filterBy({ owner: filter.owner === owner ? null : owner }),
        })),
      }]} />
      <Choice name="Filter by Missing" words={filter.gap === null ? 'Missing' : GAP_WORDS[filter.gap]} set={filter.gap !== null} groups={[{
        entries: GAPS.map((gap) => ({ label: GAP_WORDS[gap], checked: filter.gap === gap, run: () => filterBy({ gap: filter.gap === gap ? null : gap }) })),
      }]} />
      {tags.length === 0 && filter.tag === null ? null : (
        <Choice name="Filter by Tag" words={filter.tag ?? 'Tag'} set={filter.tag !== null} groups={[{
          entries: tags.map((tag) => ({ label: tag, checked: filter.tag === tag, run: () => filterBy({ tag: filter.tag === tag ? null : tag }) })),
        }]} />
      )}
      <Choice name="Group" words={GROUPING_WORDS[grouping]} set={false} groups={[{
        entries: GROUPINGS.map((one) => ({ label: GROUPING_WORDS[one], checked: one === grouping, run: () => look({ grouping: one }) })),
      }]} />
      {filtering ? (
        <>
          <Button size="small" look="quiet" icon={<X size={13} />} onClick={() => filterBy(NO_FILTER)}>Clear</Button>
          <PopoverButton label="Save this filter" align="end" trigger={
            <button type="button" className="button" data-look="quiet" data-size="small"><BookmarkPlus size={14} aria-hidden="true" />Save filter</button>
          }>
            {(close) => (
              <NamePicker label="Name of the filter" placeholder="Name of the filter" known={saved.map(({ name }) => name)} maxLength={60} onChoose={(name) => {
                close();
                keep(name);
                note(`Filter “${name}” saved; it stands on the left`);
              }} />
            )}
          </PopoverButton>
        </>
      ) : null}
    </div>
  );
}

function Choice({ name, words, set, groups }: { readonly name: string; readonly words: string; readonly set: boolean; readonly groups: readonly MenuGroup[] }) {
  return (
    <MenuButton groups={groups} trigger={
      <button type="button" className="button" data-size="small" data-set={set ? '' : undefined} aria-label={name.endsWith(words) ? name : `${name}: ${words}`}>
        <span className="owner-name">{words}</span><ChevronDown size={13} aria-hidden="true" />
      </button>
    } />
  );
}
