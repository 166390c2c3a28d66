/** Requests about one version of a document by itself or beside another: what differs, its marked copy, the disclosure that was promised in it, a passage looked for. */
import { rm, writeFile } from 'node:fs/promises';
import { findAnnotation, listAnnotations, listLinks } from '../../db/annotations.ts';
import { findDocument, pageLabelsOf } from '../../db/documents.ts';
import { listComments } from '../../db/letters.ts';
import { listResponses } from '../../db/responses.ts';
import type { DocumentRecord, Id, RichNode } from '../../db/model.ts';
import type { FiledDisclosure, FoundPlace } from '../../preload/api.ts';
import type { WrittenFile } from '../packet/write-export.ts';
import { touchesPassage } from '../../renderer/anchoring/compare.ts';
import { keptDocument, quoteOf, twoVersions, versionPages } from './carry-forward.ts';
import { drawnBox, isBox } from './carry-box-rows.ts';
import type { FindBoxJob } from './carry-find-box.ts';
import type { FiledDisclosuresJob, FindPlacesJob, ProposedBlock } from './carry-find.ts';
import type { MarkedCopyJob } from './carry-marked-copy.ts';
import { comparisonOf } from './comparisons.ts';
import { author, now, required, type Context, type Handlers } from './context.ts';
import { inThread } from './in-thread.ts';

type DisclosureMethods = Pick<Handlers, 'amendments.compare' | 'amendments.exportMarked' | 'amendments.disclosures' | 'amendments.find'>;

export const disclosureHandlers: DisclosureMethods = {
  async 'amendments.compare'(context, { jobId, fromDocumentId, toDocumentId }) {
    return comparisonOf(context, jobId, ...twoVersions(context, fromDocumentId, toDocumentId));
  },

  async 'amendments.exportMarked'(context, { jobId, fromDocumentId, toDocumentId, format, linkedOnly, positions }) {
    const [from, to] = twoVersions(context, fromDocumentId, toDocumentId);
    const { changes, paragraphs } = await comparisonOf(context, jobId, from, to);
    const wanted = positions === null ? null : new Set(positions);
    const chosen = wanted === null ? changes : changes.filter((_, position) => wanted.has(position));
    const touching = linkedOnly ? linkedPassages(context, from, to) : null;
    const job: MarkedCopyJob = {
      changes: touching === null ? chosen : chosen.filter((change) => touchesPassage(change, touching)),
      scope: linkedOnly ? 'linked' : chosen.length < changes.length ? 'chosen' : 'all', same: paragraphs.same, format, names: namesOf(from, to), fileName: to.name,
      pageLabels: { from: pageLabelsOf(context.db, from.id), to: pageLabelsOf(context.db, to.id) }, author: author(context), at: now(context),
    };
    const { name, bytes } = await inThread<WrittenFile>(context, jobId, to.name, 'markedCopy', job);
    const path = context.files.temporaryPath();
    try {
      await writeFile(path, bytes);
      const saved = await context.ports.saveFile(name, path);
      return saved === null ? null : { format, name, bytes: bytes.length, ...saved };
    } finally {
      await rm(path, { force: true });
    }
  },

  async 'amendments.disclosures'(context, { jobId, documentId }) {
    const document = keptDocument(context, documentId);
    const blocks = proposedBlocks(context, document.matterId);
    if (blocks.length === 0) return [];
    const job: FiledDisclosuresJob = { version: versionPages(context, document), blocks };
    return inThread<readonly FiledDisclosure[]>(context, jobId, document.name, 'filedDisclosures', job);
  },

  async 'amendments.find'(context, { jobId, annotationId, documentId }) {
    const document = keptDocument(context, documentId);
    const annotation = required(findAnnotation(context.db, annotationId), 'highlight');
    if (isBox(annotation)) {
      const origin = required(findDocument(context.db, annotation.documentId), 'document');
      const job: FindBoxJob = { from: versionPages(context, origin), to: versionPages(context, document), box: drawnBox(annotation) };
      return inThread<readonly FoundPlace[]>(context, jobId, document.name, 'findBox', job);
    }
    const job: FindPlacesJob = {
      version: versionPages(context, document),
      quote: { exact: quoteOf(annotation), prefix: annotation.targets[0]?.prefix, suffix: annotation.targets.at(-1)?.suffix },
    };
    return inThread<readonly FoundPlace[]>(context, jobId, document.name, 'findPlaces', job);
  },
};

function linkedPassages(context: Context, from: DocumentRecord, to: DocumentRecord): Parameters<typeof touchesPassage>[1] {
  const linked = new Set(listLinks(context.db, from.matterId).map(({ annotationId }) => annotationId));
  const all = listAnnotations(context.db, from.matterId).filter(({ id }) => linked.has(id));
  const of = (documentId: Id) => all.filter((annotation) => annotation.documentId === documentId).flatMap(({ targets }) => targets.map(({ pageIndex, start, end }) => ({ pageIndex, start, end })));
  return { from: of(from.id), to: of(to.id) };
}

/** "10-K 2008 to 10-K/A 2008"; by the files' names where the forms do not tell them apart. */
function namesOf(from: DocumentRecord, to: DocumentRecord): MarkedCopyJob['names'] {
  const formOf = ({ formType, period, filed, name }: DocumentRecord): string => (formType === null ? name : [formType, (period ?? filed)?.slice(0, 4)].filter((part) => part !== undefined).join(' '));
  const [old, fresh] = [formOf(from), formOf(to)];
  return old === fresh ? { from: from.name, to: to.name } : { from: old, to: fresh };
}

/** The blocks of proposed disclosure of all responses, in the order of the comments. */
function proposedBlocks(context: Context, matterId: Id): readonly ProposedBlock[] {
  const bodies = new Map(listResponses(context.db, matterId).map(({ commentId, body }) => [commentId, body]));
  return listComments(context.db, matterId).flatMap(({ id, number }) => {
    const body = bodies.get(id);
    return body === undefined ? [] : disclosuresIn(body).map((words, index) => ({ commentId: id, number, index, words }));
  });
}

export function disclosuresIn(node: RichNode): readonly string[] {
  if (node.type !== 'disclosure') return (node.content ?? []).flatMap(disclosuresIn);
  const words = plainWords(node).trim();
  return words === '' ? [] : [words];
}

function plainWords(node: RichNode): string {
  if (node.type === 'hardBreak') return '\n';
  return node.text ?? (node.content ?? []).map(plainWords).join(node.type === 'paragraph' ? '' : '\n');
}
