import type { Annotation, Link, LinkRole, StaffComment } from '../../db/model.ts';
import type {
  PacketPlan, PacketSource, PlannedAttachment, PlannedComment, PlannedLetter, PlannedMark, PlannedPassage,
} from './model.ts';
import { uniqueFileNames } from './file-names.ts';

export const ROLE_WORDS: Readonly<Record<LinkRole, string>> = {
  'subject': 'subject', 'support': 'support', 'proposed-change': 'proposed change', 'resolved-by': 'resolved by',
};

const live = <T extends { readonly trashedAt: string | null }>(rows: readonly T[]): readonly T[] => rows.filter((row) => row.trashedAt === null);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function documentOrder(a: Annotation, b: Annotation): number {
  const [first, second] = [a.targets[0], b.targets[0]];
  return (first?.pageIndex ?? 0) - (second?.pageIndex ?? 0) || (first?.start ?? 0) - (second?.start ?? 0) || compare(a.id, b.id);
}

function whereWords(annotation: Annotation): string {
  const labels = [...new Set(annotation.targets.map((target) => target.pageLabel))];
  return labels.length > 1 ? `pages ${labels.join(', ')}` : `page ${labels[0] ?? '?'}`;
}

/** The quote as one passage: line ends of the page become spaces, page breaks too. */
export function quoteOf(annotation: Annotation): string {
  return annotation.targets.map((target) => target.exact).join(' ').replaceAll(/\s+/gu, ' ').trim();
}

function letterMarks(count: number): (index: number) => string {
  return (index) => (count < 2 ? '' : index < 26 ? String.fromCodePoint(65 + index) : `${index + 1}/`);
}

/**
 * Rows -> what stands on which sheet. Pure: same rows, same plan, whatever order the rows come in except that of
 * the documents. Rows in the trash and links with a missing end are left out.
 */
export function plan(source: PacketSource): PacketPlan {
  const warnings: string[] = [];
  const documents = source.documents.filter((document) => document.trashedAt === null);
  const indexOf = new Map(documents.map((document, index) => [document.id, index]));
  const annotations = [...live(source.annotations)].filter((annotation) => annotation.targets.length > 0 && indexOf.has(annotation.documentId));
  annotations.sort((a, b) => (indexOf.get(a.documentId) ?? 0) - (indexOf.get(b.documentId) ?? 0) || documentOrder(a, b));
  const annotationById = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const comments = [...live(source.comments)].sort((a, b) =>
    (indexOf.get(a.letterDocumentId) ?? 9_999) - (indexOf.get(b.letterDocumentId) ?? 9_999) || a.ordinal - b.ordinal || compare(a.id, b.id));
  const commentById = new Map(comments.map((comment) => [comment.id, comment]));
  const links = [...live(source.links)].filter((link) => annotationById.has(link.annotationId) && commentById.has(link.commentId));
  links.sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
  const lost = source.annotations.length - annotations.length - source.annotations.filter((annotation) => annotation.trashedAt !== null).length;
  if (lost > 0) warnings.push(`${lost} ${lost === 1 ? 'highlight belongs' : 'highlights belong'} to a document that is not in this packet.`);

  const passage = (annotation: Annotation, link: Link | null): PlannedPassage => {
    const documentIndex = indexOf.get(annotation.documentId) ?? 0;
    const [first] = annotation.targets;
    if (!first) throw new Error(`annotation ${annotation.id} has no target`);
    return {
      annotation, link, role: link?.role ?? null, documentIndex, documentName: documents[documentIndex]?.name ?? '',
      where: whereWords(annotation), quote: quoteOf(annotation), first,
      notes: [...new Set([link?.note ?? '', annotation.note].map((note) => note.trim()).filter((note) => note !== ''))],
    };
  };

  const letterIds = [...new Set(comments.map((comment) => comment.letterDocumentId))];
  const mark = letterMarks(letterIds.length);
  const chipOf = (comment: StaffComment): string => `${mark(letterIds.indexOf(comment.letterDocumentId))}${comment.number}`;

  const attachments = planAttachments(source, commentById, annotationById, chipOf, (annotation) => {
    const document = documents[indexOf.get(annotation.documentId) ?? 0];
    return `Passage in ${document?.name ?? 'a document'}, ${whereWords(annotation)}`;
  });

  const letters: PlannedLetter[] = letterIds.map((letterId, index) => {
    const documentIndex = indexOf.get(letterId) ?? null;
    const name = documentIndex === null ? 'Staff letter' : documents[documentIndex]?.name ?? 'Staff letter';
    const own = comments.filter((comment) => comment.letterDocumentId === letterId).map((comment): PlannedComment => {
      const linked = links.filter((link) => link.commentId === comment.id)
        .flatMap((link) => { const annotation = annotationById.get(link.annotationId); return annotation ? [passage(annotation, link)] : []; });
      linked.sort((a, b) => a.documentIndex - b.documentIndex || documentOrder(a.annotation, b.annotation));
      const response = source.responses.find((each) => each.commentId === comment.id) ?? null;
      const annotationIds = new Set(linked.map((each) => each.annotation.id));
      return {
        comment, chip: chipOf(comment), documentIndex, letterName: name, passages: linked, response,
        attachments: attachments.filter((each) => each.ownerCommentId === comment.id || (each.attachment.ownerKind === 'annotation' && annotationIds.has(each.attachment.ownerId))),
      };
    });
    return { letter: source.letters.find((each) => each.documentId === letterId) ?? null, documentIndex, name, mark: mark(index), comments: own };
  });
  const plannedComments = letters.flatMap((letter) => letter.comments);

  const linkedIds = new Set(links.map((link) => link.annotationId));
  const marks = [
    ...plannedComments.flatMap((planned) => staffMarks(planned, indexOf, source.generatedAt)),
    ...annotations.flatMap((annotation) => passageMarks(annotation, links, commentById, chipOf, indexOf)),
  ];
  marks.sort((a, b) => a.documentIndex - b.documentIndex || a.pageIndex - b.pageIndex);

  const commitments = [...live(source.commitments)].sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id)).map((commitment) => {
    const kept = commitment.keptByAnnotationId === null ? undefined : annotationById.get(commitment.keptByAnnotationId);
    const from = commitment.commentId === null ? undefined : commentById.get(commitment.commentId);
    return { commitment, chip: from ? chipOf(from) : commitment.number === '' ? null : commitment.number, keptBy: kept ? passage(kept, null) : null };
  });

  return {
    title: source.matter.title, commitments, fileNumbers: source.matter.fileNumbers, letters, comments: plannedComments,
    unlinked: annotations.filter((annotation) => !linkedIds.has(annotation.id)).map((annotation) => passage(annotation, null)),
    documents: documents.map((document, documentIndex) => ({
      document, documentIndex, passages: annotations.filter((annotation) => annotation.documentId === document.id).length,
    })),
    marks, attachments, warnings,
  };
}

function commentTitle(comment: StaffComment): string {
  const heading = comment.headings.at(-1);
  return heading ? `Comment ${comment.number}: ${heading}` : `Comment ${comment.number}`;
}

function staffMarks(planned: PlannedComment, indexOf: ReadonlyMap<string, number>, at: string): PlannedMark[] {
  const { comment } = planned;
  const documentIndex = indexOf.get(comment.letterDocumentId);
  if (documentIndex === undefined) return [];
  const byPage = new Map<number, PlannedMark['quads']>();
  for (const place of comment.places) byPage.set(place.pageIndex, [...(byPage.get(place.pageIndex) ?? []), ...place.quads]);
  const pages = [...byPage].filter(([, quads]) => quads.length > 0).sort(([a], [b]) => a - b);
  const count = planned.passages.length;
  return pages.map(([pageIndex, quads], index): PlannedMark => ({
    documentIndex, pageIndex, kind: 'staff-comment', shape: 'highlight', id: comment.id, part: index + 1, parts: pages.length,
    name: index === 0 ? comment.id : `${comment.id}#${index + 1}`, quads, color: 'staff', author: 'SEC staff',
    createdAt: at, modifiedAt: at,
    contents: `${commentTitle(comment)}\n${count} linked ${count === 1 ? 'passage' : 'passages'}`,
    chips: index === 0 ? [{ label: planned.chip, commentId: comment.id, title: `Comment ${planned.chip} in the index` }] : [],
  }));
}

function passageMarks(
  annotation: Annotation, links: readonly Link[], comments: ReadonlyMap<string, StaffComment>, chipOf: (comment: StaffComment) => string, indexOf: ReadonlyMap<string, number>,
): PlannedMark[] {
  const own = links.filter((link) => link.annotationId === annotation.id).flatMap((link) => {
    const comment = comments.get(link.commentId);
    return comment ? [{ link, comment }] : [];
  });
  const lines = own.map(({ link, comment }) => `Comment ${chipOf(comment)} (${ROLE_WORDS[link.role]})${link.note.trim() === '' ? '' : `: ${link.note.trim()}`}`);
  const note = annotation.note.trim();
  if (note !== '' && !own.some(({ link }) => link.note.trim() === note)) lines.push(note);
  if (annotation.tags.length > 0) lines.push(`Tags: ${annotation.tags.join(', ')}`);
  if (lines.length === 0) lines.push('Not linked to a comment yet.');
  const chips = own.map(({ link, comment }) => ({ label: chipOf(comment), commentId: comment.id, title: `Comment ${chipOf(comment)} (${ROLE_WORDS[link.role]}) in the index` }));
  const unique = chips.filter((chip, index) => chips.findIndex((other) => other.commentId === chip.commentId) === index);
  return annotation.targets.map((target, index): PlannedMark => ({
    documentIndex: indexOf.get(annotation.documentId) ?? 0, pageIndex: target.pageIndex, kind: 'passage', shape: annotation.kind, id: annotation.id,
    name: index === 0 ? annotation.id : `${annotation.id}#${index + 1}`, part: index + 1, parts: annotation.targets.length,
    quads: target.quads, color: annotation.color, author: annotation.author, createdAt: annotation.createdAt, modifiedAt: annotation.modifiedAt,
    contents: lines.join('\n'), chips: unique,
  }));
}

function planAttachments(
  source: PacketSource, comments: ReadonlyMap<string, StaffComment>, annotations: ReadonlyMap<string, Annotation>,
  chipOf: (comment: StaffComment) => string, passageWords: (annotation: Annotation) => string,
): readonly PlannedAttachment[] {
  const rank = { comment: 0, annotation: 1, matter: 2 } as const;
  const order = new Map([...comments.keys()].map((id, index) => [id, index]));
  const rows = [...live(source.attachments)].sort((a, b) =>
    rank[a.ownerKind] - rank[b.ownerKind] || (order.get(a.ownerId) ?? 0) - (order.get(b.ownerId) ?? 0) || compare(a.addedAt, b.addedAt) || compare(a.id, b.id));
  const names = uniqueFileNames(rows.map((row) => row.name));
  return rows.map((attachment, index): PlannedAttachment => {
    const comment = attachment.ownerKind === 'comment' ? comments.get(attachment.ownerId) : undefined;
    const annotation = attachment.ownerKind === 'annotation' ? annotations.get(attachment.ownerId) : undefined;
    return {
      attachment, number: index + 1, fileName: names[index] ?? attachment.name,
      owner: comment ? `Comment ${chipOf(comment)}` : annotation ? passageWords(annotation) : 'The matter',
      ownerCommentId: comment?.id ?? null,
    };
  });
}
