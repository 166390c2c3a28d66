/** Other programs' views of a packet: what they print, what they paint. */
import { spawnSync } from 'node:child_process';

const present = new Map<string, boolean>();

/** True where the program can be run. On CI a missing one must fail the test instead of skipping it. */
export function has(program: string): boolean {
  let known = present.get(program);
  if (known === undefined) {
    known = spawnSync(program, ['--version']).error === undefined;
    present.set(program, known);
  }
  return known || process.env['CI'] !== undefined;
}

export function run(program: string, args: readonly string[]): { code: number | null; out: string; bytes: Buffer } {
  const result = spawnSync(program, [...args], { maxBuffer: 512e6 });
  if (result.error) throw result.error;
  return { code: result.status, out: `${result.stdout.toString('utf8')}${result.stderr.toString('utf8')}`, bytes: result.stdout };
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of the pixel at a place in points from the bottom left corner. */
  at(x: number, y: number): readonly [number, number, number];
}

const DPI = 72;

function readPpm(bytes: Buffer): Picture {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!header) throw new Error('not a PPM picture');
  const [width, height] = [Number(header[1]), Number(header[2])];
  const data = bytes.subarray(header[0].length);
  return {
    width, height,
    at: (x, y) => {
      const offset = (Math.min(height - 1, Math.floor(height - y)) * width + Math.floor(x)) * 3;
      return [data[offset] ?? 0, data[offset + 1] ?? 0, data[offset + 2] ?? 0];
    },
  };
}

/** One pixel per point, `page` counted from 1. */
export function paintWithPoppler(path: string, page: number): Picture {
  return readPpm(run('pdftoppm', ['-r', String(DPI), '-f', String(page), '-l', String(page), path]).bytes);
}

export function paintWithMuPdf(path: string, page: number): Picture {
  return readPpm(run('mutool', ['draw', '-q', '-r', String(DPI), '-F', 'ppm', '-o', '-', path, String(page)]).bytes);
}
