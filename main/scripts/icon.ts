/**
 * Draws the app's icon in every form the packages need, from main/electron/icon/icon.svg: PNG for Linux, ICO for
 * Windows, ICNS for macOS. Run by hand after changing the drawing: node main/scripts/icon.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, sandboxFlags } from '../hosting/find-chromium.ts';

const folder = path.resolve(import.meta.dirname, '..', 'electron', 'icon');
const PNG_SIZES = [16, 32, 48, 64, 128, 256, 512, 1024] as const;
const ICO_SIZES = [16, 32, 48, 64, 128, 256] as const;
/** Apple's type codes of the entries that hold a PNG, by pixels (Icon Composer's ICNS format). */
const ICNS_TYPES: readonly (readonly [string, number])[] = [
  ['icp4', 16], ['icp5', 32], ['ic07', 128], ['ic08', 256], ['ic09', 512], ['ic10', 1024], ['ic11', 32], ['ic12', 64], ['ic13', 256], ['ic14', 512],
];

async function draw(svg: string, sizes: readonly number[]): Promise<ReadonlyMap<number, Buffer>> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('Drawing the icon needs Chrome, Chromium or Edge.');
  const browser = await chromium.launch({ executablePath, args: [...sandboxFlags()] });
  try {
    const drawn = new Map<number, Buffer>();
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      drawn.set(size, await page.screenshot({ omitBackground: true }));
      await page.close();
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

/** ICONDIR, ICONDIRENTRYs, then whole PNGs, which Windows takes since Vista. */
function ico(pngs: readonly (readonly [number, Buffer])[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pngs.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pngs.length, 4);
  let offset = header.length;
  for (const [index, [size, png]] of pngs.entries()) {
    const entry = 6 + 16 * index;
    // 256 is written as 0: the field is one byte.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pngs.map(([, png]) => png)]);
}

function icns(pngs: readonly (readonly [string, Buffer])[]): Buffer {
  const entries = pngs.map(([type, png]) => Buffer.concat([chunkHead(type, png.length + 8), png]));
  return Buffer.concat([chunkHead('icns', 8 + entries.reduce((sum, entry) => sum + entry.length, 0)), ...entries]);
}

function chunkHead(type: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(length, 4);
  return head;
}

const drawn = await draw(await readFile(path.join(folder, 'icon.svg'), 'utf8'), PNG_SIZES);
const png = (size: number): Buffer => {
  const found = drawn.get(size);
  if (found === undefined) throw new Error(`No drawing of ${size} pixels.`);
  return found;
};
// electron-builder takes Linux sizes from the file names.
for (const size of PNG_SIZES.filter((one) => one <= 512)) await writeFile(path.join(folder, `${size}x${size}.png`), png(size));
await writeFile(path.join(folder, 'icon.ico'), ico(ICO_SIZES.map((size) => [size, png(size)])));
await writeFile(path.join(folder, 'icon.icns'), icns(ICNS_TYPES.map(([type, size]) => [type, png(size)])));
