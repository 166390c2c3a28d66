import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attachmentCopies, isExecutableName, refuseExecutable } from './attachment-copy.ts';

test.each(['setup.exe', 'SETUP.EXE', 'a.pdf.exe', 'run.sh', 'x.desktop', 'macro.xlsm', 'page.hta', 'setup.exe.', 'setup.exe . ', 'a.lnk', 'tool.app', 'x.jar', 'a\u202Efdp.exe'])(
  '%j is refused', (name) => {
    expect(isExecutableName(name)).toBe(true);
    expect(() => refuseExecutable(name)).toThrow(/can run programs/);
  });

test.each(['letter.pdf', 'schedule.xlsx', 'memo.docx', 'scan.png', 'notes.txt', 'exe', 'README', 'data.csv', 'my.exe.pdf', 'mail.eml'])('%j is opened', (name) => {
  expect(isExecutableName(name)).toBe(false);
});

test('a copy is read-only, carries its name, and goes with the run', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'copies-'));
  const source = path.join(folder, 'blob');
  await writeFile(source, 'support');
  const copies = attachmentCopies();
  const copy = await copies.make('Invoice: 7.txt', source);
  expect(path.basename(copy)).toBe('Invoice_ 7.txt');
  const climbing = await copies.make('../../climbing.txt', source);
  expect(path.dirname(path.dirname(climbing))).toBe(path.dirname(path.dirname(copy)));
  expect(await readFile(copy, 'utf8')).toBe('support');
  expect((await stat(copy)).mode & 0o222).toBe(0);
  await copies.removeAll();
  expect(existsSync(copy)).toBe(false);
  await rm(folder, { recursive: true });
});
