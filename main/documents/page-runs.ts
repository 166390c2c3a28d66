/** The runs of a page packed for the library, so that a document need not be read again to find places in it. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PageText, PlacedRun } from '../../renderer/anchoring/page-text.ts';

/** A page of a filing has some hundred kilobytes of runs, unpacked; what needs more than this was not packed here. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Half the time of the usual 6, for a twentieth more bytes. */
const LEVEL = 3;

/** [start, end, has an end of line after it, transform (six numbers), width, height, direction, font]; the last two are positions in their lists. */
type Row = readonly [number, number, 0 | 1, number, number, number, number, number, number, number, number, number, number];

interface Packed {
  readonly dirs: readonly string[];
  readonly fonts: readonly string[];
  readonly rows: readonly Row[];
}

/** The words themselves are those of the page's text. */
export function packRuns({ runs }: PageText): Uint8Array {
  const dirs = [...new Set(runs.map(({ dir }) => dir))];
  const fonts = [...new Set(runs.map(({ fontFamily }) => fontFamily))];
  const rows = runs.map(({ start, end, hasEOL, transform, width, height, dir, fontFamily }): Row => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
    return [start, end, hasEOL ? 1 : 0, a, b, c, d, e, f, width, height, dirs.indexOf(dir), fonts.indexOf(fontFamily)];
  });
  return deflateRawSync(JSON.stringify({ dirs, fonts, rows } satisfies Packed), { level: LEVEL });
}

/** `text` is that of the page whose runs were packed. */
export function unpackRuns(text: string, packed: Uint8Array): PageText {
  const { dirs, fonts, rows } = JSON.parse(inflateRawSync(packed, { maxOutputLength: MOST_BYTES }).toString()) as Packed;
  const runs = rows.map(([start, end, eol, a, b, c, d, e, f, width, height, dir, font]): PlacedRun => ({
    str: text.slice(start, end), transform: [a, b, c, d, e, f], width, height, dir: dirs[dir] ?? 'ltr', hasEOL: eol === 1, fontFamily: fonts[font] ?? 'sans-serif', start, end,
  }));
  return { text, runs };
}
