import { firstRow, rows, run, type ReadableDb, type WritableDb } from './connection.ts';
import type { CommentOrigin, CommentStatus, Id, Letter, LetterFiling, LetterKind, PriorCommentReference, StaffComment, TextPlace } from './model.ts';

interface LetterRow {
  document_id: string; kind: LetterKind; letter_date: string | null; registrant: string | null; file_numbers: string; filings: string;
  respond_within: string | null; due_date: string | null; warnings: string; settled_warnings: string;
}

function toLetter(row: LetterRow): Letter {
  return {
    documentId: row.document_id, kind: row.kind, letterDate: row.letter_date, registrant: row.registrant,
    fileNumbers: JSON.parse(row.file_numbers) as string[], filings: JSON.parse(row.filings) as LetterFiling[],
    respondWithin: row.respond_within, dueDate: row.due_date, warnings: JSON.parse(row.warnings) as string[],
    settledWarnings: JSON.parse(row.settled_warnings) as string[],
  };
}

export function insertLetter(db: WritableDb, letter: Letter): void {
  run(db, `INSERT INTO letters (document_id, kind, letter_date, registrant, file_numbers, filings, respond_within, due_date, warnings, settled_warnings)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    letter.documentId, letter.kind, letter.letterDate, letter.registrant, JSON.stringify(letter.fileNumbers), JSON.stringify(letter.filings),
    letter.respondWithin, letter.dueDate, JSON.stringify(letter.warnings), JSON.stringify(letter.settledWarnings));
}

export function findLetter(db: ReadableDb, documentId: Id): Letter | null {
  const row = firstRow<LetterRow>(db, 'SELECT * FROM letters WHERE document_id = ?', documentId);
  return row === undefined ? null : toLetter(row);
}

/** Newest letter first; letters whose document is in the trash are left out. */
export function listLetters(db: ReadableDb, matterId: Id): Letter[] {
  return rows<LetterRow>(db, `SELECT l.* FROM letters l JOIN documents d ON d.id = l.document_id
    WHERE d.matter_id = ? AND d.trashed_at IS NULL ORDER BY l.letter_date DESC NULLS LAST, d.imported_at`, matterId).map(toLetter);
}

interface CommentRow {
  id: string; matter_id: string; letter_document_id: string; ordinal: number; number: string; headings: string; text: string; paragraphs: string;
  pages: string; items: string; prior_comments: string; places: string; status: CommentStatus; origin: CommentOrigin; owner: string; due_date: string | null;
  signed_off_by: string | null; signed_off_at: string | null; tags: string; spoken_on: string | null; examiner: string | null; trashed_at: string | null;
}

function toComment(row: CommentRow): StaffComment {
  return {
    id: row.id, matterId: row.matter_id, letterDocumentId: row.letter_document_id, ordinal: row.ordinal, number: row.number,
    headings: JSON.parse(row.headings) as string[], text: row.text, paragraphs: JSON.parse(row.paragraphs) as string[],
    pages: JSON.parse(row.pages) as string[], items: JSON.parse(row.items) as string[],
    priorComments: JSON.parse(row.prior_comments) as PriorCommentReference[], places: JSON.parse(row.places) as TextPlace[],
    status: row.status, origin: row.origin, owner: row.owner, dueDate: row.due_date, signedOffBy: row.signed_off_by, signedOffAt: row.signed_off_at,
    tags: JSON.parse(row.tags) as string[], spokenOn: row.spoken_on, examiner: row.examiner, trashedAt: row.trashed_at,
  };
}

export function insertComment(db: WritableDb, comment: StaffComment): void {
  run(db, `INSERT INTO comments (id, matter_id, letter_document_id, ordinal, number, headings, text, paragraphs, pages, items, prior_comments,
      places, status, origin, owner, due_date, signed_off_by, signed_off_at, tags, spoken_on, examiner, trashed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    comment.id, comment.matterId, comment.letterDocumentId, comment.ordinal, comment.number, JSON.stringify(comment.headings), comment.text,
    JSON.stringify(comment.paragraphs), JSON.stringify(comment.pages), JSON.stringify(comment.items), JSON.stringify(comment.priorComments),
    JSON.stringify(comment.places), comment.status, comment.origin, comment.owner, comment.dueDate, comment.signedOffBy, comment.signedOffAt,
    JSON.stringify(comment.tags), comment.spokenOn, comment.examiner, comment.trashedAt);
}

export function findComment(db: ReadableDb, id: Id): StaffComment | null {
  const row = firstRow<CommentRow>(db, 'SELECT * FROM comments WHERE id = ?', id);
  return row === undefined ? null : toComment(row);
}

export function listComments(db: ReadableDb, matterId: Id): StaffComment[] {
  return rows<CommentRow>(db, `SELECT c.* FROM comments c JOIN documents d ON d.id = c.letter_document_id
    WHERE c.matter_id = ? AND c.trashed_at IS NULL AND d.trashed_at IS NULL ORDER BY c.letter_document_id, c.ordinal`, matterId).map(toComment);
}

/** Comments of a letter that are in the trash. */
export function listTrashedComments(db: ReadableDb, letterDocumentId: Id): StaffComment[] {
  return rows<CommentRow>(db, 'SELECT * FROM comments WHERE letter_document_id = ? AND trashed_at IS NOT NULL ORDER BY ordinal', letterDocumentId).map(toComment);
}
