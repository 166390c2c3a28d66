/** Where everything of the link map stands: comments down one side, passages down the other. Pure; units are CSS pixels. */
import type { Annotation, DocumentRecord, Link, StaffComment } from '../api/model.ts';
import type { LetterGroup, LinkedComment, MatterView } from '../state/derived.ts';
import { comparePlaces } from '../state/document-order.ts';

export const ROW = 40;
export const HEADING = 34;

export type CommentLine =
  | { readonly kind: 'letter'; readonly group: LetterGroup; readonly top: number }
  | { readonly kind: 'comment'; readonly comment: StaffComment; readonly links: number; readonly top: number };

export type PassageLine =
  | { readonly kind: 'document'; readonly document: DocumentRecord; readonly top: number }
  | { readonly kind: 'passage'; readonly annotation: Annotation; readonly linked: readonly LinkedComment[]; readonly top: number };

export interface MapEdge {
  readonly link: Link;
  readonly annotation: Annotation;
  /** Middle of the comment's row, middle of the passage's row. */
  readonly from: number;
  readonly to: number;
}

export interface LinkMapLayout {
  readonly comments: readonly CommentLine[];
  readonly passages: readonly PassageLine[];
  readonly edges: readonly MapEdge[];
  readonly height: number;
  /** Comments without a passage and passages without a comment. */
  readonly gaps: { readonly comments: number; readonly passages: number };
}

export const isGap = (line: CommentLine | PassageLine): boolean =>
  (line.kind === 'comment' && line.links === 0 && line.comment.status !== 'withdrawn') || (line.kind === 'passage' && line.linked.length === 0);

/**
 * Letters newest first, filings as the matter lists them; documents without a passage are left out. Withdrawn comments
 * are no gaps. With `gapsOnly`, what is linked is left out, too.
 */
export function layOutLinks(view: MatterView, gapsOnly = false): LinkMapLayout {
  const commentTops = new Map<string, number>();
  const comments: CommentLine[] = [];
  let top = 0;
  for (const group of view.groups) {
    const own = group.comments.map((comment): CommentLine => ({ kind: 'comment', comment, links: view.passagesOf(comment.id).length, top: 0 }));
    const shown = gapsOnly ? own.filter(isGap) : own;
    if (gapsOnly && shown.length === 0) continue;
    comments.push({ kind: 'letter', group, top });
    top += HEADING;
    for (const line of shown) {
      comments.push({ ...line, top });
      if (line.kind === 'comment') commentTops.set(line.comment.id, top);
      top += ROW;
    }
  }
  const passageTops = new Map<string, number>();
  const passages: PassageLine[] = [];
  let below = 0;
  for (const document of view.snapshot.documents) {
    const own = view.annotationsOf(document.id).filter(({ id }) => !gapsOnly || view.commentsOf(id).length === 0).toSorted(comparePlaces);
    if (own.length === 0) continue;
    passages.push({ kind: 'document', document, top: below });
    below += HEADING;
    for (const annotation of own) {
      passages.push({ kind: 'passage', annotation, linked: view.commentsOf(annotation.id), top: below });
      passageTops.set(annotation.id, below);
      below += ROW;
    }
  }
  const edges = view.snapshot.links.flatMap((link): MapEdge[] => {
    const [from, to, annotation] = [commentTops.get(link.commentId), passageTops.get(link.annotationId), view.annotations.get(link.annotationId)];
    return from === undefined || to === undefined || annotation === undefined ? [] : [{ link, annotation, from: from + ROW / 2, to: to + ROW / 2 }];
  });
  return {
    comments, passages, edges, height: Math.max(top, below),
    gaps: {
      comments: comments.filter(isGap).length,
      passages: passages.filter(isGap).length,
    },
  };
}

/** What a stretch of the map shows. A line is drawn where one of its ends is on screen; between others it would say nothing. */
export function stretchOf(layout: LinkMapLayout, top: number, bottom: number): Pick<LinkMapLayout, 'comments' | 'passages' | 'edges'> {
  const within = (y: number): boolean => y >= top && y <= bottom;
  const shown = (line: { readonly top: number }): boolean => line.top + ROW >= top && line.top <= bottom;
  return { comments: layout.comments.filter(shown), passages: layout.passages.filter(shown), edges: layout.edges.filter(({ from, to }) => within(from) || within(to)) };
}
