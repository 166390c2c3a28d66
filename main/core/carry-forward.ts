/** Annotations of one version carried to the next: looked for in a job thread, reviewed by a person, applied in one step. */
import { insertAnnotation, insertLink, listAnnotations, listLinks } from '../../db/annotations.ts';
import { insertAttachment, listAttachments } from '../../db/attachments.ts';
import { findDocument, listPageRuns, pageLabelsOf } from '../../db/documents.ts';
import { created } from '../../db/events.ts';
import type { Annotation, DocumentRecord, Id } from '../../db/model.ts';
import type { CarriedPassage } from '../../preload/api.ts';
import { TickmarkError } from '../../preload/result.ts';
import { copiesIn } from '../../renderer/anchoring/lineage.ts';
import { checkTargets } from './annotations.ts';
import { asBox, boxTarget, drawnBox, isBox } from './carry-box-rows.ts';
import type { CarryForwardJob, CarryForwardResult, VersionPages } from './carry-pages.ts';
import { act, required, type Context, type Handlers } from './context.ts';
import { inThread } from './in-thread.ts';

type CarryForwardMethods = Pick<Handlers, 'amendments.carryForward' | 'amendments.apply'>;

export const carryForwardHandlers: CarryForwardMethods = {
  'amendments.carryForward': async (context, { jobId, fromDocumentId, toDocumentId }) => {
    const [from, to] = twoVersions(context, fromDocumentId, toDocumentId);
    const annotations = waitingToBeCarried(context, from, to);
    const [wordless, worded] = [annotations.filter(isBox), annotations.filter((annotation) => !isBox(annotation))];
    const job: CarryForwardJob = {
      from: versionPages(context, from), to: versionPages(context, to),
      quotes: worded.map((annotation) => {
        const [first] = annotation.targets;
        return {
          id: annotation.id, exact: quoteOf(annotation), prefix: first?.prefix, suffix: annotation.targets.at(-1)?.suffix,
          pageIndex: first?.pageIndex, start: first?.start,
        };
      }),
      boxes: wordless.map(drawnBox),
    };
    if (annotations.length === 0) return [];
    const { passages, boxes } = await inThread<CarryForwardResult>(context, jobId, to.name, 'carryForward', job);
    const startOf = new Map(boxes.map(({ id, start }) => [id, start]));
    const order = new Map(annotations.toSorted(inReadingOrder(startOf)).map(({ id }, at) => [id, at]));
    return [
      ...passages.map(({ id, status, score, targets, redline }): CarriedPassage => ({ annotationId: id, status, score, targets, redline })),
      ...boxes.map(({ id, status, score, place: found, anchor, redline }): CarriedPassage => ({ annotationId: id, status, score, targets: [boxTarget(found)], redline, anchor })),
    ].sort((a, b) => (order.get(a.annotationId) ?? 0) - (order.get(b.annotationId) ?? 0));
  },

  'amendments.apply': (context, { fromDocumentId, toDocumentId, passages }) => {
    const [from, to] = twoVersions(context, fromDocumentId, toDocumentId);
    const waiting = new Map(waitingToBeCarried(context, from, to).map((annotation) => [annotation.id, annotation]));
    const given = passages.flatMap(({ annotationId, targets }) => {
      const original = waiting.get(annotationId);
      checkTargets(to, targets);
      return original === undefined ? [] : [{ original, targets }];
    });
    if (given.length === 0) {
      throw new TickmarkError('conflict', `There is nothing left to carry to ${to.name}.`, 'These highlights were carried or deleted meanwhile. Begin the review again to see what is left.');
    }
    const label = given.length === 1 ? `Carry a highlight forward to ${to.name}` : `Carry ${given.length} highlights forward to ${to.name}`;
    const links = Map.groupBy(listLinks(context.db, from.matterId), (link) => link.annotationId);
    const attachments = Map.groupBy(listAttachments(context.db, from.matterId).filter(({ ownerKind }) => ownerKind === 'annotation'), ({ ownerId }) => ownerId);
    return act(context, from.matterId, label, (db, at) => {
      const changes = [];
      const carried: Annotation[] = [];
      for (const { original, targets } of given) {
        const annotation: Annotation = {
          ...original, id: context.newId(), documentId: to.id, createdAt: at, modifiedAt: at, carriedFrom: original.id,
          targets: isBox(original) ? asBox(original, targets) : [...targets].sort((a, b) => a.pageIndex - b.pageIndex),
        };
        insertAnnotation(db, annotation);
        carried.push(annotation);
        changes.push(created('annotations', annotation.id, at));
        for (const link of links.get(original.id) ?? []) {
          const copy = { ...link, id: context.newId(), annotationId: annotation.id, createdAt: at };
          insertLink(db, copy);
          changes.push(created('links', copy.id, at));
        }
        for (const attachment of attachments.get(original.id) ?? []) {
          const copy = { ...attachment, id: context.newId(), ownerId: annotation.id, addedAt: at };
          insertAttachment(db, copy);
          changes.push(created('attachments', copy.id, at));
        }
      }
      return { changes, value: carried };
    });
  },
};

export function twoVersions(context: Context, fromId: Id, toId: Id): [DocumentRecord, DocumentRecord] {
  const [from, to] = [keptDocument(context, fromId), keptDocument(context, toId)];
  if (from.id === to.id || from.matterId !== to.matterId) {
    throw new TickmarkError('bad-request', 'Only two documents of the same matter can be compared.', 'Import the new version into the matter of the original.');
  }
  return [from, to];
}

/** A document that is not in the trash: what is put on one there would be lost with it. */
export function keptDocument(context: Context, id: Id): DocumentRecord {
  const document = required(findDocument(context.db, id), 'document');
  if (document.trashedAt !== null) {
    throw new TickmarkError('conflict', `${document.name} is in the trash.`, 'Take it out of the trash first, or redo its import. Nothing was changed.');
  }
  return document;
}

/** Annotations of the original in the order of its pages, without those that a copy in the new version stands for already. */
function waitingToBeCarried(context: Context, from: DocumentRecord, to: DocumentRecord): Annotation[] {
  const all = listAnnotations(context.db, from.matterId);
  const done = copiesIn(all, to.id);
  return all.filter((annotation) => annotation.documentId === from.id && !done.has(annotation.id)).sort(inReadingOrder());
}

/** By page and first character; `startOf` tells where in the text an area stands that has no words of its own. */
function inReadingOrder(startOf: ReadonlyMap<Id, number> = new Map()): (a: Annotation, b: Annotation) => number {
  const startIn = ({ id, targets }: Annotation): number => startOf.get(id) ?? targets[0]?.start ?? 0;
  return (a, b) => (a.targets[0]?.pageIndex ?? 0) - (b.targets[0]?.pageIndex ?? 0) || startIn(a) - startIn(b);
}

export function quoteOf(annotation: Annotation): string {
  return annotation.targets.map((target) => target.exact).join('\n').trim();
}

export function versionPages(context: Context, document: DocumentRecord): VersionPages {
  return {
    displayPath: context.files.blobPath(document.displaySha256), pageLabels: pageLabelsOf(context.db, document.id),
    stored: listPageRuns(context.db, document.id),
  };
}
