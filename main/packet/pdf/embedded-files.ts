import { createHash } from 'node:crypto';
import type { PDFContext, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { deflated } from './save.ts';
import { md5, name, pdfDate, text } from './objects.ts';

export interface EmbeddedFile {
  /** Key in the name tree: ASCII, unique; order of the tree. */
  readonly key: string;
  readonly fileName: string;
  readonly description: string;
  readonly relationship: 'Source' | 'Data' | 'Supplement' | 'Alternative';
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly createdAt: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', txt: 'text/plain', htm: 'text/html', html: 'text/html', json: 'application/json', xml: 'application/xml', csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', doc: 'application/msword',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xls: 'application/vnd.ms-excel',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', zip: 'application/zip',
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', tif: 'image/tiff', tiff: 'image/tiff', eml: 'message/rfc822', msg: 'application/vnd.ms-outlook',
};

export function mediaTypeOf(fileName: string): string {
  return MEDIA_TYPES[/\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Formats that are packed already gain nothing from another pass of compression. */
const PACKED = /^(?:application\/(?:pdf|zip|vnd\.openxmlformats)|image\/(?:png|jpeg|gif))/u;

/** Embeds the files; returns the name tree and the file specifications in the same order. */
export function writeEmbeddedFiles(context: PDFContext, files: readonly EmbeddedFile[]): { readonly tree: PDFRef; readonly specifications: readonly PDFRef[] } {
  const sorted = [...files].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const specifications: PDFRef[] = [];
  const pairs: PDFObject[] = [];
  for (const file of sorted) {
    const entries = { Type: 'EmbeddedFile', Subtype: file.mediaType.replaceAll('#', '_') };
    const stream = PACKED.test(file.mediaType) ? context.stream(file.bytes, entries) : deflated(context, file.bytes, entries);
    const parameters = context.obj({ Size: file.bytes.length });
    parameters.set(name('CheckSum'), context.obj(md5(file.bytes)));
    parameters.set(name('CreationDate'), pdfDate(file.createdAt));
    parameters.set(name('ModDate'), pdfDate(file.createdAt));
    stream.dict.set(name('Params'), parameters);
    const streamRef = context.register(stream);
    const specification = context.obj({ Type: 'Filespec', EF: { F: streamRef, UF: streamRef }, AFRelationship: file.relationship });
    specification.set(name('F'), text(file.fileName));
    specification.set(name('UF'), text(file.fileName));
    specification.set(name('Desc'), text(file.description));
    const ref = context.register(specification);
    specifications.push(ref);
    pairs.push(text(file.key), ref);
  }
  const limits = sorted.length > 0 ? { Limits: [text(sorted[0]?.key ?? ''), text(sorted.at(-1)?.key ?? '')] } : {};
  const leaf = context.register(context.obj({ Names: pairs, ...limits }));
  return { tree: context.register(context.obj({ Kids: [leaf] })), specifications };
}
