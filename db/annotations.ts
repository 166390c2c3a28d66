import { firstRow, rows, run, type ReadableDb, type WritableDb } from './connection.ts';
import type { Annotation, AnnotationKind, AnnotationTarget, HighlightColor, Id, Link, LinkRole, Quad } from './model.ts';

interface AnnotationRow {
  id: string; matter_id: string; document_id: string; kind: AnnotationKind; color: HighlightColor; note: string; tags: string; author: string;
  created_at: string; modified_at: string; trashed_at: string | null; carried_from: string | null;
}

interface TargetRow {
  annotation_id: string; page_index: number; page_label: string; exact: string; prefix: string; suffix: string;
  start_offset: number; end_offset: number; quads: string;
}

function toTarget(row: TargetRow): AnnotationTarget {
  return {
    pageIndex: row.page_index, pageLabel: row.page_label, exact: row.exact, prefix: row.prefix, suffix: row.suffix,
    start: row.start_offset, end: row.end_offset, quads: JSON.parse(row.quads) as Quad[],
  };
}

function toAnnotation(row: AnnotationRow, targets: readonly AnnotationTarget[]): Annotation {
  return {
    id: row.id, matterId: row.matter_id, documentId: row.document_id, kind: row.kind, color: row.color, note: row.note, tags: JSON.parse(row.tags) as string[],
    author: row.author, createdAt: row.created_at, modifiedAt: row.modified_at, trashedAt: row.trashed_at, carriedFrom: row.carried_from, targets,
  };
}

export function insertAnnotation(db: WritableDb, annotation: Annotation): void {
  run(db, `INSERT INTO annotations (id, matter_id, document_id, kind, color, note, tags, author, created_at, modified_at, trashed_at, carried_from)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    annotation.id, annotation.matterId, annotation.documentId, annotation.kind, annotation.color, annotation.note, JSON.stringify(annotation.tags),
    annotation.author, annotation.createdAt, annotation.modifiedAt, annotation.trashedAt, annotation.carriedFrom);
  for (const target of annotation.targets) {
    run(db, `INSERT INTO annotation_targets (annotation_id, page_index, page_label, exact, prefix, suffix, start_offset, end_offset, quads)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      annotation.id, target.pageIndex, target.pageLabel, target.exact, target.prefix, target.suffix, target.start, target.end, JSON.stringify(target.quads));
  }
}

export function findAnnotation(db: ReadableDb, id: Id): Annotation | null {
  const row = firstRow<AnnotationRow>(db, 'SELECT * FROM annotations WHERE id = ?', id);
  if (row === undefined) return null;
  return toAnnotation(row, rows<TargetRow>(db, 'SELECT * FROM annotation_targets WHERE annotation_id = ? ORDER BY page_index', id).map(toTarget));
}

/** Annotations that are neither in the trash themselves nor on a trashed document. */
export function listAnnotations(db: ReadableDb, matterId: Id): Annotation[] {
  const live = `FROM annotations a JOIN documents d ON d.id = a.document_id
    WHERE a.matter_id = ? AND a.trashed_at IS NULL AND d.trashed_at IS NULL`;
  const targets = new Map<Id, AnnotationTarget[]>();
  for (const row of rows<TargetRow>(db, `SELECT t.* FROM annotation_targets t WHERE t.annotation_id IN (SELECT a.id ${live}) ORDER BY t.page_index`, matterId)) {
    const known = targets.get(row.annotation_id);
    if (known === undefined) targets.set(row.annotation_id, [toTarget(row)]);
    else known.push(toTarget(row));
  }
  return rows<AnnotationRow>(db, `SELECT a.* ${live} ORDER BY a.created_at, a.id`, matterId).map((row) => toAnnotation(row, targets.get(row.id) ?? []));
}

interface LinkRow {
  id: string; matter_id: string; annotation_id: string; comment_id: string; role: LinkRole; note: string; author: string;
  created_at: string; trashed_at: string | null;
}

function toLink(row: LinkRow): Link {
  return {
    id: row.id, matterId: row.matter_id, annotationId: row.annotation_id, commentId: row.comment_id, role: row.role, note: row.note,
    author: row.author, createdAt: row.created_at, trashedAt: row.trashed_at,
  };
}

export function insertLink(db: WritableDb, link: Link): void {
  run(db, 'INSERT INTO links (id, matter_id, annotation_id, comment_id, role, note, author, created_at, trashed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    link.id, link.matterId, link.annotationId, link.commentId, link.role, link.note, link.author, link.createdAt, link.trashedAt);
}

export function findLink(db: ReadableDb, id: Id): Link | null {
  const row = firstRow<LinkRow>(db, 'SELECT * FROM links WHERE id = ?', id);
  return row === undefined ? null : toLink(row);
}

export function findLinkBetween(db: ReadableDb, annotationId: Id, commentId: Id): Link | null {
  const row = firstRow<LinkRow>(db, 'SELECT * FROM links WHERE annotation_id = ? AND comment_id = ? AND trashed_at IS NULL', annotationId, commentId);
  return row === undefined ? null : toLink(row);
}

/** Links whose both ends can be seen. */
export function listLinks(db: ReadableDb, matterId: Id): Link[] {
  return rows<LinkRow>(db, `SELECT l.* FROM links l
    JOIN annotations a ON a.id = l.annotation_id AND a.trashed_at IS NULL
    JOIN documents ad ON ad.id = a.document_id AND ad.trashed_at IS NULL
    JOIN comments c ON c.id = l.comment_id AND c.trashed_at IS NULL
    JOIN documents cd ON cd.id = c.letter_document_id AND cd.trashed_at IS NULL
    WHERE l.matter_id = ? AND l.trashed_at IS NULL ORDER BY l.created_at, l.id`, matterId).map(toLink);
}
