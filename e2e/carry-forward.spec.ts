/** An amendment dropped after the work on its original: every highlight finds its place in the new document. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import type { App } from './harness/app.ts';
import { EIGHT_K, LETTER, makeFile, TEN_K } from './harness/sample-files.ts';
import { expect, pictureFailures, skipWithoutRuntime, test } from './harness/test.ts';

skipWithoutRuntime();
test.describe.configure({ mode: 'serial' });

let app: App;
let original: Locator;
let amended: Locator;
let review: Locator;
let rows: Locator;
let amendment: string;

/** What the company changed: a page in front, the conclusion on controls, and one agreement that is gone. */
function amend(html: string): string {
  const note = `${'\n'.repeat(4)}                               EXPLANATORY NOTE\n\n     This Amendment No. 1 answers comments of the staff of the Commission.\n${'\n'.repeat(20)}`;
  return html
    .replace('<TYPE>10-K', '<TYPE>10-K/A').replace('form10k_122308.htm', 'form10ka.htm')
    .replace(/<TITLE>FORM 10-K<\/TITLE>/, '<TITLE>FORM 10-K/A</TITLE>').replace(/Form 10-K<\/b>/, 'Form 10-K/A</b>')
    .replace('(Mark one)', `${note}(Mark one)`)
    .replace(/presently\s+effective\s+in/, 'not  effective in')
    .replace(/In\s+July\s+2008,\s+the\s+Company\s+entered\s+into\s+a\s+services[\s\S]*?incurred\s+no\s+expense\s+on\s+this\s+contract\./, '');
}

/** The places of this story in the window; found anew after a restart. */
function locate(): void {
  original = app.document('10-K 2008');
  amended = app.document('10-K/A 2008');
  review = app.page.getByRole('complementary', { name: 'Carry highlights forward' });
  rows = review.getByRole('list', { name: 'Highlights of the original' }).getByRole('listitem');
}

test.beforeAll(async ({ bench }) => {
  app = await bench.start('carry-forward');
  locate();
  amendment = makeFile(path.join(bench.folder, 'files'), '10-K-A.htm', amend(readFileSync(TEN_K, 'utf8')));
});
pictureFailures(() => app);

test('the original is annotated, then the amendment is dropped: a quiet bar offers to carry forward', async () => {
  await app.importFiles([LETTER, TEN_K]);
  await app.closeProgress();
  await expect(original.locator('.textLayer').first()).toContainText('SOUTHWEST IOWA');
  await app.goToPage(original, '54');
  for (const [first, last] of [
    ['In July 2008, the Company entered into a services', 'operation and'], ['In August 2008, the Company entered', 'of natural gas'],
    ['Our management, including our President', 'effective in ensuring that material information'],
  ] as const) {
    await app.selectWords(original, first, last);
    await app.press('1');
    await expect(app.selectionPopover).toBeHidden();
  }
  await expect(app.passages('1')).toHaveCount(3);
  const bar = app.page.getByRole('region', { name: 'New version of a filing' });
  await expect(bar).toBeHidden();
  await app.importFiles([amendment]);
  await app.closeProgress();
  await expect(bar).toContainText('10-K/A 2008 amends 10-K 2008');
  // A look at the differences leaves the documents as they were; so does an import that is undone under the eyes.
  await bar.getByRole('button', { name: 'Compare' }).click();
  await expect(amended).toBeVisible();
  await app.press('ControlOrMeta+z');
  await expect(app.page.getByRole('complementary', { name: 'Changes between two versions' })).toBeHidden();
  await expect(amended).toBeHidden();
  await expect(app.document('Staff letter')).toBeVisible();
  await app.press('ControlOrMeta+Shift+z');
  await bar.getByRole('button', { name: 'Compare' }).click();
  await app.page.getByRole('button', { name: 'End the comparison' }).click();
  await expect(app.document('Staff letter')).toBeVisible();
  await expect(original).toBeVisible();
  // "Not now" is for the present: the palette and the document's menu still have it.
  await bar.getByRole('button', { name: 'Not now' }).click();
  await expect(bar).toBeHidden();
  await app.command('Documents of the matter');
  await app.navigator.getByRole('button', { name: /^10-K-A\.htm/ }).click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: 'Carry highlights forward…' }).click();
  await expect(review).toBeVisible();
  await review.getByRole('button', { name: 'Cancel' }).or(review.getByRole('button', { name: 'Later' })).click();
  await app.command('Comments of the letters');
  await app.command('Carry highlights forward');
});

test('the review says of each what became of it, and shows the words that changed', async () => {
  await expect(rows).toHaveCount(3, { timeout: 60_000 });
  await expect(review.getByRole('status')).toHaveText('1 unchanged · 1 changed · 1 not found');
  await expect(rows.nth(0)).toContainText(/Not found.*left out/s);
  await expect(rows.nth(1)).toContainText(/Unchanged.*goes along/s);
  await expect(rows.nth(2)).toContainText(/Changed.*to confirm/s);
  await expect(rows.nth(2).locator('del')).toHaveText('presently');
  await expect(rows.nth(2).locator('ins')).toHaveText('not');
  // Both versions stand side by side, at the passage.
  await expect(original).toBeVisible();
  await expect.poll(() => app.wordsInView(amended, 'Our management, including our President')).toBe(true);
});

test('by keyboard: one confirmed, one placed by hand', async () => {
  await rows.nth(2).getByRole('button').first().focus();
  await app.press('Enter');
  await expect(rows.nth(2)).toContainText('goes along');
  // Undo means the last decision, never what was done to the matter before; here that would be the import.
  await app.press('ArrowUp');
  await app.press('ControlOrMeta+z');
  await expect(rows.nth(2)).toContainText('to confirm');
  await expect(rows.nth(2).getByRole('button').first()).toBeFocused();
  await app.press('ControlOrMeta+z');
  await expect(app.page.getByText('Nothing decided in this review to take back')).toBeVisible();
  await expect(amended).toBeVisible();
  await app.press('ControlOrMeta+Shift+z');
  await expect(rows.nth(2)).toContainText('goes along');
  await app.command('Undo');
  await review.getByRole('button', { name: 'Accept the changed one' }).click();
  await expect(rows.nth(2)).toContainText('goes along');
  await rows.nth(2).getByRole('button').first().click();
  await app.press('ArrowUp');
  await app.press('ArrowUp');
  await expect(rows.nth(0).getByRole('button').first()).toBeFocused();
  await app.press('Enter');
  await expect(rows.nth(0)).toContainText('left out');
  await app.goToPage(amended, '54');
  await app.page.keyboard.press('Escape');
  await rows.nth(0).getByRole('button').first().click();
  const { selectWords } = await import('./harness/passage.ts');
  await selectWords(amended, 'In March 2008, the Company entered into the Unit', 'fee for the');
  await expect(rows.nth(0).getByRole('button', { name: 'Place at the selection' })).toBeVisible();
  await expect(app.selectionPopover).toBeHidden();
  await app.press('p');
  await expect(rows.nth(0)).toContainText(/Placed by you.*In March 2008/s);
});

test('a restart in the middle of the review loses nothing', async () => {
  // Written within a second of the last key.
  await app.page.waitForTimeout(1_000);
  await app.kill();
  await app.startAgain();
  locate();
  await expect(rows).toHaveCount(3, { timeout: 60_000 });
  await expect(rows.nth(0)).toContainText(/Placed by you.*goes along.*In March 2008/s);
  await expect(rows.nth(2)).toContainText(/Changed.*goes along/s);
  await expect(rows.nth(0).getByRole('button').first()).toHaveAttribute('aria-current', 'true');
  // Without its document there is nothing to review; both come back by undo.
  await app.command('Documents of the matter');
  await app.navigator.getByRole('button', { name: /^10-K-A\.htm/ }).click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: 'Move to the trash' }).click();
  await expect(review).toBeHidden();
  await expect(app.page.getByText('The review was closed: 10-K-A.htm is no longer in this matter')).toBeVisible();
  await app.press('ControlOrMeta+z');
  await app.command('Comments of the letters');
  await app.page.getByRole('region', { name: 'New version of a filing' }).getByRole('button', { name: 'Carry 3 highlights forward' }).click();
  await expect(rows.nth(0)).toContainText(/Placed by you.*goes along.*In March 2008/s, { timeout: 60_000 });
  // Put off and taken up again, it is the same.
  await review.getByRole('button', { name: 'Later' }).click();
  await expect(review).toBeHidden();
  await app.page.getByRole('region', { name: 'New version of a filing' }).getByRole('button', { name: 'Carry 3 highlights forward' }).click();
  await expect(rows.nth(0)).toContainText(/Placed by you.*goes along.*In March 2008/s, { timeout: 60_000 });
});

test('applied: links come along, the original stays, one undo takes the whole pass back', async () => {
  await review.getByRole('button', { name: 'Carry 3 highlights' }).click();
  await expect(review).toBeHidden();
  await expect(app.passages('1')).toHaveCount(6);
  await expect(app.passages('1').filter({ hasText: '10-K/A 2008' })).toHaveCount(3);
  await expect(app.chips(amended).filter({ hasText: /^1$/ })).toHaveCount(3);
  expect(await app.wordsUnderMark(amended, 'In August 2008, the Company entered')).toBe(true);
  await app.press('ControlOrMeta+z');
  await expect(app.passages('1')).toHaveCount(3);
  await expect(app.passages('1').filter({ hasText: '10-K/A' })).toHaveCount(0);
  await expect(app.page.getByRole('region', { name: 'New version of a filing' }).getByRole('button', { name: 'Carry 3 highlights forward' })).toBeVisible();
  await app.press('ControlOrMeta+Shift+z');
  await expect(app.passages('1')).toHaveCount(6);
  await expect(app.page.getByRole('region', { name: 'New version of a filing' })).toBeHidden();
});

test('what is added later is offered too: an area goes with the words under it, a note with those beside it', async () => {
  await app.goToPage(original, '54');
  const words = await app.placeOfWords(original, 'In August 2008, the Company entered');
  const popover = app.page.getByRole('dialog', { name: /^(?:Drawn area|Note on the page)$/ });
  await app.page.keyboard.down('Alt');
  await app.page.mouse.move(words.x - 10, words.y - 8);
  await app.page.mouse.down();
  await app.page.mouse.move(words.x + 180, words.y + 20, { steps: 5 });
  await app.page.mouse.up();
  await app.page.keyboard.up('Alt');
  await popover.getByRole('button', { name: 'Highlight in green' }).click();
  await expect(original.locator('.viewer-mark[data-shape="box"]')).toHaveCount(1);
  await app.choose(original.getByRole('button', { name: 'More for this document' }), 'Mark an area');
  const beside = await app.placeOfWords(original, 'Our management, including our President');
  await app.page.mouse.click(beside.x - 14, beside.y);
  await popover.getByRole('textbox', { name: 'Note' }).fill('Ask the controller');
  await popover.getByRole('radio', { name: 'green' }).click();
  await app.press('Escape');
  await expect(popover).toBeHidden();
  await expect(original.locator('.viewer-mark[data-shape="note"]')).toHaveCount(1);
  await app.page.getByRole('region', { name: 'New version of a filing' }).getByRole('button', { name: 'Carry 2 new highlights forward' }).click();
  await expect(rows).toHaveText([/Unchanged.*goes along.*Area on the page.*At “.*August 2008/s, /Unchanged.*goes along.*Note on the page: Ask the controller.*Beside “.*executive officer/s], { timeout: 60_000 });
  await review.getByRole('button', { name: 'Carry 2 highlights' }).click();
  await expect(review).toBeHidden();
  expect(await app.placeOfWords(amended, 'In August 2008, the Company entered').then(({ x, y }) => within(amended.locator('.viewer-mark[data-shape="box"]'), x, y))).toBe(true);
  const sign = await app.placeOfWords(amended, 'Our management, including our President');
  expect(await within(amended.locator('.viewer-mark[data-shape="note"]'), sign.x - 14, sign.y)).toBe(true);
  // The pass, the note with its words, the area.
  for (const step of ['pass', 'note', 'area']) await test.step(`undo ${step}`, () => app.press('ControlOrMeta+z'));
  await expect(original.locator('.viewer-mark[data-shape="box"]')).toHaveCount(0);
  await expect(amended.locator('.viewer-mark[data-shape="note"]')).toHaveCount(0);
});

/** True where the one mark lies on this point of the window. */
async function within(mark: Locator, x: number, y: number): Promise<boolean> {
  const box = await mark.boundingBox();
  return box !== null && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

test('a highlight without a place stays listed with its old words, is found from there, and that is one undo', async () => {
  await app.openHighlight(amended, 'In March 2008, the Company entered into the Unit');
  await app.highlightPopover.getByRole('button', { name: 'Delete' }).click();
  await expect(app.passages('1')).toHaveCount(5);
  await amended.locator('.viewer-scroll').click({ position: { x: 8, y: 120 } });
  await app.command('Highlights of the document');
  const list = app.page.getByRole('complementary', { name: 'Highlights of 10-K/A 2008' });
  const stranded = list.getByRole('list', { name: 'Highlights without a place' }).locator('> li');
  await expect(stranded).toHaveText([/In July 2008, the Company entered into a services.*10-K 2008 · page 54 · comment 1/s]);
  await stranded.getByRole('button', { name: 'Find it' }).click();
  const candidates = stranded.getByRole('list', { name: 'Candidates' }).getByRole('listitem');
  await expect(candidates.first()).toContainText(/Page \d+.*% alike/s, { timeout: 60_000 });
  // Less than half alike: named as weak, and shown only when it is chosen.
  await expect(stranded.getByRole('status')).toHaveText(/^Only \d+ weak candidates/);
  await candidates.first().getByRole('button').first().click();
  await candidates.first().getByRole('button', { name: 'Take this place' }).click();
  await expect(list.getByRole('list', { name: 'Highlights', exact: true }).getByRole('listitem')).toHaveCount(3);
  await expect(stranded).toHaveCount(0);
  await app.press('ControlOrMeta+z');
  await expect(stranded).toHaveCount(1);
  // By hand: the words are selected in the document.
  await stranded.getByRole('button', { name: 'Find it' }).click();
  await stranded.getByRole('button', { name: 'Search by hand' }).click();
  await expect(amended.getByRole('textbox', { name: 'Find' })).toHaveValue('In July 2008, the');
  await app.press('Escape');
  await app.goToPage(amended, '54');
  const { selectWords } = await import('./harness/passage.ts');
  await selectWords(amended, 'In March 2008, the Company entered into the Unit', 'fee for the');
  await stranded.getByRole('button', { name: 'Place at the selection' }).click();
  await expect(stranded).toHaveCount(0);
  await list.getByRole('button', { name: 'Close the list' }).click();
  await expect(app.passages('1')).toHaveCount(6);
});

test('compared: every change with its redline, those of linked passages alone, both versions scroll together', async () => {
  await app.command('Compare the two documents on screen');
  const panel = app.page.getByRole('complementary', { name: 'Changes between two versions' });
  const changes = panel.getByRole('list', { name: 'Changes' }).getByRole('listitem');
  await expect(panel.getByRole('status')).toHaveText(/^5 changes, 1,0\d\d paragraphs the same$/, { timeout: 60_000 });
  await expect(changes).toHaveText([/Reworded.*10-K/, /Added.*EXPLANATORY NOTE/, /Added.*This Amendment No\. 1/, /Removed.*In July 2008/, /Reworded.*presently.*not.*effective/]);
  // It opens at the first change, each page as wide as its pane, the navigator out of the way.
  const isCurrent = (at: number): Promise<void> => expect(changes.nth(at).getByRole('button')).toHaveAttribute('aria-current', 'true');
  await isCurrent(0);
  await expect(changes.nth(4)).toContainText(/p\. \d+ → p\. \d+/);
  await expect(app.navigator).toBeHidden();
  for (const document of [original, amended]) await expect.poll(() => document.locator('.viewer-scroll').evaluate((pane) => pane.scrollWidth - pane.clientWidth)).toBeLessThanOrEqual(0);
  await app.press('F7');
  await isCurrent(1);
  await changes.nth(1).getByRole('button').focus();
  await app.press('ArrowDown');
  await isCurrent(2);
  await expect(changes.nth(2).getByRole('button')).toBeFocused();
  await panel.getByRole('button', { name: /^Removed \d+$/ }).click();
  await expect(changes).toHaveText([/Removed.*In July 2008/]);
  await panel.getByRole('button', { name: 'All', exact: true }).click();
  await panel.getByRole('searchbox', { name: 'Filter changes' }).fill('presently');
  await expect(changes).toHaveText([/Reworded.*presently/]);
  await panel.getByRole('searchbox', { name: 'Filter changes' }).fill('');
  await panel.getByRole('checkbox', { name: 'Touches a linked passage' }).check();
  await expect(changes).toHaveText([/Removed/, /Reworded/]);
  await changes.nth(1).getByRole('button').click();
  for (const document of [original, amended]) await expect.poll(() => app.wordsInView(document, 'Our management, including our President')).toBe(true);
  await expect(original.locator('.viewer-mark[data-look="deleted"]')).not.toHaveCount(0);
  await expect(amended.locator('.viewer-mark[data-look="inserted"]')).not.toHaveCount(0);
  // Of the reworded paragraph the words alone are painted, and a click on it chooses its card.
  await app.press('Shift+F7');
  await isCurrent(0);
  const changed = await app.placeOfWords(original, 'presently');
  const [word, paragraph] = await Promise.all(['[data-look="deleted"][data-shape="words"]', '[data-look="reworded"]'].map((marks) => original.locator(`.viewer-mark${marks}`).last().boundingBox()));
  expect(word?.width).toBeLessThan((paragraph?.width ?? 0) / 2);
  await app.page.mouse.click(changed.x, changed.y);
  await isCurrent(1);
  await panel.getByRole('checkbox', { name: 'Touches a linked passage' }).uncheck();
  await panel.getByRole('checkbox', { name: 'Show highlights' }).uncheck();
  await expect(app.chips(amended)).toHaveCount(0);
  await panel.getByRole('checkbox', { name: 'Show highlights' }).check();
  // One size for both.
  const zoomOf = (document: Locator): Promise<string | null> => document.getByRole('button', { name: /^Zoom, / }).textContent();
  await app.choose(original.getByRole('button', { name: /^Zoom, / }), '150 %');
  await expect.poll(() => zoomOf(amended)).toBe('150 %');
  await app.choose(amended.getByRole('button', { name: /^Zoom, / }), 'Fit width');
  await expect.poll(() => zoomOf(original)).not.toBe('150 %');
  // What moves one moves the other, whichever it is.
  await app.goToPage(original, '20');
  await expect(app.pageBox(amended)).toHaveValue('20');
  await app.goToPage(amended, '40');
  await expect(app.pageBox(original)).toHaveValue('40');
  // The list goes along with the reader.
  await isCurrent(2);
  // In a smaller window one version at a time, with a switch.
  await app.resize(1100, 800);
  const versions = app.page.getByRole('group', { name: 'Version shown' });
  await versions.getByRole('button', { name: /^Original/ }).click();
  await expect(amended.locator('.viewer-scroll')).toBeHidden();
  await expect(original.locator('.viewer-scroll')).toBeVisible();
  await versions.getByRole('button', { name: /^New version/ }).click();
  await expect(original.locator('.viewer-scroll')).toBeHidden();
  await app.resize(1440, 900);
  await expect(versions).toBeHidden();
  await panel.getByRole('checkbox', { name: 'Touches a linked passage' }).check();
  // A marked copy of what is shown, as Word's tracked changes.
  const folder = mkdtempSync(path.join(tmpdir(), 'tickmark-marked-'));
  const saved = await app.saving(folder, () => app.choose(panel.getByRole('button', { name: 'Export marked copy' }), 'Word, tracked changes'));
  expect(path.basename(saved)).toBe('10-K-A marked copy.docx');
  expect(readFileSync(saved).subarray(0, 2).toString()).toBe('PK');
  await expect(app.page.getByRole('status').filter({ hasText: /Marked copy (?:saved|ready)/ })).toBeVisible();
  const html = readFileSync(await app.saving(folder, () => app.choose(panel.getByRole('button', { name: 'Export marked copy' }), 'EDGAR HTML')), 'utf8');
  expect([...html.matchAll(/<R>.*?<\/R>/g)]).toHaveLength(2);
  expect(html).toContain('not effective in ensuring that material information');
  rmSync(folder, { recursive: true });
  await panel.getByRole('button', { name: 'End the comparison' }).click();
  await expect(app.navigator).toBeVisible();
  await expect(original.locator('.viewer-mark[data-look="deleted"]')).toHaveCount(0);
});

test('did the amendment do what we said: what a response proposes beside what was filed', async () => {
  const editor = app.panel.getByRole('textbox', { name: 'Response to comment 1' });
  await editor.click();
  await app.page.keyboard.type('Our management, including our President and our Controller, concluded that they are not effective in ensuring that material information is recorded.');
  await app.panel.getByRole('button', { name: 'Proposed disclosure' }).click();
  await expect(app.panel.getByRole('status', { name: 'Response state' })).toHaveText('saved');
  await app.command('Check proposed disclosure against what was filed');
  const panel = app.page.getByRole('complementary', { name: 'Proposed disclosure and what was filed' });
  await expect(panel.getByRole('combobox', { name: 'Filed in' }).locator('option:checked')).toHaveText(/^10-K\/A 2008/);
  await expect(panel.getByRole('status')).toHaveText(/^1 block proposed · 0 filed as proposed · 1 in other words · 0 not found$/, { timeout: 60_000 });
  const block = panel.getByRole('list', { name: 'Proposed disclosure' }).getByRole('listitem');
  await expect(block).toContainText(/Filed in other words.*comment 1.*% alike/s);
  await app.goToPage(amended, '3');
  await block.getByRole('button').click();
  await expect.poll(() => app.wordsInView(amended, 'Our management, including our President')).toBe(true);
  await panel.getByRole('button', { name: 'Close the proposed disclosure' }).click();
  await expect(app.panel.getByRole('heading', { name: 'Comment 1' })).toBeVisible();
});

test('with more documents than two it asks from which to which, with the likely pair chosen', async () => {
  await app.importFiles([EIGHT_K]);
  await app.closeProgress();
  await app.command('Carry highlights forward');
  const dialog = app.page.getByRole('dialog', { name: 'Carry highlights forward' });
  await expect(dialog.getByRole('combobox', { name: 'From' }).locator('option:checked')).toHaveText(/^10-K 2008/);
  await expect(dialog.getByRole('combobox', { name: 'To' }).locator('option:checked')).toHaveText(/^10-K\/A 2008/);
  await dialog.getByRole('combobox', { name: 'To' }).selectOption({ label: (await dialog.getByRole('option', { name: /^8-K/ }).first().textContent()) ?? '' });
  await expect(dialog.getByRole('status')).toContainText('is another kind of document than 10-K 2008');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});
