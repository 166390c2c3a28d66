/** Underlines, areas drawn with the pointer, notes of a page: made, linked, seen from both sides, undone. */
import type { Locator } from '@playwright/test';
import { EIGHT_K, LETTER } from './harness/sample-files.ts';
import { selectWords } from './harness/passage.ts';
import { expect, skipWithoutRuntime, test } from './harness/test.ts';

skipWithoutRuntime();

const marks = (document: Locator, shape: string): Locator => document.locator(`.viewer-mark[data-shape="${shape}"]`);

test('words are underlined, an area is drawn, a note is placed, each linked by one key', async ({ app }) => {
  await app.importFiles([LETTER, EIGHT_K]);
  await app.closeProgress();
  await app.commentRow('1').click();
  const filing = app.document(/8-K/);
  await expect(filing.locator('.textLayer').first()).toContainText('HEMACARE CORPORATION');

  await selectWords(filing, 'CURRENT REPORT', 'CURRENT REPORT');
  await app.selectionPopover.getByRole('button', { name: 'Underline instead of highlighting' }).click();
  await app.press('1');
  await expect(marks(filing, 'underline')).toHaveCount(1);
  await expect(app.passages('1')).toContainText(['“CURRENT REPORT”']);

  const page = await filing.locator('.page').first().boundingBox();
  if (page === null) throw new Error('no page on screen');
  const at = (x: number, y: number): [number, number] => [page.x + page.width * x, page.y + page.height * y];
  await app.page.keyboard.down('Alt');
  await app.page.mouse.move(...at(0.2, 0.3));
  await app.page.mouse.down();
  await app.page.mouse.move(...at(0.6, 0.45), { steps: 5 });
  await app.page.mouse.up();
  await app.page.keyboard.up('Alt');
  await expect(app.page.getByRole('dialog', { name: 'Drawn area' })).toBeVisible();
  await app.press('1');
  await expect(marks(filing, 'box')).toHaveCount(1);
  await expect(app.passages('1')).toHaveCount(2);
  await expect(app.passages('1').nth(1)).toContainText('Area on the page');
  const drawn = await marks(filing, 'box').boundingBox();
  expect(Math.abs((drawn?.x ?? 0) - at(0.2, 0.3)[0])).toBeLessThan(4);
  expect(Math.abs((drawn?.width ?? 0) - page.width * 0.4)).toBeLessThan(6);

  await app.choose(filing.getByRole('button', { name: 'More for this document' }), 'Mark an area');
  await expect(filing.getByRole('status').filter({ hasText: 'click to place a note' })).toBeVisible();
  await app.page.mouse.click(...at(0.45, 0.6));
  const note = app.page.getByRole('dialog', { name: 'Note on the page' });
  await expect(note.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await expect(marks(filing, 'note')).toHaveCount(1);
  // An empty one goes away.
  await app.press('Escape');
  await expect(note).toBeHidden();
  await expect(marks(filing, 'note')).toHaveCount(0);
  // Above or between pages the tool draws too, on the page nearby, instead of selecting its words.
  await app.choose(filing.getByRole('button', { name: 'More for this document' }), 'Mark an area');
  await app.page.mouse.move(at(0.25, 0)[0], page.y - 4);
  await app.page.mouse.down();
  await app.page.mouse.move(...at(0.5, 0.25), { steps: 4 });
  await app.page.mouse.up();
  await expect(app.page.getByRole('dialog', { name: 'Drawn area' })).toBeVisible();
  expect(await app.page.evaluate(() => String(getSelection()))).toBe('');
  await app.press('Escape');
  await app.choose(filing.getByRole('button', { name: 'More for this document' }), 'Mark an area');
  await app.page.mouse.click(...at(0.45, 0.6));
  await expect(note.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await app.page.keyboard.type('Ask for the exhibit');
  await note.getByRole('combobox', { name: 'Comment number or words' }).fill('1');
  await app.press('Enter');
  await expect(note).toBeHidden();
  await expect(marks(filing, 'note')).toHaveCount(1);
  await expect(app.passages('1').nth(2)).toContainText(/Note on the page.*Ask for the exhibit/s);
  // The tool is laid down: the pointer selects again.
  await expect(filing.getByRole('status').filter({ hasText: 'click to place a note' })).toBeHidden();

  await app.press('ControlOrMeta+Shift+j');
  const list = app.page.getByRole('complementary', { name: /^Highlights of 8-K/ });
  const rows = list.getByRole('list', { name: 'Highlights' }).getByRole('listitem');
  await expect(rows).toHaveText([/“CURRENT REPORT”/, /Area on page 1/, /Note: Ask for the exhibit/]);
  await list.getByRole('searchbox', { name: 'Filter highlights' }).fill('current');
  await expect(rows).toHaveCount(1);
  await expect(list.getByRole('status')).toHaveText('1 of 3 highlights');
  await list.getByRole('searchbox', { name: 'Filter highlights' }).fill('');
  // By keyboard as in the tracker: a range, all of them; one undo for what is done to all.
  await rows.first().getByRole('button').focus();
  await app.press('Shift+ArrowDown');
  await expect(list.getByRole('group', { name: '2 highlights chosen' })).toBeVisible();
  await app.press('ControlOrMeta+a');
  await expect(list.getByRole('group', { name: '3 highlights chosen' })).toBeVisible();
  await app.choose(list.getByRole('button', { name: 'Role', exact: true }), 'resolved by');
  await expect(rows).toHaveText([/1 \(resolved by\)/, /1 \(resolved by\)/, /1 \(resolved by\)/]);
  await app.press('ControlOrMeta+z');
  await expect(rows.filter({ hasText: 'resolved by' })).toHaveCount(0);
  await rows.first().getByRole('button').focus();
  await app.press('Delete');
  await expect(list.getByRole('status')).toHaveText('0 highlights');
  await app.press('ControlOrMeta+z');
  await expect(rows).toHaveCount(3);
  await list.getByRole('checkbox', { name: 'Choose all shown' }).check();
  await list.getByRole('textbox', { name: 'Tag for the chosen highlights' }).fill('cover page');
  await app.press('Enter');
  for (const row of [0, 1, 2]) await expect(rows.nth(row)).toContainText('cover page');
  await list.getByRole('group', { name: 'Colour of the chosen highlights' }).getByRole('button', { name: 'Violet' }).click();
  await expect(filing.locator('.viewer-mark[data-color="violet"]')).toHaveCount(3);
  await list.getByRole('button', { name: 'Name the colours' }).click();
  await list.getByRole('textbox', { name: 'Name of violet' }).fill('Legal to check');
  await app.press('Enter');
  await list.getByRole('group', { name: 'Colour', exact: true }).getByRole('button', { name: 'Legal to check' }).click();
  await expect(rows).toHaveCount(3);
  await list.getByRole('button', { name: 'Close the list' }).click();
  for (const step of ['names', 'colour', 'tag']) await test.step(`undo ${step}`, () => app.press('ControlOrMeta+z'));

  for (const count of [2, 1, 0]) {
    await app.press('ControlOrMeta+z');
    await expect(app.passages('1')).toHaveCount(count);
  }
  await expect(app.marks(filing)).toHaveCount(0);
});

test('highlights over each other are reached one by one; tags; a comment dragged onto a passage, a passage onto a comment', async ({ app }) => {
  await app.importFiles([LETTER, EIGHT_K]);
  await app.closeProgress();
  const filing = app.document(/8-K/);
  await expect(filing.locator('.textLayer').first()).toContainText('HEMACARE CORPORATION');
  const highlight = async (first: string, last: string, color: string): Promise<void> => {
    await app.selectWords(filing, first, last);
    await app.selectionPopover.getByRole('button', { name: `Highlight in ${color}` }).click();
    await expect(app.selectionPopover).toBeHidden();
  };
  await highlight('CURRENT REPORT', 'Exchange Act of 1934', 'yellow');
  await highlight('CURRENT REPORT', 'CURRENT REPORT', 'green');
  await expect(marks(filing, 'fill')).toHaveCount(2);

  // The smaller one first; the other lies below and is one press away.
  await app.openHighlight(filing, 'CURRENT REPORT');
  const color = (name: string): Locator => app.highlightPopover.getByRole('radio', { name });
  await expect(color('green')).toBeChecked();
  await expect(app.highlightPopover.getByText('1 of 2 highlights here')).toBeVisible();
  await app.highlightPopover.getByRole('button', { name: 'Next one' }).click();
  await expect(color('yellow')).toBeChecked();
  await app.highlightPopover.getByRole('combobox', { name: 'Add a tag' }).fill('cover');
  await app.press('Enter');
  await expect(app.highlightPopover.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveText(['cover']);
  await app.press('Escape');
  await expect(app.highlightPopover).toBeHidden();

  // The comment of the navigator onto the green passage.
  const drag = async (from: Locator, to: { readonly x: number; readonly y: number }, grip = 40): Promise<void> => {
    const box = await from.boundingBox();
    if (box === null) throw new Error('nothing to drag');
    await app.page.mouse.move(box.x + grip, box.y + box.height / 2);
    await app.page.mouse.down();
    await app.page.mouse.move(box.x + grip + 20, box.y + box.height / 2 + 8, { steps: 3 });
    await app.page.mouse.move(to.x, to.y, { steps: 8 });
    await app.page.mouse.move(to.x + 1, to.y);
  };
  await drag(app.commentRow('1'), await app.placeOfWords(filing, 'CURRENT REPORT'));
  await expect(filing.getByRole('status').filter({ hasText: 'Link “CURRENT REPORT” to comment 1' })).toBeVisible();
  await app.page.mouse.up();
  await app.commentRow('1').click();
  await expect(app.passages('1')).toHaveText([/CURRENT REPORT.*support/s]);

  // Why they belong together is noted on the card, and stands in the highlight's popover, too.
  await app.passages('1').getByRole('button', { name: /^Add a note on the link/ }).click();
  await app.page.keyboard.type('The report that the staff ask about');
  await app.press('Escape');
  await app.openHighlight(filing, 'CURRENT REPORT');
  const linkNote = app.highlightPopover.getByRole('textbox', { name: 'Note on the link to comment 1' });
  await expect(linkNote).toHaveValue('The report that the staff ask about');
  await app.highlightPopover.getByRole('radio', { name: 'green' }).focus();
  await app.press('ControlOrMeta+z');
  await expect(linkNote).toBeHidden();
  await app.press('Escape');
  await expect(app.highlightPopover).toBeHidden();

  // The other highlight leaves the page with the pointer; nothing of the window is selected on the way.
  const act = await app.placeOfWords(filing, 'Exchange Act of 1934');
  const row = await app.commentRow('1').boundingBox();
  await app.page.mouse.move(act.x, act.y);
  await app.page.mouse.down();
  await app.page.mouse.move((row?.x ?? 0) + 60, (row?.y ?? 0) + 20, { steps: 8 });
  await expect(app.dropWords).toContainText('to comment 1');
  await app.page.mouse.up();
  await expect(app.passages('1')).toHaveCount(2);
  expect(await app.page.evaluate(() => getSelection()?.toString())).toBe('');
  await app.press('ControlOrMeta+z');
  await expect(app.passages('1')).toHaveCount(1);

  // So does the comment, by its chip in the letter.
  await drag(app.document('Staff letter').getByRole('button', { name: 'Comment 1: 1 passage' }), act, 8);
  await expect(filing.getByRole('status').filter({ hasText: 'to comment 1' })).toBeVisible();
  await app.page.mouse.up();
  await expect(app.passages('1')).toHaveCount(2);
  await app.press('ControlOrMeta+z');

  // And the other passage, from the list, onto the comment.
  await filing.getByRole('group', { name: /^Pages of/ }).focus();
  await app.press('ControlOrMeta+Shift+j');
  const rows = app.page.getByRole('complementary', { name: /^Highlights of 8-K/ }).getByRole('list', { name: 'Highlights' }).getByRole('listitem');
  await expect(rows).toHaveText([/CURRENT REPORT.*not linked · cover/s, /CURRENT REPORT.*comment 1/s]);
  const comment = await app.commentRow('1').boundingBox();
  await drag(rows.first().getByRole('button'), { x: (comment?.x ?? 0) + 60, y: (comment?.y ?? 0) + 20 });
  await expect(app.dropWords).toContainText('to comment 1');
  await app.page.mouse.up();
  await expect(rows.first()).toContainText('comment 1');
  await app.press('ControlOrMeta+z');
  await expect(rows.first()).toContainText('not linked');
});
