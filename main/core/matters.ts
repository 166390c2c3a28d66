import { listAnnotations, listLinks } from '../../db/annotations.ts';
import { listAttachments } from '../../db/attachments.ts';
import { write } from '../../db/connection.ts';
import { listCommitments, listExtensions } from '../../db/commitments.ts';
import { listDocuments } from '../../db/documents.ts';
import { created, historyState, patchRow } from '../../db/events.ts';
import { listComments, listLetters } from '../../db/letters.ts';
import { countMatter, findMatter, insertMatter, listMatters, markMatterOpened } from '../../db/matters.ts';
import { listResponses } from '../../db/responses.ts';
import type { Id, Letter, Matter } from '../../db/model.ts';
import type { MatterSnapshot } from '../../preload/api.ts';
import { dueDateOf } from '../letters/response-time.ts';
import { act, closings, now, required, type Context, type Handlers } from './context.ts';
import { readMatter } from './matter-reading.ts';
import { closedStateOf, coverageOf, dueStateOf } from './coverage.ts';

type MatterMethods = Pick<Handlers, 'matters.list' | 'matters.create' | 'matters.open' | 'matters.read' | 'matters.rename' | 'matters.setColorNames' | 'matters.trash'>;

export const matterHandlers: MatterMethods = {
  'matters.list': (context) => listMatters(context.db).map((matter) => {
    const counts = countMatter(context.db, matter.id);
    return {
      ...matter, documentCount: counts.documents, commentCount: counts.comments, linkedCommentCount: counts.linkedComments,
      dueDate: dueStateOf(datedLetters(context, matter.id), context.clock(), listExtensions(context.db, matter.id), closings(context))?.dueDate ?? null,
    };
  }),

  'matters.create': (context, { title }) => {
    const matter: Matter = {
      id: context.newId(), title: title ?? 'Untitled matter', registrant: null, cik: null, fileNumbers: [], colorNames: {}, createdAt: now(context),
      openedAt: null, trashedAt: null,
    };
    write(context.db, (db) => insertMatter(db, matter));
    act(context, matter.id, 'New matter', (_db, at) => ({ changes: [created('matters', matter.id, at)], value: null }));
    return matter;
  },

  'matters.open': (context, { matterId }) => {
    write(context.db, (db) => markMatterOpened(db, matterId, now(context)));
    return matterSnapshot(context, matterId);
  },

  'matters.read': (context, { matterId, token, opening }) => {
    if (opening) write(context.db, (db) => markMatterOpened(db, matterId, now(context)));
    return readMatter(context, matterId, token);
  },

  'matters.rename': (context, { matterId, title }) =>
    act(context, matterId, 'Rename the matter', (db) => ({ changes: [patchRow(db, 'matters', matterId, { title })], value: null })),

  'matters.setColorNames': (context, { matterId, colorNames }) => {
    required(findMatter(context.db, matterId), 'matter');
    const named = Object.fromEntries(Object.entries(colorNames).map(([color, name]) => [color, name.trim()]).filter(([, name]) => name !== ''));
    return act(context, matterId, 'Name the colours', (db) => ({ changes: [patchRow(db, 'matters', matterId, { color_names: JSON.stringify(named) })], value: null }));
  },

  'matters.trash': (context, { matterId }) => {
    required(findMatter(context.db, matterId), 'matter');
    return act(context, matterId, 'Move the matter to the trash', (db, at) => ({ changes: [patchRow(db, 'matters', matterId, { trashed_at: at })], value: null }));
  },
};

/** Newest first. The day on which an answer is due follows from the letter and from the closings of today. */
function datedLetters(context: Context, matterId: Id): readonly Letter[] {
  const days = closings(context);
  return listLetters(context.db, matterId).map((letter) => ({ ...letter, dueDate: dueDateOf(letter.letterDate, letter.respondWithin, days) ?? letter.dueDate }));
}

export function matterSnapshot(context: Context, matterId: Id): MatterSnapshot {
  const { db } = context;
  const matter = required(findMatter(db, matterId), 'matter');
  const letters = datedLetters(context, matterId);
  const comments = listComments(db, matterId);
  const annotations = listAnnotations(db, matterId);
  const links = listLinks(db, matterId);
  const responses = listResponses(db, matterId);
  const extensions = listExtensions(db, matterId);
  return {
    matter, letters, comments, annotations, links, responses,
    documents: listDocuments(db, matterId),
    attachments: listAttachments(db, matterId),
    coverage: coverageOf({ comments, annotations, links, responses }),
    due: dueStateOf(letters, context.clock(), extensions, closings(context)),
    closed: closedStateOf(letters, closings(context)),
    extensions, commitments: listCommitments(db, matterId),
    history: historyState(db, matterId),
  };
}
