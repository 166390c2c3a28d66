/** A whole library as one archive, and a library from it; what other programs read of the archive. */
import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { only, tickmark, type Run } from './testing/tickmark.ts';

const fixtures = new URL('../../e2e/fixtures/', import.meta.url).pathname;
let folder: string;
let archive: string;
let written: Run;
const library = (name: string): readonly string[] => ['--library', path.join(folder, name)];
const matters = (name: string): readonly unknown[] => only<readonly unknown[]>(tickmark('matters', ...library(name)));

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'cli-backup-'));
  archive = path.join(folder, 'library.tickmark.zip');
  const { lines } = tickmark('import', ...library('first'), `${fixtures}hemacare-staff-letter-2008-09-12.txt`, `${fixtures}hemacare-8-k-2003-09-15.txt`);
  const filing = (lines[1] as { documentId: string }).documentId;
  only(tickmark('annotate', ...library('first'), '--document', filing, '--exact', 'REGULATION FD DISCLOSURE', '--note', 'as amended'));
  written = tickmark('backup', ...library('first'), '--out', archive);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

/** A copy of the archive, remade by Python's zipfile; `edit` sees `entries`, a dict of names and bytes. */
async function remade(name: string, edit: string): Promise<string> {
  const file = path.join(folder, name);
  await copyFile(archive, file);
  const program = `import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as old: entries = {name: old.read(name) for name in old.namelist()}
${edit}
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as new:
    for name, content in entries.items(): new.writestr(name, content)`;
  expect(spawnSync('python3', ['-c', program, file], { encoding: 'utf8' }).stderr).toBe('');
  return file;
}

test('the archive says its size and hash, and another program finds it whole, with the database and every file', async () => {
  const said = only<{ bytes: number; sha256: string }>(written);
  expect(said.bytes).toBe((await stat(archive)).size);
  expect(spawnSync('sha256sum', [archive], { encoding: 'utf8' }).stdout.slice(0, 64)).toBe(said.sha256);
  const program = `import sys, zipfile, hashlib, sqlite3, tempfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    blobs = [n for n in z.namelist() if n.startswith('blobs/')]
    assert all(hashlib.sha256(z.read(n)).hexdigest() == n[6:] for n in blobs)
    with tempfile.TemporaryDirectory() as folder:
        db = sqlite3.connect(z.extract('tickmark.sqlite', folder))
        print(len(blobs), db.execute('select count(*) from documents').fetchone()[0])`;
  const { stdout, stderr } = spawnSync('python3', ['-c', program, archive], { encoding: 'utf8' });
  expect(stderr).toBe('');
  // Two texts, and the PDF that shows each.
  expect(stdout.trim()).toBe('4 2');
});

test('an empty library becomes what the backup holds, and nothing is wrong with it', () => {
  expect(only(tickmark('restore', ...library('second'), archive))).toMatchObject({ matters: 1, documents: 2, warnings: [] });
  expect(matters('second')).toEqual(matters('first'));
  expect(only(tickmark('verify', ...library('second')))).toEqual({ ok: true, problems: [] });
  expect(only(tickmark('search', ...library('second'), 'amended'))).toMatchObject([{ kind: 'note' }]);
});

test('a library that has something is not touched', () => {
  const before = matters('first');
  const answer = tickmark('restore', ...library('first'), archive);
  expect(answer).toMatchObject({ code: 1, lines: [] });
  expect(answer.err).toMatch(/restored into an empty library, and this one has matters.*was not changed/s);
  expect(matters('first')).toEqual(before);
});

test.each([
  ['a file with other bytes', `name = [n for n in entries if n.startswith('blobs/')][0]; entries[name] = bytes([entries[name][0] ^ 1]) + entries[name][1:]`, /is damaged: blobs\/[0-9a-f]+ in it has other bytes/],
  ['a database that is none', `entries['tickmark.sqlite'] = b'not a database' * 400`, /is damaged: its database is not as Tickmark wrote it/],
  ['no database', `del entries['tickmark.sqlite']`, /is damaged: tickmark\.sqlite is missing/],
  ['a database with code of its own', `import sqlite3, tempfile, os
path = os.path.join(tempfile.mkdtemp(), 'x.sqlite'); open(path, 'wb').write(entries['tickmark.sqlite'])
db = sqlite3.connect(path); db.execute('create trigger t after update on matters begin delete from documents; end'); db.commit(); db.close()
entries['tickmark.sqlite'] = open(path, 'rb').read()`, /is damaged: its database is not as Tickmark wrote it/],
  ['another archive', `entries = {'10-K.txt': b'words'}`, /is no backup of Tickmark/],
])('%s is refused and leaves the library empty', async (what, edit, says) => {
  const name = what.replaceAll(' ', '-');
  const answer = tickmark('restore', ...library(name), await remade(`${name}.zip`, edit));
  expect(answer).toMatchObject({ code: 1, lines: [] });
  expect(answer.err).toMatch(says);
  expect(matters(name)).toEqual([]);
  expect(spawnSync('find', [path.join(folder, name, 'blobs'), '-type', 'f'], { encoding: 'utf8' }).stdout).toBe('');
  // And can take the sound one afterwards.
  expect(only(tickmark('restore', ...library(name), archive))).toMatchObject({ documents: 2 });
});

test('a file that is lost is named, the rest is saved; an older archive is replaced', async () => {
  const place = path.join(folder, 'second');
  const [blob = ''] = spawnSync('find', [path.join(place, 'blobs'), '-type', 'f'], { encoding: 'utf8' }).stdout.split('\n');
  const out = path.join(folder, 'again.zip');
  await writeFile(out, 'an older one');
  await rm(blob);
  const { code, err, lines } = tickmark('backup', ...library('second'), '--out', out);
  expect([code, lines]).toMatchObject([0, [{ warnings: [expect.stringContaining(path.basename(blob))] }]]);
  expect(err).toContain('missing and not in the backup');
  expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
  expect(tickmark('restore', ...library('third'), out)).toMatchObject({ code: 0, lines: [{ documents: 2, warnings: [expect.stringContaining(path.basename(blob))] }] });
});

test('a place that is none, and a file that is not there', () => {
  expect(tickmark('backup', ...library('first'), '--out', path.join(folder, 'nowhere', 'b.zip')).err).toContain('there is no folder');
  expect(tickmark('restore', ...library('fourth'), path.join(folder, 'none.zip'))).toMatchObject({ code: 1, err: expect.stringContaining('There is no file none.zip') as unknown });
  expect(tickmark('backup', ...library('first'))).toMatchObject({ code: 2 });
});
