import { findDocument, listPageLabels, readOutline } from '../../db/documents.ts';
import { findOrigin } from '../../db/origins.ts';
import { patchRow } from '../../db/events.ts';
import { act, required, type Handlers } from './context.ts';
import { importDocuments } from './imports.ts';
import { moveDocument } from './move-document.ts';

type DocumentMethods = Pick<Handlers, 'documents.import' | 'documents.detail' | 'documents.update' | 'documents.trash'>;

export const documentHandlers: DocumentMethods = {
  'documents.import': importDocuments,

  'documents.detail': (context, { documentId }) => {
    const document = required(findDocument(context.db, documentId), 'document');
    const labels = listPageLabels(context.db, documentId);
    return {
      document, pageLabels: labels.map(({ label }) => label), doubtfulLabels: labels.flatMap(({ doubtful }, index) => (doubtful ? [index] : [])),
      ...readOutline(context.db, documentId), hiddenRuns: findOrigin(context.db, documentId)?.hiddenRuns ?? {},
    };
  },

  'documents.update': (context, { documentId, name, kind, round, matterId }) => {
    if (matterId !== undefined) return moveDocument(context, documentId, matterId);
    const document = required(findDocument(context.db, documentId), 'document');
    return act(context, document.matterId, name === undefined ? 'File the document elsewhere' : `Rename ${document.name}`, (db) => ({
      changes: [patchRow(db, 'documents', documentId, {
        ...(name === undefined ? {} : { name }), ...(kind === undefined ? {} : { kind }), ...(round === undefined ? {} : { round }),
      })],
      value: null,
    }));
  },

  'documents.trash': (context, { documentId }) => {
    const document = required(findDocument(context.db, documentId), 'document');
    return act(context, document.matterId, `Remove ${document.name}`, (db, at) => ({
      changes: [patchRow(db, 'documents', documentId, { trashed_at: at })], value: null,
    }));
  },
};
