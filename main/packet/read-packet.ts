import { PDFDict, PDFRawStream, PDFStream, decodePDFRawStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { inflateSync } from 'node:zlib';
import { TickmarkError } from '../../preload/result.ts';
import { MANIFEST_FILE, MANIFEST_VERSION, type Manifest } from './manifest.ts';
import { manifestHeadSchema, manifestSchema } from './manifest-schema.ts';
import { sha256 } from './pdf/embedded-files.ts';
import { loadPdf } from './pdf/load.ts';
import { name, stringOf } from './pdf/objects.ts';
import { nameTreeEntries } from './pdf/trees.ts';

export interface ReadPacket {
  readonly manifest: Manifest;
  /** Bytes of every embedded file by its key; each agrees with the hash that the manifest gives. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const RESEND = 'Ask for the packet to be exported and sent again.';

/** No list of contents is larger; a stream that unpacks to more is an attack or an accident. */
const MANIFEST_LIMIT = 512_000_000;

/** Bytes of an embedded file; throws where it is damaged or unpacks to more than `limit`. */
function decoded(stream: PDFStream, limit: number): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  if (!stream.dict.has(name('Filter'))) return stream.contents;
  return stream.dict.get(name('Filter')) === name('FlateDecode') && !stream.dict.has(name('DecodeParms'))
    ? inflateSync(stream.contents, { maxOutputLength: Math.max(limit, 1) }) : decodePDFRawStream(stream).decode();
}

function embeddedStreams(context: PDFContext, catalog: PDFDict): Map<string, PDFStream> {
  const streams = new Map<string, PDFStream>();
  const names = context.lookup(catalog.get(name('Names')));
  if (!(names instanceof PDFDict)) return streams;
  for (const [bytes, value] of nameTreeEntries(context, names.get(name('EmbeddedFiles')))) {
    const specification = context.lookup(value);
    if (!(specification instanceof PDFDict)) continue;
    const files = context.lookup(specification.get(name('EF')));
    const stream: PDFObject | undefined = files instanceof PDFDict ? context.lookup(files.get(name('UF')) ?? files.get(name('F'))) : undefined;
    if (stream instanceof PDFStream) streams.set(keyText(bytes), stream);
  }
  return streams;
}

/** Keys are ASCII; programs that rewrite the file may turn UTF-16 into plain bytes or back. */
function keyText(bytes: string): string {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

/**
 * Reads the manifest and all files of a packet back. Throws a TickmarkError: `unsupported-format` where the PDF is no
 * packet, `newer-library` where a newer Tickmark wrote it, `damaged-file` where anything in it does not agree.
 */
export async function readPacket(bytes: Uint8Array): Promise<ReadPacket> {
  let context: PDFContext;
  try {
    context = await loadPdf(bytes);
  } catch (error) {
    throw new TickmarkError('damaged-file', 'The packet could not be read as a PDF.', RESEND, { cause: error });
  }
  const catalog = context.lookup(context.trailerInfo.Root);
  const streams = catalog instanceof PDFDict ? embeddedStreams(context, catalog) : new Map<string, PDFStream>();
  const manifestStream = streams.get(MANIFEST_FILE);
  if (!manifestStream) {
    const title = context.lookup(context.trailerInfo.Info);
    const named = title instanceof PDFDict ? stringOf(context.lookup(title.get(name('Title')))) : null;
    throw new TickmarkError('unsupported-format', `This PDF${named ? ` ("${named}")` : ''} is not a Tickmark packet.`, 'Import it as a document instead.');
  }
  const manifest = parseManifest(manifestStream);
  const files = new Map<string, Uint8Array>();
  for (const file of manifest.files) {
    const stream = streams.get(file.key);
    if (!stream) throw new TickmarkError('damaged-file', `The packet lacks the file ${file.fileName}.`, RESEND);
    let content: Uint8Array;
    try {
      content = decoded(stream, file.bytes);
    } catch (error) {
      throw new TickmarkError('damaged-file', `The file ${file.fileName} in the packet is damaged.`, RESEND, { cause: error });
    }
    if (content.length !== file.bytes || sha256(content) !== file.sha256) throw new TickmarkError('damaged-file', `The file ${file.fileName} in the packet is not the one that was exported.`, RESEND);
    files.set(file.key, content);
  }
  checkReferences(manifest);
  return { manifest, files };
}

function parseManifest(stream: PDFStream): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(decoded(stream, MANIFEST_LIMIT)));
  } catch (error) {
    throw new TickmarkError('damaged-file', 'The packet\u2019s list of contents is damaged.', RESEND, { cause: error });
  }
  const head = manifestHeadSchema.safeParse(json);
  if (!head.success) throw new TickmarkError('unsupported-format', `The file ${MANIFEST_FILE} in this PDF was not written by Tickmark.`, 'Import the PDF as a document instead.');
  if (head.data.version > MANIFEST_VERSION) {
    throw new TickmarkError('newer-library', `This packet was written by a newer Tickmark (packet version ${head.data.version}; this one reads up to ${MANIFEST_VERSION}).`, 'Update Tickmark, then open it again.');
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new TickmarkError('damaged-file', `The packet\u2019s list of contents is not as it should be (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}).`, RESEND);
  }
  return parsed.data;
}

/** Files that documents and attachments name must be in the list, with the hash that their rows give. */
function checkReferences(manifest: Manifest): void {
  const hashes = new Map(manifest.files.map((file) => [file.key, file.sha256]));
  const wrong = [
    ...manifest.documents.flatMap((row) => [[row.name, row.sourceFile, row.sha256], [row.name, row.displayFile, row.displaySha256]] as const),
    ...manifest.attachments.map((row) => [row.name, row.file, row.sha256] as const),
  ].find(([, key, hash]) => hashes.get(key) !== hash);
  if (wrong) throw new TickmarkError('damaged-file', `The packet does not hold the bytes of ${wrong[0]}.`, RESEND);
}
