import { ChevronDown } from 'lucide-react';
import type { StaffComment } from '../api/model.ts';
import { statusEntries } from '../navigator/comment-menu.ts';
import { dueWords } from '../shell/due-words.ts';
import { commentDue, letterDue, ownersUsed } from '../state/comment-facts.ts';
import type { MatterView } from '../state/derived.ts';
import { formatDate, formatShortDate, STATUS_WORDS } from '../state/words.ts';
import { DatePicker } from '../ui/DatePicker.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { NamePicker } from '../ui/NamePicker.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import { attempt } from '../ui/toast-store.ts';
import { updateComment } from './comment-actions.ts';

interface PillProps {
  readonly comment: StaffComment;
  readonly view: MatterView;
}

/** Status, who answers, by when, and the pages that the comment names. */
export function CommentPills({ comment, view }: PillProps) {
  return (
    <div className="comment-pills">
      <MenuButton groups={[{ title: 'Status', entries: statusEntries(comment) }]} trigger={
        <button type="button" className="button" data-size="small" aria-label={`Status: ${STATUS_WORDS[comment.status]}`}>
          <i className="dot" data-status={comment.status} />{STATUS_WORDS[comment.status]}<ChevronDown size={13} aria-hidden="true" />
        </button>
      } />
      <OwnerPill comment={comment} view={view} />
      <DuePill comment={comment} view={view} />
      {comment.origin === 'letter' ? null : <span className="pill">{originWords(comment)}</span>}
      {comment.pages.map((page) => <span key={page} className="pill">page {page}</span>)}
    </div>
  );
}

export function originWords(comment: StaffComment): string {
  if (comment.origin === 'manual') return 'added by hand';
  const said = [comment.spokenOn === null ? null : formatDate(comment.spokenOn), comment.examiner === '' ? null : comment.examiner];
  return ['oral', ...said.filter((part) => part !== null)].join(' · ');
}

function OwnerPill({ comment, view }: PillProps) {
  return (
    <PopoverButton label={`Owner of comment ${comment.number}`} trigger={
      <button type="button" className="button" data-size="small" aria-label={`Owner: ${comment.owner === '' ? 'nobody' : comment.owner}`}>
        <span className="owner-name">{comment.owner === '' ? 'Owner' : comment.owner}</span><ChevronDown size={13} aria-hidden="true" />
      </button>
    }>
      {(close) => (
        <NamePicker label="Owner" initial={comment.owner} placeholder="Who drafts the response" known={ownersUsed(view)} none="Nobody" maxLength={120} onChoose={(owner) => {
          close();
          if (owner !== comment.owner) attempt(updateComment(comment.id, { owner }));
        }} />
      )}
    </PopoverButton>
  );
}

function DuePill({ comment, view }: PillProps) {
  const due = commentDue(view, comment);
  const whole = letterDue(view, comment.letterDocumentId);
  const { due: state } = view.snapshot;
  const words = due !== null && state?.dueDate === due.date ? dueWords(state) : null;
  return (
    <PopoverButton label={`Due date of comment ${comment.number}`} trigger={
      <button type="button" className="button due-pill" data-size="small" data-tone={words?.tone ?? 'calm'} title={words?.text}>
        {due === null ? 'Due date' : `Due ${formatShortDate(due.date)}${due.by === 'comment' ? ' · own' : ''}`}<ChevronDown size={13} aria-hidden="true" />
      </button>
    }>
      {(close) => (
        <DatePicker label="Own due date" initial={due?.date ?? ''} none={whole === null ? 'No date' : `With the letter: ${formatDate(whole.date)}`} onChoose={(date) => {
          close();
          if (date !== comment.dueDate) attempt(updateComment(comment.id, { dueDate: date }));
        }} />
      )}
    </PopoverButton>
  );
}
