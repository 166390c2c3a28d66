import { BadgeCheck } from 'lucide-react';
import type { MouseEvent } from 'react';
import { commentMenu } from '../navigator/comment-menu.ts';
import { chooseComment, goToComment } from '../state/go.ts';
import { lightComment, unlight } from '../state/light.ts';
import { count, excerpt, formatDate, formatInstant, formatShortDate, STATUS_WORDS } from '../state/words.ts';
import { WithContextMenu } from '../ui/Menu.tsx';
import type { TrackerRow } from './rows.ts';
import { toggle } from '../state/row-selection.ts';
import { useTracker } from './tracker-store.ts';

/** CSS pixels; the stylesheet says the same. */
export const ROW_HEIGHT = 44;

export interface CommentTableRowProps {
  readonly row: TrackerRow;
  /** aria-rowindex: 1-based, the head is 1. */
  readonly index: number;
  /** Room for the rows above it that are not mounted, in CSS pixels. */
  readonly before: number;
  readonly selected: boolean;
  readonly current: boolean;
  readonly showLetter: boolean;
  onClick(event: MouseEvent): void;
}

export function CommentTableRow({ row, index, before, selected, current, showLetter, onClick }: CommentTableRowProps) {
  const { comment, title, letter, due, passages, files, responseWords, gaps } = row;
  const select = useTracker((state) => state.select);
  // A gap is expected while a comment is worked on; in a finished one it is a mistake.
  const finished = comment.status === 'in-review' || comment.status === 'final';
  const gap = (name: (typeof gaps)[number]) => (gaps.includes(name) ? finished ? 'late' : 'open' : undefined);
  const cell = { role: 'gridcell' } as const;
  return (
    <WithContextMenu groups={commentMenu(comment)}>
      <div className="tracker-row" role="row" aria-rowindex={index} aria-selected={selected} aria-label={`Comment ${comment.number}, ${title}`} aria-current={current ? 'true' : undefined}
        data-comment={comment.id} style={{ marginTop: before }} tabIndex={current ? 0 : -1} onClick={onClick} onDoubleClick={() => goToComment(comment.id)}
        onPointerEnter={() => lightComment(comment.id)} onPointerLeave={unlight} onContextMenu={() => chooseComment(comment.id)}>
        <span {...cell} className="tracker-check">
          <input type="checkbox" tabIndex={-1} aria-label={`Select comment ${comment.number}`} checked={selected}
            onClick={(event) => event.stopPropagation()} onChange={() => select(toggle(useTracker.getState().selection, comment.id))} />
        </span>
        <span {...cell} className="tracker-number">{comment.number}</span>
        <span {...cell} className="tracker-title" title={`${title}\n\n${comment.text}`}>
          <b>{title}</b>
          <small>{showLetter ? `${letter} · ` : ''}{comment.headings.length === 0 ? '' : excerpt(comment.text, 160)}</small>
        </span>
        <span {...cell}><i className="dot" data-status={comment.status} />{STATUS_WORDS[comment.status]}</span>
        <span {...cell} title={comment.owner}>{comment.owner}</span>
        <span {...cell} data-own={due?.by === 'comment' ? '' : undefined} title={due === null ? undefined : `${formatDate(due.date)}, set by the ${due.by}`}>{due === null ? '' : formatShortDate(due.date)}</span>
        <span {...cell} className="tracker-amount" data-gap={gap('no-passage')} title={count(passages, 'passage')}>{passages}</span>
        <span {...cell} className="tracker-amount" title={count(files, 'file')}>{files === 0 ? '' : files}</span>
        <span {...cell} data-gap={gap('no-response') ?? gap('no-evidence')} title={gaps.includes('no-evidence') ? 'No file and no supporting passage' : undefined}>
          {responseWords === 0 ? 'none' : `${count(responseWords, 'word')}`}
        </span>
        <span {...cell} className="tracker-amount" title={comment.signedOffAt === null ? undefined : `Signed off by ${comment.signedOffBy ?? ''}, ${formatInstant(comment.signedOffAt)}`}>
          {comment.signedOffBy === null ? '' : <><BadgeCheck size={14} className="tracker-signed" aria-hidden="true" /><span className="visually-hidden">signed off by {comment.signedOffBy}</span></>}
        </span>
        <span {...cell} title={comment.tags.join(', ')}>{comment.tags.join(', ')}</span>
      </div>
    </WithContextMenu>
  );
}
