/**
 * Bytes to text. EDGAR's own files are ASCII, UTF-8 or windows-1252, often without saying which, sometimes mixed
 * in one file (a UTF-8 exhibit pasted into a windows-1252 one), so the bytes decide, not the declaration.
 */

/** Code points of the bytes 0x80..0x9F in windows-1252 (WHATWG Encoding Standard, index windows-1252). */
const WINDOWS_1252_C1 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** East Asian encodings that a `<meta charset>` may name; the single-byte ones are all read as windows-1252. */
const DECLARED_MULTIBYTE = /charset\s*=\s*["']?\s*(gb2312|gbk|gb18030|big5|shift_jis|euc-jp|euc-kr|iso-2022-jp)/i;

// Node's own decoder for this label passed 0x80..0x9F through unmapped in several releases, so the table is kept here.
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009F]/g, (char) => WINDOWS_1252_C1[char.charCodeAt(0) - 0x80] ?? char);
}

/** Length of the valid UTF-8 multibyte sequence at `at`, or 0. */
function utf8SequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let i = 1; i < length; i += 1) {
    const next = bytes[at + i] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}

/** UTF-8 sequences as UTF-8, every other byte as windows-1252; null where the bytes do not look mixed. */
function decodeMixed(bytes: Uint8Array): string | null {
  const pieces: string[] = [];
  let valid = 0;
  let invalid = 0;
  let start = 0;
  const utf8 = new TextDecoder('utf-8');
  for (let at = 0; at < bytes.length;) {
    if ((bytes[at] ?? 0) < 0x80) { at += 1; continue; }
    const length = utf8SequenceLength(bytes, at);
    if (length > 0) { valid += 1; at += length; continue; }
    invalid += 1;
    pieces.push(utf8.decode(bytes.subarray(start, at)), decodeWindows1252(bytes.subarray(at, at + 1)));
    at += 1;
    start = at;
  }
  // windows-1252 text holds an accidental UTF-8 sequence now and then ("Ã©"), but never as many as stray bytes.
  if (valid <= invalid) return null;
  pieces.push(utf8.decode(bytes.subarray(start)));
  return pieces.join('');
}

function looksUtf16(bytes: Uint8Array, zeroAt: 0 | 1): boolean {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 8) return false;
  let zeros = 0;
  for (let i = zeroAt; i < length; i += 2) if (bytes[i] === 0) zeros += 1;
  return zeros > (length / 2) * 0.7;
}

/** Decodes text bytes; a byte order mark wins, then valid UTF-8, then a declared East Asian charset, then windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeText(bytes.subarray(3));
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || looksUtf16(bytes, 1)) return new TextDecoder('utf-16le').decode(bytes);
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || looksUtf16(bytes, 0)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
    const declared = DECLARED_MULTIBYTE.exec(head)?.[1];
    if (declared !== undefined) return new TextDecoder(declared).decode(bytes);
    return decodeMixed(bytes) ?? decodeWindows1252(bytes);
  }
}
