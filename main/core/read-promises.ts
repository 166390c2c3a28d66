/** The promises of a response letter, and the comments of the staff letter that it answers. */
import { insertCommitment } from '../../db/commitments.ts';
import type { WritableDb } from '../../db/connection.ts';
import { listComments, listLetters } from '../../db/letters.ts';
import type { DocumentRecord, Id, IsoDate, StaffComment } from '../../db/model.ts';
import type { LetterLine } from '../documents/model.ts';
import { filingOfCommitment } from '../letters/commitment-filing.ts';
import { parseResponse } from '../letters/parse-response.ts';
import { author, now, type Context } from './context.ts';

export interface ReadPromises {
  readonly letterDate: IsoDate | null;
  readonly promises: readonly { readonly text: string; readonly number: string; readonly dueIn: string }[];
}

export function readPromises(lines: readonly LetterLine[]): ReadPromises {
  const { letterDate, commitments } = parseResponse(lines);
  return { letterDate, promises: commitments.map(({ text, number }) => ({ text, number, dueIn: filingOfCommitment(text) })) };
}

/** Rows of the ledger, in the transaction of the import; they go and come back with their response letter. */
export function insertPromises(db: WritableDb, context: Context, document: DocumentRecord, { letterDate, promises }: ReadPromises): void {
  const answered = promises.length === 0 ? [] : answeredComments(db, document.matterId, letterDate);
  for (const { number, text, dueIn } of promises) {
    insertCommitment(db, {
      id: context.newId(), matterId: document.matterId, commentId: answered.find((comment) => comment.number === number)?.id ?? null,
      sourceDocumentId: document.id, number, text, dueIn, keptByAnnotationId: null, author: author(context), createdAt: now(context), trashedAt: null,
    });
  }
}

/** Comments of the newest staff letter that is not younger than the response; a response without a date answers the newest. */
function answeredComments(db: WritableDb, matterId: Id, responseDate: IsoDate | null): readonly StaffComment[] {
  const letter = listLetters(db, matterId).find(({ kind, letterDate }) =>
    kind === 'comments' && (responseDate === null || letterDate === null || letterDate <= responseDate));
  return letter === undefined ? [] : listComments(db, matterId).filter((comment) => comment.letterDocumentId === letter.documentId);
}
