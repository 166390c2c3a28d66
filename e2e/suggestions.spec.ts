/** Passages suggested for a comment, from the dashed card to the link, with the real letter and a real annual report. */
import type { Locator } from '@playwright/test';
import type { App } from './harness/app.ts';
import { LETTER, TEN_K } from './harness/sample-files.ts';
import { expect, pictureFailures, skipWithoutRuntime, test } from './harness/test.ts';

skipWithoutRuntime();
test.describe.configure({ mode: 'serial' });

let app: App;
let filing: Locator;
let cards: Locator;
let chosen: Locator;
/** Printed on the page of the chosen suggestion. */
let page: string;

test.beforeAll(async ({ bench }) => {
  app = await bench.start('suggestions');
  filing = app.document('10-K 2008');
  cards = app.panel.getByRole('list', { name: 'Suggested passages for comment 1' }).getByRole('listitem');
});
pictureFailures(() => app);

test('the comment shows dashed cards that say why, and links nothing by itself', async () => {
  await app.importFiles([LETTER, TEN_K]);
  await app.closeProgress();
  await app.commentRow('1').click();
  await expect(cards).toHaveCount(3);
  // Which passage is best is the engine's business; that it comes from the item named, and says so, is not.
  await expect(cards.filter({ hasText: /suggested: .*Item 9A\(T\)/ })).not.toHaveCount(0);
  chosen = cards.filter({ hasText: 'Item 9A(T)' }).first();
  page = /page (\S+)/.exec(await chosen.getByRole('button').first().innerText())?.[1] ?? '';
  await expect(app.passages('1')).toHaveCount(0);
  await expect(app.statusBar).toContainText('0 of 1 comment linked');
});

test('a card leads to its passage in the filing, where a question mark stands in the margin', async () => {
  await chosen.getByRole('button').first().click();
  await expect(app.pageBox(filing)).toHaveValue(page);
  const reasons = /suggested: (.*)/.exec(await chosen.innerText())?.[1] ?? '';
  await expect(filing.getByRole('button', { name: `Suggested passage: ${reasons}`, exact: true })).toBeInViewport();
  await expect(filing.getByRole('button', { name: /^Suggested passage/ }).first()).toHaveText('?');
  await expect(filing.getByRole('button', { name: /^Suggested passage/ }).first()).toHaveAttribute('data-look', 'suggested');
});

test('A highlights and links the marked one, Ctrl+Z takes both back in one step', async () => {
  await app.press('a');
  await expect(app.passages('1')).toHaveCount(1);
  await expect(app.passages('1')).toContainText(`10-K 2008, page ${page}`);
  await expect(cards).toHaveCount(2);
  await expect(filing.getByRole('button', { name: 'Linked to comment 1, subject' })).toBeVisible();
  await expect(app.statusBar).toContainText('1 of 1 comment linked');
  await app.press('ControlOrMeta+z');
  await expect(app.passages('1')).toHaveCount(0);
  await expect(cards).toHaveCount(3);
  await app.press('ControlOrMeta+Shift+z');
  await expect(app.passages('1')).toHaveCount(1);
  await expect(cards).toHaveCount(2);
});

test('X rejects one for good, with undo; "show more" brings others', async () => {
  const words = await cards.first().getByRole('button').first().innerText();
  await cards.first().getByRole('button').first().focus();
  await app.press('x');
  await expect(cards).toHaveCount(1);
  await expect(app.panel).not.toContainText(words.slice(0, 60));
  await app.page.getByRole('status').getByRole('button', { name: 'Undo' }).last().click();
  await expect(cards).toHaveCount(2);
  await app.panel.getByRole('button', { name: 'Show more suggestions' }).click();
  await expect(cards).toHaveCount(5);
});

test('letters typed into the response are letters', async () => {
  await app.panel.getByRole('textbox', { name: /Response/ }).click();
  await app.page.keyboard.type('axa');
  await expect(app.panel.getByRole('textbox', { name: /Response/ })).toContainText('axa');
  await expect(app.passages('1')).toHaveCount(1);
  await expect(cards).toHaveCount(5);
});
