import { PDFArray, PDFRawStream, PDFStream, decodePDFRawStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set(Buffer.from('()<>[]{}/%', 'latin1'));
const code = (char: string): number => char.codePointAt(0) ?? 0;

/** Skips a literal string; `at` stands on its opening parenthesis. */
function skipString(bytes: Uint8Array, at: number): number {
  let depth = 0;
  for (let index = at; index < bytes.length; index += 1) {
    if (bytes[index] === code('\\')) index += 1;
    else if (bytes[index] === code('(')) depth += 1;
    else if (bytes[index] === code(')')) {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return bytes.length;
}

/** Skips an inline image's data; `at` stands after `ID`. */
function skipImage(bytes: Uint8Array, at: number): number {
  for (let index = at + 1; index + 1 < bytes.length; index += 1) {
    const isEnd = bytes[index] === code('E') && bytes[index + 1] === code('I') && WHITE.has(bytes[index - 1] ?? 0);
    const next = bytes[index + 2];
    if (isEnd && (next === undefined || WHITE.has(next))) return index + 2;
  }
  return bytes.length;
}

/** `q` less `Q` in a content stream: how many graphics states it leaves open (negative: closes too many). */
export function openStates(bytes: Uint8Array): number {
  let open = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (WHITE.has(byte)) at += 1;
    else if (byte === code('(')) at = skipString(bytes, at);
    else if (byte === code('%')) {
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
    } else if (byte === code('<') && bytes[at + 1] !== code('<')) {
      while (at < bytes.length && bytes[at] !== code('>')) at += 1;
    } else if (DELIMITERS.has(byte)) {
      at += 1;
      if (byte === code('/')) while (at < bytes.length && !WHITE.has(bytes[at] ?? 0) && !DELIMITERS.has(bytes[at] ?? 0)) at += 1;
    } else {
      const start = at;
      while (at < bytes.length && !WHITE.has(bytes[at] ?? 0) && !DELIMITERS.has(bytes[at] ?? 0)) at += 1;
      const length = at - start;
      if (length === 1 && byte === code('q')) open += 1;
      else if (length === 1 && byte === code('Q')) open -= 1;
      else if (length === 2 && byte === code('I') && bytes[start + 1] === code('D')) at = skipImage(bytes, at);
    }
  }
  return open;
}

/** The decoded content of a page; null where some part cannot be decoded. */
export function pageContent(context: PDFContext, contents: PDFObject | undefined): Uint8Array | null {
  const object = context.lookup(contents);
  const parts = object instanceof PDFArray ? object.asArray().map((each) => context.lookup(each)) : [object];
  const decoded: Uint8Array[] = [];
  for (const part of parts) {
    if (!(part instanceof PDFStream)) continue;
    try {
      decoded.push(part instanceof PDFRawStream ? decodePDFRawStream(part).decode() : part.getContents(), Uint8Array.of(10));
    } catch {
      return null;
    }
  }
  return Buffer.concat(decoded);
}
