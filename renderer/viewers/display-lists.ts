/** What is painted over a document: highlights in their colours, chips in the margin. Pure. */
import type { Annotation, AnnotationKind, Comparison, DocumentRecord, HighlightColor, Id, Suggestion } from '../api/model.ts';
import type { CarryRow } from '../amendment/carry-store.ts';
import { dropKey } from '../drop/drop-store.ts';
import { suggestionId } from '../suggestions/suggestion-store.ts';
import { commentTitle, passageWords, type LinkedComment, type MatterView } from '../state/derived.ts';
import { COLOR_WORDS, count, excerpt, KIND_OF_MARK, ROLE_WORDS } from '../state/words.ts';
import type { ViewerChip, ViewerHighlight, ViewerSelection } from '../viewer/model.ts';

const COMMENT = 'comment:';
const CHIP = 'chip-of-comment:';
const CARRIED = 'carried:';
const CHANGE = 'change:';

/** Ids of a comment's own words in its letter, told apart from annotations. */
export function commentMarkId(commentId: Id): string {
  return `${COMMENT}${commentId}`;
}

/** The chip beside them has an id of its own, so that it can stand out without outlining every line of the comment. */
export function commentChipId(commentId: Id): string {
  return `${CHIP}${commentId}`;
}

/** A highlight's proposed place in a new version of its document. */
export function carriedMarkId(annotationId: Id): string {
  return `${CARRIED}${annotationId}`;
}

export type MarkRef = { readonly kind: 'annotation' | 'comment' | 'suggestion' | 'carried' | 'change'; readonly id: Id };

export function parseMark(id: string): MarkRef {
  if (id.startsWith(CHANGE)) return { kind: 'change', id: id.slice(CHANGE.length) };
  if (id.startsWith(CARRIED)) return { kind: 'carried', id: id.slice(CARRIED.length) };
  if (id.startsWith('suggestion:')) return { kind: 'suggestion', id };
  const prefix = [COMMENT, CHIP].find((one) => id.startsWith(one));
  return prefix === undefined ? { kind: 'annotation', id } : { kind: 'comment', id: id.slice(prefix.length) };
}

/**
 * @param chosen the comment that is worked on; its words are marked, and those of linked comments. All the others stay
 * plain: in a letter of thirty comments nothing would stand out otherwise.
 */
export function highlightsOf(view: MatterView, document: DocumentRecord, chosen: Id | null): readonly ViewerHighlight[] {
  const own = view.annotationsOf(document.id).map((annotation) => ({
    id: annotation.id, color: annotation.color, shape: SHAPES[annotation.kind], places: annotation.targets, dropLabel: dropLabel(view, annotation),
    hint: annotation.note === '' ? undefined : excerpt(annotation.note, 160),
  }));
  const letter = view.groups.find(({ letterDocumentId }) => letterDocumentId === document.id);
  const comments = (letter?.comments ?? []).filter(({ id, places }) => places.length > 0 && (id === chosen || view.passagesOf(id).length > 0)).map((comment) => ({
    id: commentMarkId(comment.id),
    color: 'yellow' as const,
    places: comment.places,
    dropLabel: `Attach to comment ${comment.number}`,
  }));
  return [...comments, ...own];
}

const SHAPES: Readonly<Record<AnnotationKind, NonNullable<ViewerHighlight['shape']>>> = { highlight: 'fill', underline: 'underline', area: 'box', 'page-note': 'note' };

function dropLabel(view: MatterView, annotation: Annotation): string {
  const [first] = view.commentsOf(annotation.id);
  return first ? `Attach to this passage of comment ${first.comment.number}` : 'Attach to this passage';
}

export function chipsOf(view: MatterView, document: DocumentRecord): readonly ViewerChip[] {
  const passages = view.annotationsOf(document.id).flatMap((annotation) => {
    const target = annotation.targets[0];
    const linked = view.commentsOf(annotation.id);
    const files = view.attachmentsOf(annotation.id).length;
    if (!target || (linked.length === 0 && files === 0 && annotation.note === '')) return [];
    return [{ id: annotation.id, pageIndex: target.pageIndex, quads: target.quads, dropKey: dropKey('annotation', annotation.id), words: passageWords(annotation, 60), ...chipWords(annotation, linked, files) }];
  });
  const letter = view.groups.find(({ letterDocumentId }) => letterDocumentId === document.id);
  const comments = (letter?.comments ?? []).flatMap((comment) => {
    const place = comment.places[0];
    const linked = view.passagesOf(comment.id).length;
    if (!place) return [];
    return [{
      id: commentChipId(comment.id), pageIndex: place.pageIndex, quads: place.quads,
      label: linked === 0 ? comment.number : `${linked}⇄`,
      title: `Comment ${comment.number}: ${linked === 0 ? 'no passage yet' : count(linked, 'passage')}`,
      look: linked === 0 ? 'suggested' as const : 'linked' as const, dropKey: dropKey('comment', comment.id), words: excerpt(commentTitle(comment), 60),
    }];
  });
  return [...comments, ...passages];
}

/** Dashed question marks beside what is suggested for the chosen comment. */
export function suggestionChips(document: DocumentRecord, suggestions: readonly Suggestion[]): readonly ViewerChip[] {
  return suggestions.filter(({ documentId }) => documentId === document.id).map((suggestion) => ({
    id: suggestionId(suggestion), pageIndex: suggestion.target.pageIndex, quads: suggestion.target.quads, label: '?',
    title: `Suggested passage: ${suggestion.reasons.join(', ')}`, look: 'suggested',
  }));
}

/** The outline of the suggestion that is pointed at, and of no other. */
export function suggestionMarks(document: DocumentRecord, suggestions: readonly Suggestion[], lit: string | null): readonly ViewerHighlight[] {
  return suggestions.filter((one) => one.documentId === document.id && suggestionId(one) === lit)
    .map((one) => ({ id: suggestionId(one), color: 'yellow', look: 'suggested', places: [one.target] }));
}

/** Where highlights of an earlier version would go in this one: outlines until the pass is applied. */
export function carriedMarks(view: MatterView, rows: readonly CarryRow[]): readonly ViewerHighlight[] {
  return rows.filter(({ decision, targets }) => decision !== 'leave' && targets.length > 0).map(({ passage, targets }) => ({
    id: carriedMarkId(passage.annotationId), color: view.annotations.get(passage.annotationId)?.color ?? 'yellow', look: 'suggested', places: targets,
  }));
}

/** Under the comparison's red and green the highlights' own colours would say something else: there they are lines below the words. */
export function quietHighlights(highlights: readonly ViewerHighlight[]): readonly ViewerHighlight[] {
  return highlights.map((highlight) => (highlight.shape === undefined || highlight.shape === 'fill' ? { ...highlight, shape: 'underline' } : highlight));
}

/** Marks of one change, to let it stand out. */
export function changeMarkIds(index: number): readonly string[] {
  return [`${CHANGE}${index}`, `${CHANGE}${index}/words`];
}

/**
 * What differs from the other version. A paragraph that is gone there is red, one that is new here green; of a reworded
 * one only the words that differ, and the paragraph has a line at its side.
 */
export function changeMarks(document: DocumentRecord, pair: { readonly from: DocumentRecord; readonly to: DocumentRecord } | null, comparison: Comparison | null): readonly ViewerHighlight[] {
  if (pair === null || comparison === null) return [];
  const side = document.id === pair.from.id ? 'from' : document.id === pair.to.id ? 'to' : null;
  if (side === null) return [];
  const look = side === 'from' ? 'deleted' : 'inserted';
  return comparison.changes.flatMap((change, index): ViewerHighlight[] => {
    const [whole = '', words = ''] = changeMarkIds(index);
    if (change[side].length === 0) return [];
    if (change.kind !== 'changed') return [{ id: whole, color: 'yellow', look, places: change[side] }];
    return [{ id: whole, color: 'yellow', look: 'reworded', places: change[side] }, ...(change.words[side].length === 0 ? [] : [{ id: words, color: 'yellow', look, shape: 'words', places: change.words[side] } as const])];
  });
}

function chipWords(annotation: Annotation, linked: readonly LinkedComment[], files: number): Pick<ViewerChip, 'label' | 'title' | 'look'> {
  const extra = files === 0 ? '' : `, ${count(files, 'file')}`;
  if (linked.length === 0) {
    return { label: annotation.note === '' ? '+' : '¶', title: `${COLOR_WORDS[annotation.color]} ${KIND_OF_MARK[annotation.kind]}, not linked${extra}${noteWords(annotation)}`, look: 'suggested' };
  }
  const numbers = linked.map(({ comment }) => comment.number);
  const roles = linked.map(({ comment, link }) => `${comment.number}, ${ROLE_WORDS[link.role]}`);
  return { label: shortLabel(numbers), title: `Linked to comment ${roles.join('; ')}${extra}`, look: 'linked' };
}

function noteWords({ kind, note }: Annotation): string {
  return kind === 'page-note' && note !== '' ? `: ${excerpt(note, 80)}` : '';
}

/** The sign of a note that is being written, where it will stand. */
export function pendingNote(document: DocumentRecord, selection: ViewerSelection | null, color: HighlightColor): readonly ViewerHighlight[] {
  if (selection?.kind !== 'page-note' || selection.documentId !== document.id) return [];
  return [{ id: 'note-being-written', color, shape: 'note', places: selection.targets }];
}

/** The margin has room for about five signs; all the numbers are in the title. */
function shortLabel(numbers: readonly string[]): string {
  const all = numbers.join('·');
  return all.length <= 5 ? all : `${numbers[0] ?? ''}+${numbers.length - 1}`;
}
