import { findAnnotation } from '../../db/annotations.ts';
import { findCommitment, findExtension, insertCommitment, insertExtension } from '../../db/commitments.ts';
import { findDocument } from '../../db/documents.ts';
import { created, patchRow } from '../../db/events.ts';
import { findLetter } from '../../db/letters.ts';
import { findMatter } from '../../db/matters.ts';
import type { Commitment, Extension } from '../../db/model.ts';
import { act, author, now, required, type Handlers } from './context.ts';

type LedgerMethods = Pick<Handlers,
  'letters.settleWarning' | 'letters.extend' | 'extensions.trash' | 'commitments.add' | 'commitments.update' | 'commitments.trash'>;

/** What surrounds the comments of a letter: its warnings, its time, and the promises made in answer. */
export const commitmentHandlers: LedgerMethods = {
  'letters.settleWarning': (context, { documentId, warning, settled }) => {
    const document = required(findDocument(context.db, documentId), 'letter');
    const letter = required(findLetter(context.db, documentId), 'letter');
    const rest = letter.settledWarnings.filter((known) => known !== warning);
    return act(context, document.matterId, settled ? 'Settle a warning' : 'Reopen a warning', (db) => ({
      changes: [patchRow(db, 'letters', documentId, { settled_warnings: JSON.stringify(settled ? [...rest, warning] : rest) })], value: null,
    }));
  },

  'letters.extend': (context, { documentId, dueDate, note }) => {
    const document = required(findDocument(context.db, documentId), 'letter');
    const extension: Extension = {
      id: context.newId(), matterId: document.matterId, letterDocumentId: documentId, dueDate, note, author: author(context), createdAt: now(context), trashedAt: null,
    };
    return act(context, document.matterId, `Extension to ${dueDate}`, (db, at) => {
      insertExtension(db, extension);
      return { changes: [created('extensions', extension.id, at)], value: extension };
    });
  },

  'extensions.trash': (context, { extensionId }) => {
    const extension = required(findExtension(context.db, extensionId), 'extension');
    return act(context, extension.matterId, `Remove the extension to ${extension.dueDate}`, (db, at) => ({
      changes: [patchRow(db, 'extensions', extensionId, { trashed_at: at })], value: null,
    }));
  },

  'commitments.add': (context, { matterId, commentId, text, dueIn }) => {
    required(findMatter(context.db, matterId), 'matter');
    const commitment: Commitment = {
      id: context.newId(), matterId, commentId: commentId ?? null, sourceDocumentId: null, number: '', text, dueIn, keptByAnnotationId: null,
      author: author(context), createdAt: now(context), trashedAt: null,
    };
    return act(context, matterId, 'Add a commitment', (db, at) => {
      insertCommitment(db, commitment);
      return { changes: [created('commitments', commitment.id, at)], value: commitment };
    });
  },

  'commitments.update': (context, { commitmentId, text, dueIn, keptByAnnotationId }) => {
    const commitment = required(findCommitment(context.db, commitmentId), 'commitment');
    if (keptByAnnotationId) required(findAnnotation(context.db, keptByAnnotationId), 'highlight');
    return act(context, commitment.matterId, keptByAnnotationId === undefined ? 'Edit a commitment' : 'Link a commitment to its passage', (db) => ({
      changes: [patchRow(db, 'commitments', commitmentId, {
        ...(text === undefined ? {} : { text }), ...(dueIn === undefined ? {} : { due_in: dueIn }),
        ...(keptByAnnotationId === undefined ? {} : { kept_by_annotation_id: keptByAnnotationId }),
      })],
      value: null,
    }));
  },

  'commitments.trash': (context, { commitmentId }) => {
    const commitment = required(findCommitment(context.db, commitmentId), 'commitment');
    return act(context, commitment.matterId, 'Remove a commitment', (db, at) => ({
      changes: [patchRow(db, 'commitments', commitmentId, { trashed_at: at })], value: null,
    }));
  },
};
