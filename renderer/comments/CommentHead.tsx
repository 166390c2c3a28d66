import { ChevronDown, ChevronUp, FileSymlink } from 'lucide-react';
import { useState } from 'react';
import type { StaffComment } from '../api/model.ts';
import { statusEntries } from '../navigator/comment-menu.ts';
import { dueWords } from '../shell/due-words.ts';
import type { MatterView } from '../state/derived.ts';
import { goToComment, stepComment } from '../state/go.ts';
import { formatDate, formatShortDate, STATUS_WORDS } from '../state/words.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton } from '../ui/Menu.tsx';

/** Longer comments are folded to about six lines. */
const LONG_COMMENT_CHARACTERS = 340;

export function CommentHead({ comment, view }: { readonly comment: StaffComment; readonly view: MatterView }) {
  return (
    <header className="comment-head">
      {comment.headings.length === 0 ? null : <p className="crumb">{comment.headings.join(' › ')}</p>}
      <div className="comment-title">
        <h2>Comment {comment.number}</h2>
        <IconButton label="Show in the letter" icon={<FileSymlink size={15} />} onClick={() => goToComment(comment.id)} />
        <IconButton label="Previous comment" keys="Alt+ArrowUp" icon={<ChevronUp size={16} />} onClick={() => stepComment(-1)} />
        <IconButton label="Next comment" keys="Alt+ArrowDown" icon={<ChevronDown size={16} />} onClick={() => stepComment(1)} />
      </div>
      <OwnWords comment={comment} />
      <PriorComments comment={comment} />
      <div className="comment-pills">
        <MenuButton groups={[{ title: 'Status', entries: statusEntries(comment) }]} trigger={
          <button type="button" className="button" data-size="small" aria-label={`Status: ${STATUS_WORDS[comment.status]}`}>
            <i className="dot" data-status={comment.status} />{STATUS_WORDS[comment.status]}<ChevronDown size={13} aria-hidden="true" />
          </button>
        } />
        <DuePill comment={comment} view={view} />
        {comment.pages.map((page) => <span key={page} className="pill">page {page}</span>)}
      </div>
    </header>
  );
}

function OwnWords({ comment }: { readonly comment: StaffComment }) {
  const [open, setOpen] = useState(false);
  const long = comment.text.length > LONG_COMMENT_CHARACTERS;
  return (
    <div>
      <blockquote className="words" data-folded={long && !open ? '' : undefined} aria-label={`Words of comment ${comment.number}`}>
        {comment.paragraphs.map((paragraph, index) => <p key={index}>{paragraph}</p>)}
      </blockquote>
      {long ? <button type="button" className="words-more" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? 'Show less' : 'Show all of it'}</button> : null}
    </div>
  );
}

function PriorComments({ comment }: { readonly comment: StaffComment }) {
  if (comment.priorComments.length === 0) return null;
  return (
    <p className="crumb">
      Refers to {comment.priorComments.map(({ number, letterDate }) => `prior comment ${number}${letterDate === null ? '' : ` of ${formatDate(letterDate)}`}`).join(', ')}
    </p>
  );
}

function DuePill({ comment, view }: { readonly comment: StaffComment; readonly view: MatterView }) {
  const due = view.letters.get(comment.letterDocumentId)?.dueDate ?? null;
  if (due === null) return null;
  const { due: state } = view.snapshot;
  const words = state?.dueDate === due ? dueWords(state) : null;
  return <span className="due-pill" data-tone={words?.tone ?? 'calm'} title={words?.text}>Due {formatShortDate(due)}</span>;
}
