import { readFile } from 'node:fs/promises';
import { TickmarkError } from '../../preload/result.ts';
import { uniqueFileNames } from './file-names.ts';
import { MANIFEST_FILE, MANIFEST_FORMAT, MANIFEST_VERSION, type Manifest, type ManifestFile } from './manifest.ts';
import type { PacketPlan, PacketSource } from './model.ts';
import { mediaTypeOf, sha256, type EmbeddedFile } from './pdf/embedded-files.ts';

export async function readBytes(path: string, what: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new TickmarkError('file-vanished', `The stored bytes of ${what} could not be read.`, 'Run a check of the library, or import the file again, then export once more.', { cause: error });
  }
}

export interface CarriedFiles {
  readonly attachments: readonly EmbeddedFile[];
  readonly documents: readonly EmbeddedFile[];
  /** File key of each document's source and display PDF, by document id. */
  readonly keys: ReadonlyMap<string, { readonly source: string; readonly display: string }>;
  readonly attachmentKeys: ReadonlyMap<string, string>;
}

const number = (index: number): string => String(index + 1).padStart(4, '0');

/** Reads every file that the packet embeds: attachments, documents as imported, and their display PDFs where those differ. */
export async function gatherFiles(plan: PacketPlan, displays: ReadonlyMap<string, Uint8Array>): Promise<CarriedFiles> {
  const attachments: EmbeddedFile[] = [];
  const attachmentKeys = new Map<string, string>();
  for (const planned of plan.attachments) {
    const { attachment } = planned;
    const key = `attachment-${number(attachments.length)}`;
    attachmentKeys.set(attachment.id, key);
    attachments.push({
      key, fileName: planned.fileName, description: `${attachment.name} (${planned.owner})`, relationship: 'Supplement',
      mediaType: mediaTypeOf(attachment.name), bytes: await readBytes(attachment.path, attachment.name), createdAt: attachment.addedAt,
    });
  }
  const documents: EmbeddedFile[] = [];
  const keys = new Map<string, { source: string; display: string }>();
  const bySha = new Map<string, string>();
  const wanted = plan.documents.flatMap(({ document }) => {
    const name = /\.[a-z0-9]{1,5}$/iu.test(document.name) ? document.name : `${document.name}.${{ pdf: 'pdf', text: 'txt', html: 'htm', submission: 'txt' }[document.format]}`;
    return [
      { document, role: 'source' as const, sha: document.sha256, name },
      ...(document.displaySha256 === document.sha256 ? [] : [{ document, role: 'display' as const, sha: document.displaySha256, name: `${name} (as shown).pdf` }]),
    ];
  });
  const names = uniqueFileNames(wanted.map((each) => each.name), [MANIFEST_FILE, ...plan.attachments.map((each) => each.fileName)]);
  for (const [index, each] of wanted.entries()) {
    const { document, role } = each;
    let key = bySha.get(each.sha);
    if (key === undefined) {
      key = `document-${number(documents.length)}`;
      bySha.set(each.sha, key);
      const bytes = role === 'display' ? displays.get(document.id) ?? await readBytes(document.displayPath, document.name) : await readBytes(document.sourcePath, document.name);
      documents.push({
        key, fileName: names[index] ?? each.name, bytes, createdAt: document.importedAt, relationship: role === 'source' ? 'Source' : 'Alternative',
        description: role === 'source' ? `${document.name}, as it was imported` : `${document.name}, as it is shown page by page`,
        mediaType: role === 'display' ? 'application/pdf' : { pdf: 'application/pdf', text: 'text/plain', html: 'text/html', submission: 'text/plain' }[document.format],
      });
    }
    const before = keys.get(document.id);
    keys.set(document.id, role === 'source' ? { source: key, display: key } : { source: before?.source ?? key, display: key });
  }
  return { attachments, documents, keys, attachmentKeys };
}

export function buildManifest(source: PacketSource, plan: PacketPlan, carried: CarriedFiles, sheets: readonly ({ first: number; count: number } | null)[]): Manifest {
  const files: ManifestFile[] = [...carried.attachments, ...carried.documents].map((file) => ({
    key: file.key, fileName: file.fileName, sha256: sha256(file.bytes), bytes: file.bytes.length,
  }));
  return {
    format: MANIFEST_FORMAT, version: MANIFEST_VERSION, generatedAt: source.generatedAt, author: source.author, matter: source.matter,
    documents: plan.documents.map(({ document, documentIndex }) => {
      const { displayPath: _display, sourcePath: _source, ...row } = document;
      const keys = carried.keys.get(document.id);
      return { ...row, sourceFile: keys?.source ?? '', displayFile: keys?.display ?? '', sheets: sheets[documentIndex] ?? null };
    }),
    letters: source.letters, comments: source.comments, annotations: source.annotations, links: source.links, responses: source.responses, extensions: source.extensions,
    commitments: source.commitments,
    attachments: plan.attachments.map(({ attachment }) => {
      const { path: _path, ...row } = attachment;
      return { ...row, file: carried.attachmentKeys.get(attachment.id) ?? '' };
    }),
    coverage: source.coverage, due: source.due, files,
  };
}

export function manifestFile(manifest: Manifest, bytes: Uint8Array): EmbeddedFile {
  return {
    key: MANIFEST_FILE, fileName: MANIFEST_FILE, description: 'What Tickmark needs to open this packet again', relationship: 'Data',
    mediaType: 'application/json', bytes, createdAt: manifest.generatedAt,
  };
}
