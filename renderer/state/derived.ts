/** Views of the open matter that several rooms need. Computed once per snapshot. */
import type {
  Annotation, Attachment, DocumentRecord, Id, Letter, Link, MatterSnapshot, Response, StaffComment,
} from '../api/model.ts';
import { compareDocuments, comparePlaces } from './document-order.ts';
import { excerpt } from './words.ts';

/** A highlight seen from a comment. */
export interface LinkedPassage {
  readonly link: Link;
  readonly annotation: Annotation;
  readonly document: DocumentRecord | undefined;
}

/** A comment seen from a highlight. */
export interface LinkedComment {
  readonly link: Link;
  readonly comment: StaffComment;
}

export interface LetterGroup {
  readonly letter: Letter | undefined;
  readonly document: DocumentRecord | undefined;
  readonly letterDocumentId: Id;
  readonly comments: readonly StaffComment[];
}

export interface MatterView {
  readonly snapshot: MatterSnapshot;
  readonly documents: ReadonlyMap<Id, DocumentRecord>;
  readonly comments: ReadonlyMap<Id, StaffComment>;
  readonly annotations: ReadonlyMap<Id, Annotation>;
  readonly letters: ReadonlyMap<Id, Letter>;
  readonly responses: ReadonlyMap<Id, Response>;
  /** Newest letter first. */
  readonly groups: readonly LetterGroup[];
  /** By document, from the earliest version to the latest, and in reading order within each. */
  passagesOf(commentId: Id): readonly LinkedPassage[];
  commentsOf(annotationId: Id): readonly LinkedComment[];
  attachmentsOf(ownerId: Id): readonly Attachment[];
  annotationsOf(documentId: Id): readonly Annotation[];
}

const views = new WeakMap<MatterSnapshot, MatterView>();

export function viewOf(snapshot: MatterSnapshot): MatterView {
  let view = views.get(snapshot);
  if (!view) {
    view = buildView(snapshot);
    views.set(snapshot, view);
  }
  return view;
}

function buildView(snapshot: MatterSnapshot): MatterView {
  const documents = byId(snapshot.documents);
  const comments = byId(snapshot.comments);
  const annotations = byId(snapshot.annotations);
  const letters = new Map(snapshot.letters.map((letter) => [letter.documentId, letter]));
  const passages = new Map<Id, LinkedPassage[]>();
  const linked = new Map<Id, LinkedComment[]>();
  for (const link of snapshot.links) {
    const annotation = annotations.get(link.annotationId);
    const comment = comments.get(link.commentId);
    if (!annotation || !comment) continue;
    push(passages, comment.id, { link, annotation, document: documents.get(annotation.documentId) });
    push(linked, annotation.id, { link, comment });
  }
  for (const list of linked.values()) list.sort((a, b) => a.comment.ordinal - b.comment.ordinal);
  for (const list of passages.values()) list.sort(inReadingOrder);
  const attachments = Map.groupBy(snapshot.attachments, (attachment) => attachment.ownerId);
  const onDocument = Map.groupBy(snapshot.annotations, (annotation) => annotation.documentId);
  return {
    snapshot, documents, comments, annotations, letters,
    responses: new Map(snapshot.responses.map((response) => [response.commentId, response])),
    groups: groupByLetter(snapshot, documents, letters),
    passagesOf: (id) => passages.get(id) ?? [],
    commentsOf: (id) => linked.get(id) ?? [],
    attachmentsOf: (id) => attachments.get(id) ?? [],
    annotationsOf: (id) => onDocument.get(id) ?? [],
  };
}

function groupByLetter(snapshot: MatterSnapshot, documents: ReadonlyMap<Id, DocumentRecord>, letters: ReadonlyMap<Id, Letter>): LetterGroup[] {
  const groups = [...Map.groupBy(snapshot.comments, (comment) => comment.letterDocumentId)].map(([letterDocumentId, comments]) => ({
    letterDocumentId,
    letter: letters.get(letterDocumentId),
    document: documents.get(letterDocumentId),
    comments: comments.toSorted((a, b) => a.ordinal - b.ordinal),
  }));
  return groups.sort((a, b) => (dateOf(b) ?? '').localeCompare(dateOf(a) ?? ''));
}

function inReadingOrder(a: LinkedPassage, b: LinkedPassage): number {
  const documents = a.document && b.document ? compareDocuments(a.document, b.document) : Number(a.document === undefined) - Number(b.document === undefined);
  return documents || comparePlaces(a.annotation, b.annotation);
}

function dateOf({ letter, document }: Pick<LetterGroup, 'letter' | 'document'>): string | null {
  return letter?.letterDate ?? document?.filed ?? null;
}

function byId<T extends { readonly id: Id }>(rows: readonly T[]): Map<Id, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function push<T>(lists: Map<Id, T[]>, key: Id, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The comments a digit key means: those of the letter that is worked on, in its order. */
export function commentsForKeys(view: MatterView, preferredLetterId: Id | null): readonly StaffComment[] {
  const group = view.groups.find(({ letterDocumentId }) => letterDocumentId === preferredLetterId) ?? view.groups[0];
  return group?.comments ?? [];
}

/** The words that name a comment in a list: its innermost heading, else its first words. */
export function commentTitle(comment: StaffComment): string {
  return comment.headings.at(-1) ?? comment.text;
}

/** The page where a passage stands, in printed labels: "page 31", "pages 31 to 32". */
export function pageWords(annotation: Annotation): string {
  const first = annotation.targets[0]?.pageLabel;
  const last = annotation.targets.at(-1)?.pageLabel;
  if (first === undefined || last === undefined) return '';
  return first === last ? `page ${first}` : `pages ${first} to ${last}`;
}

/** What a list shows of it: its words in quotation marks, or what it is where it has none. */
export function passageWords(annotation: Annotation, most?: number): string {
  const quote = quoteOf(annotation);
  if (quote !== '') return `“${excerpt(quote, most)}”`;
  return annotation.kind === 'area' ? 'Area on the page' : 'Note on the page';
}

/** The same, and what was noted there where it has no words: a note is known by its text. */
export function passageOrNote(annotation: Annotation, most?: number): string {
  const words = passageWords(annotation, most);
  return quoteOf(annotation) !== '' || annotation.note === '' ? words : `${words}: ${excerpt(annotation.note, most)}`;
}

export function quoteOf(annotation: Annotation): string {
  return annotation.targets.map((target) => target.exact).join(' ');
}
