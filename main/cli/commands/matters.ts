import { matterSnapshot } from '../../core/matters.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withLibrary } from '../library.ts';

export const matters: Command = async (args, output) => {
  const given = readArguments(args, { library: 'value' }, { least: 0, most: 0, what: '' });
  return withLibrary(given, output, async ({ app, call }) => {
    const list = await call('matters.list', {});
    await output.json(list.map(({ id, title, registrant, fileNumbers, dueDate }) => {
      const { documents, letters, comments, coverage } = matterSnapshot(app.context, id);
      return {
        id, title, registrant, fileNumbers, dueDate, coverage,
        documents: documents.map((document) => ({
          id: document.id, kind: document.kind, name: document.name, round: document.round, formType: document.formType, sha256: document.sha256, pages: document.pageCount,
        })),
        letters: letters.map((letter) => ({
          id: letter.documentId, date: letter.letterDate, round: documents.find((document) => document.id === letter.documentId)?.round ?? null,
          kind: letter.kind, dueDate: letter.dueDate,
          comments: comments
            .filter((comment) => comment.letterDocumentId === letter.documentId)
            .map((comment) => ({ id: comment.id, number: comment.number, headings: comment.headings, status: comment.status })),
        })),
      };
    }));
    return 0;
  });
};
