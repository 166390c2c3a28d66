/** The program is killed without warning in the middle of work; the library must be whole at the next start. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { App } from './harness/app.ts';
import { makeLongText } from './harness/awkward-files.ts';
import { output, tickmark } from './harness/programs.ts';
import { EIGHT_K, LETTER } from './harness/sample-files.ts';
import { expect, pictureFailures, skipWithoutRuntime, test } from './harness/test.ts';

skipWithoutRuntime();
test.describe.configure({ mode: 'serial' });

let app: App;
let long: string;
let folder: string;

test.beforeAll(async ({ bench }) => {
  app = await bench.start('crash');
  folder = path.join(bench.folder, 'crash-files');
  mkdirSync(folder, { recursive: true });
  long = makeLongText(folder, 'long filing.txt', 600);
  await app.importFiles([LETTER, EIGHT_K]);
});
pictureFailures(() => app);

async function documentsAreHere(count: number): Promise<void> {
  await app.navigator.getByRole('tab', { name: 'Documents' }).click();
  await expect(app.navigator.getByRole('tabpanel').getByRole('listitem')).toHaveCount(count);
}

test('killed during an import: the library is whole, the documents of before are there, the import can be repeated', async () => {
  await app.drop([long]);
  await expect(app.progress.getByRole('progressbar')).toBeVisible();
  await expect(app.progress).toContainText('long filing.txt');
  await app.kill();
  expect(tickmark(app.libraryDir, 'verify')).toMatchObject({ ok: true, problems: [] });

  await app.startAgain();
  await app.openOnlyMatter();
  await documentsAreHere(2);
  await expect(app.document('Staff letter').locator('.textLayer').first()).toContainText('We have reviewed your filings');
  await expect(await app.importFiles([long])).toHaveText(/long filing\.txt imported/);
  await documentsAreHere(3);
});

test('killed during an export: the library is whole, nothing half-written is at the target, the export can be repeated', async () => {
  await app.page.getByRole('button', { name: 'Export packet' }).click();
  await expect(app.progress.getByRole('progressbar')).toBeVisible();
  await app.kill();
  expect(tickmark(app.libraryDir, 'verify')).toMatchObject({ ok: true, problems: [] });

  await app.startAgain();
  await app.openOnlyMatter();
  await documentsAreHere(3);
  const packet = await app.saving(folder, () => app.page.getByRole('button', { name: 'Export packet' }).click());
  expect(readFileSync(packet).subarray(0, 5).toString()).toBe('%PDF-');
  expect(output('qpdf', ['--check', packet])).toContain('No syntax or stream encoding errors found');
  expect(output('pdftotext', [packet, '-'])).toContain('Line 47 of page 600:');
});
