/**
 * Where a page paints pictures matters for telling hidden text; what they show does not, and decoding them takes PDF.js
 * ten times as long as all the rest of a letter. So it is given a copy in which every picture is one point large.
 */

/** A picture's dictionary is short; its colour space and the like stand in objects of their own. */
const REACH = 1_200;
/** Beyond this a search through the whole file costs more than it saves: such a file is no letter. */
const MAX_BYTES = 40_000_000;

const DIMENSION = /\/(?:Width|Height|W|H)(\s+)(\d+)(?=[\s/>])/g;

/** A copy of the same length. Dictionaries of streams are never compressed nor encrypted (ISO 32000-1, 7.5.7 and 7.6.1). */
export function withPointPictures(bytes: Uint8Array): Uint8Array {
  const points = Uint8Array.from(bytes);
  if (points.length > MAX_BYTES) return points;
  const copy = Buffer.from(points.buffer);
  for (let at = copy.indexOf('/Image'); at >= 0; at = copy.indexOf('/Image', at + 6)) {
    const from = Math.max(0, at - REACH);
    const around = copy.toString('latin1', from, Math.min(copy.length, at + REACH));
    if (!/\/Subtype\s*$/.test(around.slice(0, at - from)) || !/^\/Image(?![A-Za-z])/.test(around.slice(at - from))) continue;
    const start = around.slice(0, at - from).lastIndexOf(' obj');
    const end = around.indexOf('stream', at - from);
    if (start < 0 || end < 0) continue;
    const head = around.slice(start, end).replace(DIMENSION, (whole, blank: string, digits: string) => `${whole.slice(0, whole.length - blank.length - digits.length)}${blank}1${' '.repeat(digits.length - 1)}`);
    copy.write(head, from + start, 'latin1');
  }
  return points;
}
