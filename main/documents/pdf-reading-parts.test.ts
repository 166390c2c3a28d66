import { describe, expect, test } from 'vitest';
import { assetFolder } from './pdf-open.ts';
import { PackageFiles } from './pdf-reading-parts.ts';

const folders = { cMapUrl: assetFolder('cmaps'), standardFontDataUrl: assetFolder('standard_fonts'), wasmUrl: assetFolder('wasm') };

describe('PackageFiles', () => {
  test('gives every document the same bytes', async () => {
    const wanted = { kind: 'cMapUrl', filename: 'UniJIS-UTF16-H.bcmap' } as const;
    const [first, again] = [await new PackageFiles(folders).fetch(wanted), await new PackageFiles(folders).fetch(wanted)];
    expect(first.length).toBeGreaterThan(100);
    expect(again).toBe(first);
  });
  test('rejects what the package does not hold', async () => {
    await expect(new PackageFiles(folders).fetch({ kind: 'wasmUrl', filename: 'nothing.wasm' })).rejects.toThrow('ENOENT');
  });
});
