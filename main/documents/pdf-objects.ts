/**
 * The objects of a PDF with a classic cross-reference table, as Chromium and pdfkit write it, and the writing of them in
 * compressed object streams. Works on bytes without parsing them: a tagged 10-K has 70,000 objects, which libraries
 * that build each of them take half a minute to save. Source: ISO 32000-1, 7.5.
 */
import { deflateSync } from 'node:zlib';

export interface PdfObjects {
  /** Object number to what stands between `obj` and `endobj`. */
  readonly bodies: Map<number, Buffer>;
  /** Object numbers of the catalog and of the document information, 0 where there is none. */
  readonly root: number;
  readonly info: number;
}

const HEAD = /^(\d+) (\d+) obj\s*/;
const PER_STREAM = 200;

function startOfTable(file: Buffer): number {
  const tail = file.subarray(Math.max(0, file.length - 64)).toString('latin1');
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? -1);
  return at > 0 && file.toString('latin1', at, at + 4) === 'xref' ? at : -1;
}

/** Object number to offset; null where the table is of a kind that these writers do not make. */
function readTable(table: string): Map<number, number> | null {
  const offsets = new Map<number, number>();
  const lines = table.split(/\r?\n|\r/).map((line) => line.trim());
  for (let at = 1; at < lines.length;) {
    const section = /^(\d+) (\d+)$/.exec(lines[at] ?? '');
    if (section === null) return null;
    const [first, count] = [Number(section[1]), Number(section[2])];
    for (let index = 0; index < count; index += 1) {
      const entry = /^(\d{10}) (\d{5}) ([nf])$/.exec(lines[at + 1 + index] ?? '');
      if (entry === null) return null;
      if (entry[3] !== 'n') continue;
      if (Number(entry[2]) !== 0) return null;
      offsets.set(first + index, Number(entry[1]));
    }
    at += 1 + count;
    while (lines[at] === '') at += 1;
  }
  return offsets;
}

/** Null for every other kind of PDF: updated, encrypted, already compressed or damaged. */
export function readPdfObjects(bytes: Uint8Array): PdfObjects | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = startOfTable(file);
  if (start < 0) return null;
  const end = file.toString('latin1', start);
  const trailerAt = end.indexOf('trailer');
  const trailer = end.slice(trailerAt);
  if (trailerAt < 0 || /\/(?:Prev|Encrypt|XRefStm)\b/.test(trailer)) return null;
  const root = Number(/\/Root\s+(\d+)\s+0\s+R/.exec(trailer)?.[1] ?? 0);
  const offsets = readTable(end.slice(0, trailerAt).trimEnd());
  if (offsets === null || root === 0) return null;
  const bodies = new Map<number, Buffer>();
  const sorted = [...offsets].sort((a, b) => a[1] - b[1]);
  for (const [index, [number, offset]] of sorted.entries()) {
    const whole = file.subarray(offset, sorted[index + 1]?.[1] ?? start);
    const head = HEAD.exec(whole.toString('latin1', 0, 40));
    const close = whole.lastIndexOf('endobj');
    if (head === null || Number(head[1]) !== number || close < 0) return null;
    bodies.set(number, whole.subarray(head[0].length, close));
  }
  return bodies.has(root) ? { bodies, root, info: Number(/\/Info\s+(\d+)\s+0\s+R/.exec(trailer)?.[1] ?? 0) } : null;
}

function isStream(body: Buffer): boolean {
  return body.subarray(Math.max(0, body.length - 16)).toString('latin1').trimEnd().endsWith('endstream');
}

interface Entry {
  readonly kind: 1 | 2;
  /** Offset of an object of its own, or number of the stream that holds it. */
  readonly place: number;
  /** Place within that stream. */
  readonly index: number;
}

function objectStream(numbers: readonly number[], bodies: ReadonlyMap<number, Buffer>): Buffer {
  const parts: Buffer[] = [];
  let offset = 0;
  const head = numbers.map((number) => {
    const body = bodies.get(number) ?? Buffer.alloc(0);
    const at = offset;
    parts.push(body, Buffer.from('\n'));
    offset += body.length + 1;
    return `${number} ${at}`;
  }).join(' ');
  const data = deflateSync(Buffer.concat([Buffer.from(`${head}\n`), ...parts]));
  return Buffer.concat([
    Buffer.from(`<< /Type /ObjStm /N ${numbers.length} /First ${head.length + 1} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream\n'),
  ]);
}

function table(entries: readonly (Entry | undefined)[]): Buffer {
  const rows = Buffer.alloc(entries.length * 7);
  for (const [number, entry] of entries.entries()) {
    if (entry === undefined) continue;
    rows.writeUInt8(entry.kind, number * 7);
    rows.writeUInt32BE(entry.place, number * 7 + 1);
    rows.writeUInt16BE(entry.index, number * 7 + 5);
  }
  return deflateSync(rows);
}

/** The whole file, smaller than it came: everything but streams goes into object streams. */
export function writePdfObjects({ bodies, root, info }: PdfObjects): Uint8Array {
  const parts: Buffer[] = [];
  const entries: (Entry | undefined)[] = [];
  let offset = 0;
  let next = 0;
  for (const number of bodies.keys()) next = Math.max(next, number);
  const put = (part: Buffer): void => { parts.push(part); offset += part.length; };
  const putObject = (number: number, body: Buffer): void => {
    entries[number] = { kind: 1, place: offset, index: 0 };
    put(Buffer.from(`${number} 0 obj\n`));
    put(body);
    put(Buffer.from('\nendobj\n'));
  };
  put(Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1'));
  const packed: number[] = [];
  for (const [number, body] of bodies) {
    if (isStream(body)) putObject(number, body);
    else packed.push(number);
  }
  for (let from = 0; from < packed.length; from += PER_STREAM) {
    const numbers = packed.slice(from, from + PER_STREAM);
    next += 1;
    putObject(next, objectStream(numbers, bodies));
    for (const [index, number] of numbers.entries()) entries[number] = { kind: 2, place: next, index };
  }
  const own = next + 1;
  const at = offset;
  entries[own] = { kind: 1, place: at, index: 0 };
  const rows = table(Array.from({ length: own + 1 }, (_, number) => entries[number]));
  const infoEntry = info === 0 ? '' : `/Info ${info} 0 R `;
  put(Buffer.from(`${own} 0 obj\n<< /Type /XRef /Size ${own + 1} /W [1 4 2] /Root ${root} 0 R ${infoEntry}/Filter /FlateDecode /Length ${rows.length} >>\nstream\n`));
  put(rows);
  put(Buffer.from(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat(parts);
}
