/**
 * pdf-lib takes a stream whose /Length is an indirect reference to end before the line break in front of
 * `endstream`; where the data itself ends in that byte (one stream in 128), it is cut short: a checksum is lost, or a
 * block of an encrypted stream cannot be deciphered. Writing the lengths into the dictionaries beforehand avoids it.
 */
export function withDirectLengths(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const latin = source.toString('latin1');
  if (!/\/Length\s+\d+\s+\d+\s+R/u.test(latin)) return bytes;
  const defined = new Map<string, number[]>();
  for (const match of latin.matchAll(/(?<!\d)(\d{1,10})\s+(\d{1,5})\s+obj\s+(\d{1,12})\s+endobj/gu)) {
    const key = `${match[1]} ${match[2]}`;
    defined.set(key, [...(defined.get(key) ?? []), Number(match[3])]);
  }
  const edits: { from: number; to: number; text: string }[] = [];
  const pattern = /\/Length\s+(\d{1,12})(?:\s+(\d{1,5})\s+R)?/gu;
  for (let match = pattern.exec(latin); match; match = pattern.exec(latin)) {
    const after = match.index + match[0].length;
    const start = dataStart(latin, after);
    if (start === null) continue;
    const candidates = match[2] === undefined ? [Number(match[1])] : defined.get(`${match[1]} ${match[2]}`) ?? [];
    // Only a length that leads to `endstream` is believed; an embedded PDF may hold look-alikes.
    const length = candidates.findLast((each) => /^\s*endstream/u.test(latin.slice(start + each, start + each + 16)));
    if (length === undefined) continue;
    if (match[2] !== undefined) {
      const from = match.index + match[0].search(/\d/u);
      edits.push({ from, to: after, text: String(length) });
    }
    pattern.lastIndex = start + length;
  }
  if (edits.length === 0) return bytes;
  const parts: Buffer[] = [];
  let at = 0;
  for (const edit of edits) {
    // Padding keeps offsets where it can, although the parser reads from front to back and needs none.
    parts.push(source.subarray(at, edit.from), Buffer.from(edit.text.padEnd(edit.to - edit.from, ' '), 'latin1'));
    at = edit.to;
  }
  parts.push(source.subarray(at));
  return Buffer.concat(parts);
}

/** Where the stream's data begins that belongs to the dictionary around `from`; null where the dictionary is none of a stream. */
function dataStart(latin: string, from: number): number | null {
  const window = latin.slice(from, from + 8192);
  const match = /(?<!end)stream(?:\r\n|\n|\r)/u.exec(window);
  if (!match || /endobj/u.test(window.slice(0, match.index))) return null;
  return from + match.index + match[0].length;
}
