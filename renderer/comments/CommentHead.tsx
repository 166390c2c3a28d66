import { ChevronDown, ChevronUp, FileSymlink, MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { StaffComment } from '../api/model.ts';
import { editGroups } from '../navigator/comment-menu.ts';
import { useEditing } from '../state/editing-store.ts';
import type { MatterView } from '../state/derived.ts';
import { goToComment, stepComment } from '../state/go.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { CommentPills } from './CommentPills.tsx';
import { CommentTags } from './CommentTags.tsx';
import { CommentWordsForm } from './CommentWordsForm.tsx';
import { PriorComments } from './PriorComments.tsx';
import { SplitComment } from './SplitComment.tsx';

/** Longer comments are folded to about six lines. */
const LONG_COMMENT_CHARACTERS = 340;

export function CommentHead({ comment, view }: { readonly comment: StaffComment; readonly view: MatterView }) {
  const editing = useEditing((state) => state.editing);
  const mode = editing !== null && editing.kind !== 'add' && editing.commentId === comment.id ? editing.kind : null;
  return (
    <header className="comment-head">
      {comment.headings.length === 0 || mode === 'words' ? null : <Crumb headings={comment.headings} />}
      <div className="comment-title">
        <h2>Comment {comment.number}</h2>
        <IconButton label="Show in the letter" icon={<FileSymlink size={15} />} onClick={() => goToComment(comment.id)} />
        <IconButton label="Previous comment" keys="Alt+ArrowUp" icon={<ChevronUp size={16} />} onClick={() => stepComment(-1)} />
        <IconButton label="Next comment" keys="Alt+ArrowDown" icon={<ChevronDown size={16} />} onClick={() => stepComment(1)} />
        <MenuButton align="end" groups={editGroups(comment, view)} trigger={
          <button type="button" className="icon-button" data-look="quiet" aria-label={`Edit comment ${comment.number}`}><MoreHorizontal size={16} /></button>
        } />
      </div>
      {mode === 'words' ? <CommentWordsForm comment={comment} /> : mode === 'split' ? <SplitComment comment={comment} view={view} /> : <OwnWords comment={comment} />}
      <PriorComments comment={comment} view={view} />
      <CommentPills comment={comment} view={view} />
      <CommentTags comment={comment} view={view} />
    </header>
  );
}

/** Two lines of it; the whole path on hovering and on a click. */
function Crumb({ headings }: { readonly headings: readonly string[] }) {
  const [open, setOpen] = useState(false);
  const path = headings.join(' › ');
  return (
    <button type="button" className="crumb" title={path} aria-expanded={open} onClick={() => setOpen(!open)}>
      <span className="crumb-path" data-open={open ? '' : undefined}>{path}</span>
    </button>
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
