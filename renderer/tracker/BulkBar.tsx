import { BadgeCheck, CalendarDays, ChevronDown, CircleDot, Tag, User, X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Id } from '../api/model.ts';
import { LONGEST_TAG } from '../comments/CommentTags.tsx';
import { ownersUsed, tagsUsed } from '../state/comment-facts.ts';
import type { MatterView } from '../state/derived.ts';
import { formatDate, STATUS_WORDS, STATUSES } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { DatePicker } from '../ui/DatePicker.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { NamePicker } from '../ui/NamePicker.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import { changeMany } from './bulk-actions.ts';
import { NO_SELECTION } from '../state/row-selection.ts';
import { useTracker } from './tracker-store.ts';

export interface BulkBarProps {
  readonly view: MatterView;
  /** In the order of the table. */
  readonly selected: readonly Id[];
  /** What the table shows, while nothing is selected. */
  readonly words: string;
}

/** Changes all selected comments at once. */
export function BulkBar({ view, selected, words }: BulkBarProps) {
  const select = useTracker((state) => state.select);
  if (selected.length === 0) {
    return (
      <div className="tracker-bar tracker-bulk" role="toolbar" aria-label="Selected comments">
        <span className="tracker-count">{words}</span>
        <span className="tracker-hint"><kbd>Space</kbd> selects, <kbd>Shift</kbd> <kbd>↓</kbd> selects more, <kbd>Enter</kbd> opens</span>
      </div>
    );
  }
  const comments = selected.flatMap((id) => view.comments.get(id) ?? []);
  const used = new Set(comments.flatMap(({ tags }) => tags));
  const allSigned = comments.every(({ signedOffBy }) => signedOffBy !== null);
  return (
    <div className="tracker-bar tracker-bulk" role="toolbar" aria-label="Selected comments" data-selected="">
      <span className="tracker-count" role="status">{selected.length} selected</span>
      <IconButton label="Clear selection" icon={<X size={14} />} onClick={() => select(NO_SELECTION)} />
      <MenuButton groups={[{ title: 'Status', entries: STATUSES.map((status) => ({
        label: STATUS_WORDS[status], icon: <i className="dot" data-status={status} />, run: () => changeMany(selected, { status }, STATUS_WORDS[status].toLowerCase()),
      })) }]} trigger={trigger('Status', <CircleDot size={13} aria-hidden="true" />)} />
      <PopoverButton label="Owner of the selected comments" trigger={trigger('Owner', <User size={13} aria-hidden="true" />)}>
        {(close) => (
          <NamePicker label="Owner" placeholder="Who drafts the responses" known={ownersUsed(view)} none="Nobody" maxLength={120} onChoose={(owner) => {
            close();
            changeMany(selected, { owner }, owner === '' ? 'no owner' : `owned by ${owner}`);
          }} />
        )}
      </PopoverButton>
      <PopoverButton label="Due date of the selected comments" trigger={trigger('Due', <CalendarDays size={13} aria-hidden="true" />)}>
        {(close) => (
          <DatePicker label="Own due date" initial={comments[0]?.dueDate ?? ''} none="With their letter" onChoose={(dueDate) => {
            close();
            changeMany(selected, { dueDate }, dueDate === null ? 'due with the letter' : `due ${formatDate(dueDate)}`);
          }} />
        )}
      </PopoverButton>
      <PopoverButton label="Add a tag to the selected comments" trigger={trigger('Tag', <Tag size={13} aria-hidden="true" />)}>
        {(close) => (
          <NamePicker label="Tag" placeholder="Name of the tag" known={tagsUsed(view)} maxLength={LONGEST_TAG} onChoose={(tag) => {
            close();
            changeMany(selected, { addTag: tag }, `tagged “${tag}”`);
          }} />
        )}
      </PopoverButton>
      {used.size === 0 ? null : (
        <MenuButton groups={[{ title: 'Remove tag', entries: [...used].map((tag) => ({ label: tag, run: () => changeMany(selected, { removeTag: tag }, `tag “${tag}” removed`) })) }]}
          trigger={trigger('Remove tag', null)} />
      )}
      <Button size="small" icon={<BadgeCheck size={13} />} onClick={() => changeMany(selected, { signedOff: !allSigned }, allSigned ? 'sign-off taken back' : 'signed off')}>
        {allSigned ? 'Take back sign-off' : 'Sign off'}
      </Button>
    </div>
  );
}

function trigger(words: string, icon: ReactElement | null): ReactElement<Record<string, unknown>> {
  return <button type="button" className="button" data-size="small">{icon}{words}<ChevronDown size={12} aria-hidden="true" /></button>;
}
