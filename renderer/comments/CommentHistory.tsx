import { useEffect, useState } from 'react';
import { call } from '../api/call.ts';
import type { HistoryEvent, StaffComment } from '../api/model.ts';
import type { MatterView } from '../state/derived.ts';
import { formatInstant } from '../state/words.ts';
import { attempt } from '../ui/toast-store.ts';

const MOST_SHOWN = 50;

/** What was done to this comment, newest first; asked for when it is unfolded. */
export function CommentHistory({ comment, view }: { readonly comment: StaffComment; readonly view: MatterView }) {
  const [open, setOpen] = useState(false);
  const events = useHistory(comment, view, open);
  return (
    <details className="history" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>History</summary>
      {events === null ? null : events.length === 0 ? <p className="teach">Nothing was done to this comment yet.</p> : (
        <ol className="history-list" aria-label={`History of comment ${comment.number}`}>
          {events.map((event) => (
            <li key={event.id} data-undone={event.undone ? '' : undefined}>
              <span>{event.label}{event.undone ? ' (undone)' : ''}</span>
              <small>{formatInstant(event.at)} · {event.author}</small>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}

function useHistory(comment: StaffComment, view: MatterView, open: boolean): readonly HistoryEvent[] | null {
  const [events, setEvents] = useState<readonly HistoryEvent[] | null>(null);
  const { snapshot } = view;
  useEffect(() => {
    if (!open) return;
    let gone = false;
    attempt(call('history.list', { matterId: comment.matterId, subjectId: comment.id, limit: MOST_SHOWN })
      .then((found) => { if (!gone) setEvents(found); }));
    return () => { gone = true; };
  }, [open, comment.id, comment.matterId, snapshot]);
  return events;
}
