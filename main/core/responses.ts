import { recordEvent, joinLastEvent, patchRow } from '../../db/events.ts';
import { findComment } from '../../db/letters.ts';
import { findResponseTo, insertResponse } from '../../db/responses.ts';
import { write } from '../../db/connection.ts';
import type { Response, RichNode } from '../../db/model.ts';
import { author, now, required, type Handlers } from './context.ts';

/** Autosaves of one response closer together than this are one step of undo. */
const ONE_STEP_MILLISECONDS = 2 * 60_000;

const EMPTY_BODY: RichNode = { type: 'doc', content: [{ type: 'paragraph' }] };

export const responseHandlers: Pick<Handlers, 'responses.save'> = {
  'responses.save': (context, { commentId, body, plainText }) => {
    const comment = required(findComment(context.db, commentId), 'comment');
    const at = now(context);
    const since = new Date(context.clock().getTime() - ONE_STEP_MILLISECONDS).toISOString();
    const saved = write(context.db, (db): Response => {
      const known = findResponseTo(db, commentId);
      const id = known?.id ?? context.newId();
      if (known === null) {
        insertResponse(db, { id, matterId: comment.matterId, commentId, body: EMPTY_BODY, plainText: '', author: author(context), modifiedAt: at });
      }
      const change = patchRow(db, 'responses', id, { body: JSON.stringify(body), plain_text: plainText });
      if (change !== null) {
        // Outside the event: who saved when is not something to undo, and would break the undo's check of the row.
        patchRow(db, 'responses', id, { author: author(context), modified_at: at });
        const eventId = context.newId();
        const header = { id: eventId, groupId: eventId, matterId: comment.matterId, at, author: author(context), label: `Edit the response to comment ${comment.number}` };
        if (!joinLastEvent(db, header, change, since)) recordEvent(db, header, [change]);
      }
      return { id, matterId: comment.matterId, commentId, body, plainText, author: author(context), modifiedAt: at };
    });
    context.publish({ type: 'changed', matterId: comment.matterId });
    return saved;
  },
};
