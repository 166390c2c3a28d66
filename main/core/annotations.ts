import { findAnnotation, findLink, findLinkBetween, insertAnnotation, insertLink } from '../../db/annotations.ts';
import { findDocument } from '../../db/documents.ts';
import { created, patchRow, type RowChange } from '../../db/events.ts';
import { findComment } from '../../db/letters.ts';
import type { Annotation, AnnotationTarget, DocumentRecord, HighlightColor, Id, Link, LinkRole } from '../../db/model.ts';
import { TickmarkError } from '../../preload/result.ts';
import { act, author, now, required, type Context, type Handlers } from './context.ts';

type AnnotationMethods = Pick<Handlers,
  'annotations.create' | 'annotations.update' | 'annotations.updateMany' | 'annotations.trash' | 'links.create' | 'links.update' | 'links.remove'
  | 'links.createMany' | 'links.updateMany' | 'links.removeMany'>;

export const annotationHandlers: AnnotationMethods = {
  'annotations.create': (context, request) => {
    const document = required(findDocument(context.db, request.documentId), 'document');
    checkTargets(document, request.targets);
    const at = now(context);
    const annotation: Annotation = {
      id: context.newId(), matterId: document.matterId, documentId: document.id, kind: request.kind ?? 'highlight', color: request.color, note: request.note ?? '', tags: [],
      author: author(context), createdAt: at, modifiedAt: at, trashedAt: null, carriedFrom: null,
      targets: [...request.targets].sort((a, b) => a.pageIndex - b.pageIndex),
    };
    const links = (request.links ?? []).map(({ commentId, role }) => newLink(context, document.matterId, annotation.id, commentId, role, ''));
    const numbers = links.map((link) => link.number).join(', ');
    return act(context, document.matterId, links.length === 0 ? 'Highlight' : `Highlight linked to comment ${numbers}`, (db) => {
      insertAnnotation(db, annotation);
      for (const { link } of links) insertLink(db, link);
      return { changes: [created('annotations', annotation.id, at), ...links.map(({ link }) => created('links', link.id, at))], value: annotation };
    });
  },

  'annotations.update': (context, { annotationId, color, note, tags }) => {
    const annotation = required(findAnnotation(context.db, annotationId), 'highlight');
    return act(context, annotation.matterId, updateLabel(color, note), (db, at) => {
      const change = patchRow(db, 'annotations', annotationId, {
        ...(color === undefined ? {} : { color }), ...(note === undefined ? {} : { note }),
        ...(tags === undefined ? {} : { tags: JSON.stringify(tags) }),
      });
      const stamp = change === null ? null : patchRow(db, 'annotations', annotationId, { modified_at: at });
      return { changes: [change, stamp], value: null };
    });
  },

  'annotations.updateMany': (context, { annotationIds, color, addTag, removeTag }) => {
    const all = annotationIds.map((id) => required(findAnnotation(context.db, id), 'highlight'));
    const [first] = all;
    if (first === undefined || all.some(({ matterId }) => matterId !== first.matterId)) throw ofDifferentMatters('Change');
    return act(context, first.matterId, all.length === 1 ? 'Change a highlight' : `Change ${all.length} highlights`, (db, at) => ({
      changes: all.flatMap(({ id, tags }) => {
        const rest = tags.filter((tag) => tag !== removeTag);
        const next = addTag === undefined || rest.includes(addTag) ? rest : [...rest, addTag];
        const change = patchRow(db, 'annotations', id, { ...(color === undefined ? {} : { color }), tags: JSON.stringify(next) });
        return change === null ? [] : [change, patchRow(db, 'annotations', id, { modified_at: at })];
      }),
      value: null,
    }));
  },

  'annotations.trash': (context, { annotationIds }) => {
    const first = required(findAnnotation(context.db, annotationIds[0] ?? ''), 'highlight');
    const label = annotationIds.length === 1 ? 'Delete highlight' : `Delete ${annotationIds.length} highlights`;
    return act(context, first.matterId, label, (db, at) => ({
      changes: annotationIds.map((id): RowChange | null => {
        if (required(findAnnotation(db, id), 'highlight').matterId !== first.matterId) {
          throw ofDifferentMatters('Delete');
        }
        return patchRow(db, 'annotations', id, { trashed_at: at });
      }),
      value: null,
    }));
  },

  'links.create': (context, { annotationId, commentId, role, note }) => {
    const annotation = required(findAnnotation(context.db, annotationId), 'highlight');
    const known = findLinkBetween(context.db, annotationId, commentId);
    if (known !== null) return known;
    const { link, number } = newLink(context, annotation.matterId, annotationId, commentId, role, note ?? '');
    return act(context, annotation.matterId, `Link to comment ${number}`, (db, at) => {
      insertLink(db, link);
      return { changes: [created('links', link.id, at)], value: link };
    });
  },

  'links.update': (context, { linkId, role, note }) => {
    const link = required(findLink(context.db, linkId), 'link');
    return act(context, link.matterId, role === undefined ? 'Edit the link\u2019s note' : 'Change the link\u2019s role', (db) => ({
      changes: [patchRow(db, 'links', linkId, { ...(role === undefined ? {} : { role }), ...(note === undefined ? {} : { note }) })], value: null,
    }));
  },

  'links.remove': (context, { linkId }) => {
    const link = required(findLink(context.db, linkId), 'link');
    const number = findComment(context.db, link.commentId)?.number ?? '';
    return act(context, link.matterId, `Unlink from comment ${number}`, (db, at) => ({
      changes: [patchRow(db, 'links', linkId, { trashed_at: at })], value: null,
    }));
  },

  'links.createMany': (context, { commentId, passages }) => {
    const comment = required(findComment(context.db, commentId), 'comment');
    const links = passages.flatMap(({ annotationId, role }) => {
      const { matterId } = required(findAnnotation(context.db, annotationId), 'highlight');
      return findLinkBetween(context.db, annotationId, commentId) === null ? [newLink(context, matterId, annotationId, commentId, role, '').link] : [];
    });
    const what = links.length === 1 ? 'a highlight' : `${links.length} highlights`;
    return act(context, comment.matterId, `Link ${what} to comment ${comment.number}`, (db, at) => {
      for (const link of links) insertLink(db, link);
      return { changes: links.map(({ id }) => created('links', id, at)), value: null };
    });
  },

  'links.updateMany': (context, { linkIds, role }) => {
    const matterId = matterOf(linkIds.map((id) => required(findLink(context.db, id), 'link')));
    return act(context, matterId, `Change the role of ${linkIds.length === 1 ? 'a link' : `${linkIds.length} links`}`, (db) => ({
      changes: linkIds.map((id) => patchRow(db, 'links', id, { role })), value: null,
    }));
  },

  'links.removeMany': (context, { linkIds }) => {
    const matterId = matterOf(linkIds.map((id) => required(findLink(context.db, id), 'link')));
    return act(context, matterId, linkIds.length === 1 ? 'Unlink' : `Remove ${linkIds.length} links`, (db, at) => ({
      changes: linkIds.map((id) => patchRow(db, 'links', id, { trashed_at: at })), value: null,
    }));
  },
};

/** The one matter that all of them belong to. */
function matterOf(links: readonly Link[]): Id {
  const [first] = links;
  if (first === undefined || links.some(({ matterId }) => matterId !== first.matterId)) throw ofDifferentMatters('Change');
  return first.matterId;
}

/** One target per page, each on a page that the document has. Throws TickmarkError bad-request. */
export function checkTargets(document: DocumentRecord, targets: readonly AnnotationTarget[]): void {
  const pages = new Set(targets.map((target) => target.pageIndex));
  if (pages.size !== targets.length || targets.some((target) => target.pageIndex >= document.pageCount || target.end < target.start)) {
    throw new TickmarkError('bad-request', 'That passage is not a place in this document.', 'Select the passage again.');
  }
}

function ofDifferentMatters(what: string): TickmarkError {
  return new TickmarkError('bad-request', 'These highlights belong to different matters.', `${what} them one matter at a time.`);
}

function updateLabel(color: HighlightColor | undefined, note: string | undefined): string {
  if (color !== undefined) return 'Change the highlight\u2019s colour';
  return note === undefined ? 'Change the highlight\u2019s tags' : 'Edit the highlight\u2019s note';
}

function newLink(context: Context, matterId: Id, annotationId: Id, commentId: Id, role: LinkRole, note: string): { link: Link; number: string } {
  const comment = required(findComment(context.db, commentId), 'comment');
  if (comment.matterId !== matterId) {
    throw new TickmarkError('bad-request', 'That comment belongs to another matter.', 'Open the matter of the comment and link it there.');
  }
  return {
    number: comment.number,
    link: { id: context.newId(), matterId, annotationId, commentId, role, note, author: author(context), createdAt: now(context), trashedAt: null },
  };
}
