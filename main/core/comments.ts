/** Working comments off, and putting right what the parser read: every step has its inverse. */
import { listLinks } from '../../db/annotations.ts';
import type { WritableDb } from '../../db/connection.ts';
import { findDocument } from '../../db/documents.ts';
import { created, patchRow, type Patch, type RowChange } from '../../db/events.ts';
import { findComment, insertComment, listComments } from '../../db/letters.ts';
import { findResponseTo, insertResponse } from '../../db/responses.ts';
import type { Id, StaffComment, TextPlace } from '../../db/model.ts';
import type { MethodRequest } from '../../preload/api.ts';
import { TickmarkError } from '../../preload/result.ts';
import { act, author, required, type Context, type Handlers } from './context.ts';
import { inThreadQuietly } from './in-thread.ts';
import type { PlaceTextsJob } from './job-worker.ts';

/** What a comment is before anybody has worked on it. */
export const NEW_COMMENT = {
  status: 'open', origin: 'letter', owner: '', dueDate: null, signedOffBy: null, signedOffAt: null, tags: [], spokenOn: null, examiner: null, trashedAt: null,
} as const satisfies Partial<StaffComment>;

type CommentMethods = Pick<Handlers,
  'comments.update' | 'comments.updateMany' | 'comments.add' | 'comments.split' | 'comments.merge' | 'comments.move' | 'comments.trash'>;

export const commentHandlers: CommentMethods = {
  'comments.update': async (context, { commentId, ...changes }) => {
    const comment = required(findComment(context.db, commentId), 'comment');
    const corrected = changes.text !== undefined && changes.text !== comment.text && comment.origin === 'letter';
    // Words that stand nowhere in the letter leave the comment where it was.
    const [places = []] = corrected ? await placesOf(context, comment.letterDocumentId, [changes.text ?? '']) : [];
    return act(context, comment.matterId, labelOf(comment, changes), (db, at) => ({
      changes: [patchRow(db, 'comments', commentId, { ...patchOf(context, changes, at), ...(places.length === 0 ? {} : { places: JSON.stringify(places) }) })], value: null,
    }));
  },

  'comments.updateMany': (context, { commentIds, addTag, removeTag, ...changes }) => {
    const comments = commentIds.map((id) => required(findComment(context.db, id), 'comment'));
    const first = sameMatter(comments);
    return act(context, first.matterId, comments.length === 1 ? `Change comment ${first.number}` : `Change ${comments.length} comments`, (db, at) => ({
      changes: comments.map((comment) => patchRow(db, 'comments', comment.id, {
        ...patchOf(context, changes, at), ...tagsPatch(changes.tags ?? comment.tags, addTag, removeTag),
      })),
      value: null,
    }));
  },

  'comments.add': (context, request) => {
    const letter = required(findDocument(context.db, request.letterDocumentId), 'letter');
    const siblings = listComments(context.db, letter.matterId).filter((comment) => comment.letterDocumentId === letter.id);
    const after = siblings.findIndex((comment) => comment.id === request.afterCommentId);
    const ordinal = after < 0 ? siblings.length : after + 1;
    const comment: StaffComment = {
      ...NEW_COMMENT, id: context.newId(), matterId: letter.matterId, letterDocumentId: letter.id, ordinal, number: request.number, headings: request.headings,
      text: request.text, paragraphs: paragraphsOf(request.text), pages: [], items: [], priorComments: [], places: [], origin: request.origin,
      spokenOn: request.spokenOn ?? null, examiner: request.examiner ?? null,
    };
    return act(context, letter.matterId, request.origin === 'oral' ? 'Add an oral comment' : `Add comment ${comment.number}`, (db, at) => {
      const moved = renumberFrom(db, siblings, ordinal, 1);
      insertComment(db, comment);
      return { changes: [created('comments', comment.id, at), ...moved], value: comment };
    });
  },

  'comments.split': async (context, { commentId, at: offset, number }) => {
    const comment = required(findComment(context.db, commentId), 'comment');
    const [head, tail] = [comment.text.slice(0, offset).trim(), comment.text.slice(offset).trim()];
    if (head === '' || tail === '') throw new TickmarkError('bad-request', 'A comment cannot be split there: one half would be empty.', 'Put the cursor between two sentences and split again.');
    const [headPlaces = [], tailPlaces = []] = await placesOf(context, comment.letterDocumentId, [head, tail]);
    const siblings = listComments(context.db, comment.matterId).filter((other) => other.letterDocumentId === comment.letterDocumentId);
    const second: StaffComment = {
      ...comment, ...NEW_COMMENT, id: context.newId(), ordinal: comment.ordinal + 1, number, text: tail, paragraphs: paragraphsOf(tail), places: tailPlaces, origin: comment.origin,
    };
    return act(context, comment.matterId, `Split comment ${comment.number}`, (db, at) => {
      const moved = renumberFrom(db, siblings, comment.ordinal + 1, 1);
      insertComment(db, second);
      return {
        changes: [
          patchRow(db, 'comments', comment.id, { text: head, paragraphs: JSON.stringify(paragraphsOf(head)), places: JSON.stringify(headPlaces) }),
          created('comments', second.id, at), ...moved,
        ],
        value: second,
      };
    });
  },

  /** The second comment's words, links and response go to the first; the second goes to the trash. */
  'comments.merge': (context, { commentId, otherId }) => {
    const first = required(findComment(context.db, commentId), 'comment');
    const second = required(findComment(context.db, otherId), 'comment');
    sameMatter([first, second]);
    if (first.id === second.id) throw new TickmarkError('bad-request', 'A comment cannot be merged with itself.', 'Choose the comment that continues it.');
    return act(context, first.matterId, `Merge comment ${second.number} into ${first.number}`, (db, at) => {
      const linked = new Set(listLinks(db, first.matterId).filter((link) => link.commentId === first.id).map((link) => link.annotationId));
      const links = listLinks(db, first.matterId).filter((link) => link.commentId === second.id);
      return {
        changes: [
          patchRow(db, 'comments', first.id, {
            text: `${first.text}\n\n${second.text}`, paragraphs: JSON.stringify([...first.paragraphs, ...second.paragraphs]),
            places: JSON.stringify([...first.places, ...second.places]),
          }),
          ...links.map((link) => patchRow(db, 'links', link.id, linked.has(link.annotationId) ? { trashed_at: at } : { comment_id: first.id })),
          mergeResponses(context, db, first, second, at),
          patchRow(db, 'comments', second.id, { trashed_at: at }),
        ],
        value: null,
      };
    });
  },

  'comments.move': (context, { commentId, ordinal }) => {
    const comment = required(findComment(context.db, commentId), 'comment');
    const others = listComments(context.db, comment.matterId).filter((other) => other.letterDocumentId === comment.letterDocumentId && other.id !== comment.id);
    const order = [...others.slice(0, ordinal), comment, ...others.slice(ordinal)];
    return act(context, comment.matterId, `Move comment ${comment.number}`, (db) => ({
      changes: order.map((one, index) => patchRow(db, 'comments', one.id, { ordinal: index })), value: null,
    }));
  },

  'comments.trash': (context, { commentId }) => {
    const comment = required(findComment(context.db, commentId), 'comment');
    return act(context, comment.matterId, `Remove comment ${comment.number}`, (db, at) => ({
      changes: [patchRow(db, 'comments', commentId, { trashed_at: at })], value: null,
    }));
  },
};

type CommentChanges = Omit<MethodRequest<'comments.update'>, 'commentId'>;

function patchOf(context: Context, changes: CommentChanges, at: string): Patch {
  const { status, owner, dueDate, tags, number, headings, text, signedOff } = changes;
  return {
    ...(status === undefined ? {} : { status }), ...(owner === undefined ? {} : { owner }), ...(dueDate === undefined ? {} : { due_date: dueDate }),
    ...(tags === undefined ? {} : { tags: JSON.stringify(tags) }), ...(number === undefined ? {} : { number }),
    ...(headings === undefined ? {} : { headings: JSON.stringify(headings) }),
    ...(text === undefined ? {} : { text, paragraphs: JSON.stringify(paragraphsOf(text)) }),
    ...(signedOff === undefined ? {} : { signed_off_by: signedOff ? author(context) : null, signed_off_at: signedOff ? at : null }),
  };
}

function tagsPatch(tags: readonly string[], add: string | undefined, remove: string | undefined): Patch {
  if (add === undefined && remove === undefined) return {};
  const rest = tags.filter((tag) => tag !== remove);
  return { tags: JSON.stringify(add === undefined || rest.includes(add) ? rest : [...rest, add]) };
}

function labelOf(comment: StaffComment, changes: CommentChanges): string {
  if (changes.status !== undefined) return `Comment ${comment.number}: ${changes.status.replace('-', ' ')}`;
  if (changes.owner !== undefined) return `Comment ${comment.number}: owner ${changes.owner || 'nobody'}`;
  if (changes.signedOff !== undefined) return `Comment ${comment.number}: ${changes.signedOff ? 'signed off' : 'sign-off taken back'}`;
  if (changes.dueDate !== undefined) return `Comment ${comment.number}: due ${changes.dueDate ?? 'with the letter'}`;
  if (changes.tags !== undefined) return `Comment ${comment.number}: ${changes.tags.length === 0 ? 'no tags' : `tags ${changes.tags.join(', ')}`}`;
  if (changes.number !== undefined) return `Renumber comment ${comment.number} to ${changes.number}`;
  return `Edit comment ${comment.number}`;
}

function sameMatter(comments: readonly StaffComment[]): StaffComment {
  const [first] = comments;
  if (first === undefined || comments.some((comment) => comment.matterId !== first.matterId)) {
    throw new TickmarkError('bad-request', 'These comments belong to different matters.', 'Change them one matter at a time.');
  }
  return first;
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
}

function renumberFrom(db: WritableDb, siblings: readonly StaffComment[], ordinal: number, by: number): (RowChange | null)[] {
  return siblings.filter((comment) => comment.ordinal >= ordinal).map((comment) => patchRow(db, 'comments', comment.id, { ordinal: comment.ordinal + by }));
}

function mergeResponses(context: Context, db: WritableDb, first: StaffComment, second: StaffComment, at: string): RowChange | null {
  const [own, other] = [findResponseTo(db, first.id), findResponseTo(db, second.id)];
  if (other === null || other.plainText.trim() === '') return null;
  const id = own?.id ?? context.newId();
  if (own === null) {
    insertResponse(db, { id, matterId: first.matterId, commentId: first.id, body: { type: 'doc', content: [] }, plainText: '', author: author(context), modifiedAt: at });
  }
  const body = { type: 'doc', content: [...(own?.body.content ?? []), ...(other.body.content ?? [])] };
  return patchRow(db, 'responses', id, { body: JSON.stringify(body), plain_text: [own?.plainText ?? '', other.plainText].filter((text) => text !== '').join('\n\n') });
}

async function placesOf(context: Context, letterDocumentId: Id, texts: readonly string[]): Promise<readonly (readonly TextPlace[])[]> {
  const letter = required(findDocument(context.db, letterDocumentId), 'letter');
  const job: PlaceTextsJob = { displayPath: context.files.blobPath(letter.displaySha256), texts };
  return inThreadQuietly(context, 'placeTexts', job);
}
