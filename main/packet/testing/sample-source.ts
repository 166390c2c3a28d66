/** A small matter, whole enough for a packet: used by the tests of this folder. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Annotation, AnnotationTarget, DocumentKind, HighlightColor, Letter, Link, LinkRole, Response, RichNode, StaffComment, TextPlace } from '../../../db/model.ts';
import type { PacketAttachment, PacketDocument, PacketSource } from '../model.ts';

export const AT = '2026-01-31T09:30:00.000Z';
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export async function storedDocument(folder: string, id: string, name: string, kind: DocumentKind, display: Uint8Array, labels: readonly string[], source?: Uint8Array): Promise<PacketDocument> {
  await mkdir(folder, { recursive: true });
  const displayPath = join(folder, `${id}-display`);
  const sourcePath = source ? join(folder, `${id}-source`) : displayPath;
  await writeFile(displayPath, display);
  if (source) await writeFile(sourcePath, source);
  return {
    id, matterId: 'matter-1', name, kind, format: source ? 'text' : 'pdf', sha256: sha(source ?? display), byteSize: (source ?? display).length, displaySha256: sha(display),
    pageCount: labels.length, hasText: true, round: 1, importedAt: AT, trashedAt: null, displayPath, sourcePath, pageLabels: labels,
    formType: kind === 'filing' ? '10-K' : null, registrant: 'Sample Registrant Inc.', cik: '0000123456', accessionNumber: null, fileNumbers: ['000-15223'], period: null, filed: '2008-04-14',
  };
}

export async function storedAttachment(folder: string, id: string, name: string, bytes: Uint8Array, ownerKind: PacketAttachment['ownerKind'], ownerId: string): Promise<PacketAttachment> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${id}-bytes`);
  await writeFile(path, bytes);
  return { id, matterId: 'matter-1', ownerKind, ownerId, name, sha256: sha(bytes), byteSize: bytes.length, author: 'A. Reviewer', addedAt: AT, trashedAt: null, path };
}

export function comment(id: string, letterId: string, ordinal: number, text: string, places: readonly TextPlace[], extra: Partial<StaffComment> = {}): StaffComment {
  return {
    id, matterId: 'matter-1', letterDocumentId: letterId, ordinal, number: String(ordinal + 1), headings: [], text, paragraphs: text.split('\n\n'), pages: [], items: [],
    priorComments: [], places, status: 'drafting', origin: 'letter', owner: '', dueDate: null, signedOffBy: null, signedOffAt: null, tags: [], spokenOn: null, examiner: null,
    trashedAt: null, ...extra,
  };
}

export function annotation(id: string, documentId: string, targets: readonly AnnotationTarget[], color: HighlightColor = 'yellow', note = ''): Annotation {
  return { id, matterId: 'matter-1', documentId, kind: 'highlight', color, note, tags: [], author: 'A. Reviewer', createdAt: AT, modifiedAt: AT, trashedAt: null, carriedFrom: null, targets };
}

export function link(id: string, annotationId: string, commentId: string, role: LinkRole = 'subject', note = ''): Link {
  return { id, matterId: 'matter-1', annotationId, commentId, role, note, author: 'A. Reviewer', createdAt: AT, trashedAt: null };
}

export function response(id: string, commentId: string, content: readonly RichNode[], plainText = 'words'): Response {
  return { id, matterId: 'matter-1', commentId, body: { type: 'doc', content }, plainText, author: 'A. Reviewer', modifiedAt: AT };
}

export function letter(documentId: string, extra: Partial<Letter> = {}): Letter {
  return {
    documentId, kind: 'comments', letterDate: '2008-09-12', registrant: 'Sample Registrant Inc.', fileNumbers: ['000-15223'], filings: [], respondWithin: '10 business days',
    dueDate: '2008-09-26', warnings: [], settledWarnings: [], ...extra,
  };
}

export function packetSource(parts: Partial<PacketSource>): PacketSource {
  const comments = parts.comments ?? [];
  const links = parts.links ?? [];
  const annotations = parts.annotations ?? [];
  return {
    matter: { id: 'matter-1', title: 'Sample Registrant: 10-K 2007', registrant: 'Sample Registrant Inc.', cik: '0000123456', fileNumbers: ['000-15223'], colorNames: {}, createdAt: AT, openedAt: AT, trashedAt: null },
    documents: [], letters: [], comments, annotations, links, responses: [], attachments: [], extensions: [], commitments: [],
    coverage: {
      comments: comments.length, linkedComments: new Set(links.map((each) => each.commentId)).size, answeredComments: parts.responses?.length ?? 0, passages: annotations.length,
      unlinkedPassages: annotations.filter((each) => !links.some((one) => one.annotationId === each.id)).length,
    },
    due: { dueDate: '2008-09-26', letterDocumentId: parts.letters?.[0]?.documentId ?? '', businessDaysLeft: 6 },
    generatedAt: AT, author: 'A. Reviewer', ...parts,
  };
}
