import { deflateSync } from 'node:zlib';
import { PDFDict, PDFRawStream, PDFStream, type PDFContext, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { name } from './objects.ts';

/** Objects that share one compressed stream: few enough that a reader need not unpack much for one of them. */
const OBJECTS_PER_STREAM = 200;

/** A compressed stream, made with the native zlib: several times faster than pdf-lib's own on large files. */
export function deflated(context: PDFContext, contents: string | Uint8Array, entries: Parameters<PDFContext['stream']>[1] = {}): PDFRawStream {
  return context.stream(deflateSync(contents), { ...entries, Filter: 'FlateDecode' });
}

function serialized(object: PDFObject): Buffer {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return Buffer.from(bytes.buffer);
}

/** Place of an object: at an offset of the file, or nth in an object stream. */
type Entry = { readonly offset: number } | { readonly container: number; readonly index: number };

/** Yields the file piece by piece, so that the whole of it never stands in memory twice. `comment` is a line for its beginning, or empty. */
export function* pdfChunks(context: PDFContext, comment = ''): Generator<Uint8Array> {
  const entries = new Map<number, Entry>();
  let offset = 0;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  const add = (bytes: Uint8Array | string) => {
    const buffer = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    pending.push(buffer);
    pendingBytes += buffer.length;
    offset += buffer.length;
  };
  const take = (): Uint8Array => {
    const chunk = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    return chunk;
  };
  const addStream = (number: number, dict: PDFDict, contents: Uint8Array) => {
    entries.set(number, { offset });
    dict.set(name('Length'), context.obj(contents.length));
    add(`${number} 0 obj\n`);
    add(serialized(dict));
    add('\nstream\n');
    add(contents);
    add('\nendstream\nendobj\n');
  };
  // The second line tells programs that move files that this one is binary.
  add(`%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n${comment}`);
  let group: [PDFRef, PDFObject][] = [];
  const flush = () => {
    if (group.length === 0) return;
    const container = context.nextRef().objectNumber;
    const bodies = group.map(([, object]) => serialized(object));
    let at = 0;
    const header = group.map(([ref], index) => {
      entries.set(ref.objectNumber, { container, index });
      const pair = `${ref.objectNumber} ${at}`;
      at += (bodies[index]?.length ?? 0) + 1;
      return pair;
    }).join(' ');
    const body = Buffer.concat([Buffer.from(`${header}\n`, 'latin1'), ...bodies.flatMap((each) => [each, Buffer.from('\n')])]);
    addStream(container, context.obj({ Type: 'ObjStm', N: group.length, First: header.length + 1, Filter: 'FlateDecode' }), deflateSync(body));
    group = [];
  };
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) addStream(ref.objectNumber, object.dict, object instanceof PDFRawStream ? object.contents : object.getContents());
    else group.push([ref, object]);
    if (group.length >= OBJECTS_PER_STREAM) flush();
    if (pendingBytes > 1_000_000) yield take();
  }
  flush();
  const xrefNumber = context.nextRef().objectNumber;
  const start = offset;
  entries.set(xrefNumber, { offset });
  const rows = Buffer.alloc((xrefNumber + 1) * 8);
  rows.writeUInt16BE(65_535, 6);
  for (const [number, entry] of entries) {
    const at = number * 8;
    const isPlain = 'offset' in entry;
    rows.writeUInt8(isPlain ? 1 : 2, at);
    rows.writeUIntBE(isPlain ? entry.offset : entry.container, at + 1, 5);
    rows.writeUInt16BE(isPlain ? 0 : entry.index, at + 6);
  }
  const dict = context.obj({ Type: 'XRef', Size: xrefNumber + 1, W: [1, 5, 2], Filter: 'FlateDecode' });
  const { Root, Info, ID } = context.trailerInfo;
  for (const [key, value] of [['Root', Root], ['Info', Info], ['ID', ID]] as const) if (value) dict.set(name(key), value);
  addStream(xrefNumber, dict, deflateSync(rows));
  add(`startxref\n${start}\n%%EOF\n`);
  yield take();
}
