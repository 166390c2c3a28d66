/** Files that cannot be documents: one clear message each, and the rest of the drop still arrives. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  makeDamagedPdf, makeHugeFile, makePdf, makeProgram, makeProtectedPdf, makeZeroPagePdf, PASSWORD,
} from './harness/awkward-files.ts';
import type { App } from './harness/app.ts';
import { LETTER, makeFile } from './harness/sample-files.ts';
import { expect, pictureFailures, skipWithoutRuntime, test } from './harness/test.ts';

skipWithoutRuntime();
test.describe.configure({ mode: 'serial' });

let app: App;
let folder: string;

test.beforeAll(async ({ bench }) => {
  app = await bench.start('bad-input');
  folder = path.join(bench.folder, 'awkward');
  makeFile(folder, 'empty.pdf', '');
});
pictureFailures(() => app);

test('every bad file of a drop is named with its cause and what to do; the good ones arrive', async () => {
  const files = [
    path.join(folder, 'empty.pdf'), makeProgram(folder, 'tool.exe'), makeDamagedPdf(folder, 'damaged.pdf'), makeZeroPagePdf(folder, 'nothing-in-it.pdf'),
    makeHugeFile(folder, 'enormous.pdf', 2 * 1024 ** 3), LETTER, await makePdf(folder, 'memo.pdf', 'A memorandum about the consultant'),
  ];
  await app.importFiles(files);
  const row = (name: string) => app.outcomes.filter({ hasText: name });
  await expect(row('empty.pdf')).toHaveText(/empty\.pdf not imported.*empty.*again/is);
  await expect(row('tool.exe')).toHaveText(/tool\.exe not imported.*program.*(attach|print)/is);
  await expect(row('damaged.pdf')).toHaveText(/damaged\.pdf not imported.*damaged.*again/is);
  await expect(row('nothing-in-it.pdf')).toHaveText(/nothing-in-it\.pdf not imported.*no pages/is);
  await expect(row('enormous.pdf')).toHaveText(/enormous\.pdf not imported.*(2\.1 GB|too large|larger).*split/is);
  await expect(row('hemacare-staff-letter')).toHaveText(/imported/);
  await expect(row('memo.pdf')).toHaveText(/imported/);
  await expect(app.outcomes.filter({ hasText: 'went wrong' })).toHaveCount(0);
  await app.navigator.getByRole('tab', { name: 'Documents' }).click();
  await expect(app.navigator.getByRole('tabpanel').getByRole('listitem')).toHaveCount(2);
});

test('a file that vanished between drag and drop is said to be gone', async () => {
  const fleeting = makeFile(folder, 'fleeting.txt', 'soon gone\n'.repeat(500));
  await app.closeProgress();
  const drag = await app.drag([fleeting, await makePdf(folder, 'steady.pdf', 'Still here')]);
  await expect(app.dropWords).toHaveText(/Import 2 files/);
  rmSync(fleeting);
  await drag.drop();
  await expect(app.outcomes).toHaveCount(2);
  await expect(app.outcomes.filter({ hasText: 'fleeting.txt' })).toHaveText(/not imported.*(moved|removed|deleted)/is);
  await expect(app.outcomes.filter({ hasText: 'steady.pdf' })).toHaveText(/steady\.pdf imported/);
});

test('a protected PDF asks for its password, refuses a wrong one, takes the right one and keeps nothing of it', async () => {
  const outcomes = await app.importFiles([await makeProtectedPdf(folder, 'protected.pdf', 'Confidential schedule of remediation')]);
  await expect(outcomes).toHaveText(/protected\.pdf not imported.*password/is);
  const field = app.progress.getByLabel('Password of protected.pdf');
  await field.fill('wrong one');
  await field.press('Enter');
  await expect(outcomes).toContainText('does not open it');
  await field.fill(PASSWORD);
  await field.press('Enter');
  await expect(outcomes).toHaveText(/protected\.pdf imported/);
  await outcomes.getByRole('button', { name: 'Show protected.pdf' }).click();
  await expect(app.document('protected.pdf').locator('.textLayer')).toContainText('Confidential schedule of remediation');
  await app.quit();
  const kept = filesBelow(app.libraryDir).filter((file) => readFileSync(file).includes(PASSWORD));
  expect(kept).toEqual([]);
});

test('nothing complained', () => {
  // A file that is gone is reported by the engine itself, too.
  expect(app.complaints.filter((line) => !/ERR_FILE_NOT_FOUND|ERR_UPLOAD_FILE_CHANGED|Failed to load resource/.test(line))).toEqual([]);
});

function filesBelow(folderPath: string): string[] {
  return readdirSync(folderPath, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
