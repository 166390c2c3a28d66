/** Whole correspondences dropped at once: matters and rounds made of them, documents filed elsewhere, layouts of pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { App } from './harness/app.ts';
import { expect, pictureFailures, skipWithoutRuntime, test } from './harness/test.ts';

skipWithoutRuntime();
test.describe.configure({ mode: 'serial' });

let app: App;
let correspondence: string;

const submission = (form: string, company: string, cik: string, accession: string, filed: string, type: string, body: string, more = ''): string =>
  `<SEC-DOCUMENT>${accession}.txt : ${filed}\n<SEC-HEADER>${accession}.hdr.sgml : ${filed}\nACCESSION NUMBER:\t\t${accession}\nCONFORMED SUBMISSION TYPE:\t${form}\nFILED AS OF DATE:\t\t${filed}\nFILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t\t\t${company}\n\t\tCENTRAL INDEX KEY:\t\t\t${cik}\n\tFILING VALUES:\n\t\tSEC FILE NUMBER:\t001-${cik.slice(-5)}\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>1\n<FILENAME>a.txt\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n${more}</SEC-DOCUMENT>\n`;

const letterWords = (company: string, date: string): string =>
  `${date}\n\nRe:  ${company}\n     Form 10-K\n\nDear Ms. Doe:\n\n     We have reviewed your filing and have the following comments.\n\nForm 10-K\n\n1.   Please tell us more about the reserves of ${company}.\n\n     Please respond within 10 business days.\n\n     Sincerely,`;

const pages = (count: number): string => Array.from({ length: count }, (_, index) => `Page text number ${index + 1}\n`).join('<PAGE>\n');

test.beforeAll(async ({ bench }) => {
  correspondence = path.join(bench.folder, 'correspondence');
  mkdirSync(path.join(correspondence, 'letters'), { recursive: true });
  const put = (name: string, words: string): void => writeFileSync(path.join(correspondence, name), words);
  const [acme, beta] = ['0000000042', '0000000077'];
  const exhibit = '<DOCUMENT>\n<TYPE>EX-21\n<SEQUENCE>2\n<FILENAME>ex21.txt\n<DESCRIPTION>SUBSIDIARIES\n<TEXT>\nAcme Tools LLC\n</TEXT>\n</DOCUMENT>\n';
  put('acme 10-K.txt', submission('10-K', 'ACME CORP', acme, `${acme}-24-000001`, '20240301', '10-K', pages(12), exhibit));
  put('letters/acme letter May.txt', submission('UPLOAD', 'ACME CORP', acme, '0000000000-24-000010', '20240501', 'LETTER', letterWords('ACME CORP', 'May 1, 2024')));
  put('acme letter June.txt', submission('UPLOAD', 'ACME CORP', acme, '0000000000-24-000020', '20240601', 'LETTER', letterWords('ACME CORP', 'June 3, 2024')));
  put('letters/beta letter.txt', submission('UPLOAD', 'BETA INC', beta, '0000000000-24-000030', '20240502', 'LETTER', letterWords('BETA INC', 'May 2, 2024')));
  app = await bench.start('arrivals');
});
pictureFailures(() => app);

const group = (name: string) => app.navigator.getByRole('region', { name, exact: true });

test('a folder with two reviews in it becomes two matters, each with its rounds', async () => {
  await app.drop([correspondence]);
  const outcomes = app.outcomes;
  await expect(outcomes).toHaveCount(4, { timeout: 60_000 });
  await expect(outcomes.first()).toContainText('2 documents');
  await app.closeProgress();
  await expect(app.navigator.getByRole('region', { name: /Jun 3, 2024.*round 2/ })).toBeVisible();
  await expect(app.navigator.getByRole('region', { name: /May 1, 2024.*round 1/ })).toBeVisible();
  await app.navigator.getByRole('tab', { name: 'Documents' }).click();
  await expect(group('Round 2').getByRole('listitem')).toHaveCount(1);
  await expect(group('Round 1')).toContainText('acme letter May');
  await expect(group('Filings')).toContainText('acme 10-K');
  await expect(group('Other documents')).toContainText('EX-21 SUBSIDIARIES');
  await expect(app.navigator).not.toContainText('beta');
});

test('a document moves to the other matter, and back with undo', async () => {
  const row = group('Other documents').getByRole('button', { name: /EX-21/ });
  await row.click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: 'BETA INC' }).click();
  await expect(app.navigator).not.toContainText('EX-21');
  await app.page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(group('Other documents')).toContainText('EX-21');
});

test('pages below each other, one at a time, and two side by side; the layout is remembered', async () => {
  await group('Filings').getByRole('button', { name: /acme 10-K/ }).click();
  // Asked for anew each time: the window is another one after the restart.
  const document = () => app.document(/^Document: 10-K 2024/);
  const shown = () => document().locator('.page');
  const choose = async (name: string): Promise<void> => {
    await document().getByRole('button', { name: 'More for this document' }).click();
    await app.page.getByRole('menuitemcheckbox', { name }).click();
  };
  await expect(shown()).toHaveCount(12);
  await choose('One page at a time');
  await expect(shown()).toHaveCount(1);
  await expect(shown()).toContainText('Page text number 1');
  await document().getByRole('group', { name: /^Pages of/ }).focus();
  for (let press = 0; press < 8 && !(await shown().first().textContent())?.includes('number 2'); press += 1) {
    await app.page.keyboard.press('PageDown');
    await app.page.waitForTimeout(250);
  }
  await expect(shown()).toContainText('Page text number 2');
  await app.pageBox(document()).fill('9');
  await app.pageBox(document()).press('Enter');
  await expect(shown()).toContainText('Page text number 9');

  await choose('Two pages side by side');
  await expect(shown()).toHaveCount(12);
  const box = async (index: number) => await shown().nth(index).boundingBox();
  await expect.poll(async () => Math.abs(((await box(8))?.y ?? 0) - ((await box(9))?.y ?? 1000))).toBeLessThan(2);
  expect((await box(9))?.x).toBeGreaterThan(((await box(8))?.x ?? 0) + 50);
  await expect(shown().nth(8)).toBeInViewport();

  await expect(app.statusBar).toContainText('all changes saved');
  await app.page.waitForTimeout(600);
  await app.quit();
  await app.startAgain();
  await app.openOnlyMatter();
  await expect.poll(async () => Math.abs(((await box(8))?.y ?? 0) - ((await box(9))?.y ?? 1000))).toBeLessThan(2);
  await choose('Pages below each other');
  await expect.poll(async () => Math.abs(((await box(8))?.y ?? 0) - ((await box(9))?.y ?? 0))).toBeGreaterThan(100);
});
