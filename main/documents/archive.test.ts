/** Zip archives, honest and hostile. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TickmarkError } from '../../preload/result.ts';
import { looksLikeArchive, looksLikePicture, unpackArchive, type UnpackedFile } from './archive.ts';
import { zipOf, type ZipMember } from './testing/zip.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'tickmark-zip-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const words = (text: string): Uint8Array => Buffer.from(text);

function unpack(archive: Uint8Array, signal = new AbortController().signal): Promise<UnpackedFile[]> {
  const path = join(folder, 'exhibits.zip');
  writeFileSync(path, archive);
  let count = 0;
  return unpackArchive(path, 'exhibits.zip', () => join(folder, `out-${(count += 1)}`), signal);
}

async function refusal(archive: Uint8Array): Promise<{ kind: string; message: string }> {
  const error: unknown = await unpack(archive).then(() => null, (cause: unknown) => cause);
  if (!(error instanceof TickmarkError)) throw new Error('was not refused', { cause: error });
  expect(error.message).toContain('exhibits.zip');
  expect(error.advice.length).toBeGreaterThan(15);
  // Nothing of it stays, and nothing came to lie beside the folder.
  expect(readdirSync(folder)).toEqual(['exhibits.zip']);
  return error;
}

test('files of all folders come out whole; folders, links, hidden files and what macOS adds do not', async () => {
  const files = await unpack(zipOf([
    { name: 'letters/', bytes: words('') }, { name: 'letters/UPLOAD.txt', bytes: words('Dear Mr. Steffenhagen') }, { name: 'Köln/10-K.htm', bytes: words('<p>x</p>') },
    { name: '__MACOSX/letters/._UPLOAD.txt', bytes: words('litter') }, { name: 'letters/.DS_Store', bytes: words('litter') },
    { name: 'passwords', bytes: words('/etc/passwd'), mode: 0o120777 },
  ]));
  expect(files.map(({ name, path }) => [name, readFileSync(path, 'utf8')])).toEqual([['UPLOAD.txt', 'Dear Mr. Steffenhagen'], ['10-K.htm', '<p>x</p>']]);
});

test('an archive of an ordinary archiver', async () => {
  writeFileSync(join(folder, 'a.txt'), 'one');
  execFileSync('python3', ['-m', 'zipfile', '-c', join(folder, 'own.zip'), join(folder, 'a.txt')]);
  expect(await looksLikeArchive(join(folder, 'own.zip'))).toBe(true);
  expect(await looksLikeArchive(join(folder, 'a.txt'))).toBe(false);
  const files = await unpackArchive(join(folder, 'own.zip'), 'own.zip', () => join(folder, 'out'), new AbortController().signal);
  expect(files.map(({ name, path }) => [name, readFileSync(path, 'utf8')])).toEqual([['a.txt', 'one']]);
});

test('pictures are told by their first bytes', async () => {
  writeFileSync(join(folder, 'logo.txt'), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  expect(await looksLikePicture(join(folder, 'logo.txt'))).toBe(true);
});

describe('refused, with nothing left behind', () => {
  const bomb = Buffer.alloc(60_000_000);
  const small: ZipMember = { name: 'a.txt', bytes: words('a') };
  test.each<readonly [string, () => Uint8Array, string, RegExp]>([
    ['names that climb out', () => zipOf([small, { name: '../../evil.txt', bytes: words('x') }]), 'damaged-file', /leads out of the archive/],
    ['absolute names', () => zipOf([{ name: '/etc/cron.d/evil', bytes: words('x') }]), 'damaged-file', /leads out of the archive/],
    ['names with backslashes', () => zipOf([{ name: '..\\..\\evil.txt', bytes: words('x') }]), 'damaged-file', /leads out of the archive/],
    ['a bomb', () => zipOf([{ name: 'zeros.txt', bytes: bomb }]), 'too-large', /made to do harm/],
    ['a bomb in many pieces', () => zipOf(Array.from({ length: 8 }, (_, i) => ({ name: `z${i}.txt`, bytes: bomb.subarray(0, 15_000_000) }))), 'too-large', /made to do harm/],
    ['a file that is longer than it says', () => zipOf([{ name: 'zeros.txt', bytes: bomb, claimedSize: 1000 }]), 'damaged-file', /cannot be read/],
    ['more than 2 GB in all', () => zipOf(Array.from({ length: 6 }, (_, i) => ({ name: `z${i}`, bytes: words('x'), claimedSize: 500_000_000 }))), 'too-large', /3,000 MB/],
    ['a million files', () => zipOf([small], 60_000), 'too-large', /60,000 files/],
    ['a password', () => zipOf([{ ...small, flags: 1 }]), 'unsupported-format', /password/],
    ['an Office file', () => zipOf([{ name: '[Content_Types].xml', bytes: words('<x/>') }, small]), 'unsupported-format', /Office file/],
    ['nothing in it', () => zipOf([]), 'unsupported-format', /without any file/],
    ['half of one', () => zipOf([small]).subarray(0, 40), 'damaged-file', /cannot be read/],
  ])('%s', async (_, archive, kind, message) => {
    const error = await refusal(archive());
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(message);
  });
});

test('unpacking stops when it is cancelled', async () => {
  await expect(unpack(zipOf([{ name: 'a.txt', bytes: words('a') }]), AbortSignal.abort())).rejects.toMatchObject({ kind: 'cancelled' });
  expect(readdirSync(folder)).toEqual(['exhibits.zip']);
});
