/** Decoder for uuencode (POSIX `uuencode`, traditional algorithm), as EDGAR wraps PDFs and pictures. */

const LINE_FEED = 0x0a;

/** Six bits of one character; the grave accent stands for zero beside the space. */
function sextet(byte: number | undefined): number {
  return ((byte ?? 0x20) - 0x20) & 0x3f;
}

/**
 * Decodes the first `begin ... end` block in `source`; null where there is none. Lines whose trailing blanks were
 * stripped on the way are padded; a missing `end` ends the file where the source ends.
 */
export function decodeUuencoded(source: Uint8Array): Uint8Array | null {
  const view = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const head = /(?:^|\n)begin [0-7]{3,4}[^\n]*\n/.exec(view.subarray(0, 4096).toString('latin1'));
  if (head === null) return null;
  let at = head.index + head[0].length;
  // Blanks cut off at line ends make the source shorter than what it stands for, so the room may have to grow.
  let out = Buffer.alloc(Math.ceil(((view.length - at) * 3) / 4) + 64);
  let size = 0;
  while (at < view.length) {
    let end = view.indexOf(LINE_FEED, at);
    if (end < 0) end = view.length;
    const next = end + 1;
    if (view[end - 1] === 0x0d) end -= 1;
    const count = sextet(view[at]);
    if (view[at] === 0x65 && view.toString('latin1', at, end).trim() === 'end') break;
    if (size + 64 > out.length) out = Buffer.concat([out], out.length * 2);
    if (end > at && count > 0) {
      for (let i = at + 1, left = count; left > 0; i += 4, left -= 3) {
        const char = (offset: number): number => sextet(i + offset < end ? view[i + offset] : undefined);
        const word = (char(0) << 18) | (char(1) << 12) | (char(2) << 6) | char(3);
        out[size] = word >> 16;
        out[size + 1] = (word >> 8) & 0xff;
        out[size + 2] = word & 0xff;
        size += Math.min(3, left);
      }
    }
    at = next;
  }
  return out.subarray(0, size);
}
