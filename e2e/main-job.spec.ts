/** One reviewer's whole job on real documents, from the drop to the packet; the steps build on each other. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import type { App } from './harness/app.ts';
import { readPacket } from './harness/packet.ts';
import { output, textOf, tickmark } from './harness/programs.ts';
import { EIGHT_K, LETTER, makeFile, TEN_K } from './harness/sample-files.ts';
import { expect, pictureFailures, skipWithoutRuntime, test } from './harness/test.ts';

skipWithoutRuntime();
test.describe.configure({ mode: 'serial' });

const PASSAGE = { first: 'Our management, including our President', last: 'effective in ensuring that material information' };
const OVER_THE_BREAK = { first: 'summarized and reported within the time periods', last: 'likely to materially affect our internal control' };

let app: App;
let filing: Locator;
let letter: Locator;
let folder: string;

test.beforeAll(async ({ bench }) => {
  app = await bench.start('main-job');
  folder = path.join(bench.folder, 'files');
  mkdirSync(folder, { recursive: true });
  findDocuments();
});
pictureFailures(() => app);

/** Every start has a window of its own. */
function findDocuments(): void {
  filing = app.document('10-K 2008');
  letter = app.document('Staff letter');
}

test('1. three dropped files become one matter, each known for what it is', async () => {
  await expect(app.page.getByRole('heading', { name: 'Drop a staff letter and the filing it is about' })).toBeVisible();
  const drag = await app.drag([LETTER, EIGHT_K, TEN_K]);
  await expect(app.dropWords).toHaveText('Import 3 files into a new matter');
  await drag.drop();
  await expect(app.outcomes).toHaveText([/staff-letter.*imported/, /8-k.*imported/, /10-k.*imported/], { timeout: 60_000 });
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Hemacare Corporation');

  await app.navigator.getByRole('tab', { name: 'Documents' }).click();
  await expect(app.navigator.getByRole('region', { name: 'Filings' }).getByRole('listitem')).toHaveCount(2);
  await expect(app.navigator.getByRole('region', { name: 'Filings' })).toContainText('10-K');
  await expect(app.navigator.getByRole('region', { name: 'Filings' })).toContainText('8-K');
  await expect(app.navigator.getByRole('region', { name: 'Staff letters' }).getByRole('listitem')).toHaveCount(1);
  await app.navigator.getByRole('tab', { name: 'Comments' }).click();
});

test('1. the same bytes dropped again are already here, and shown', async () => {
  const copy = makeFile(folder, 'the letter again.txt', readFileSync(LETTER));
  const outcomes = await app.importFiles([copy]);
  await expect(outcomes).toHaveText(/the letter again\.txt already here/);
  await outcomes.getByRole('button', { name: /^Show/ }).click();
  await expect(letter).toBeVisible();
  await app.navigator.getByRole('tab', { name: 'Documents' }).click();
  await expect(app.navigator.getByRole('tabpanel').getByRole('listitem')).toHaveCount(3);
  await app.navigator.getByRole('tab', { name: 'Comments' }).click();
  await app.closeProgress();
});

test('2. the numbered comment stands with its heading path, its own words, its file number and due date', async () => {
  await app.commentRow('1').click();
  await expect(app.panel).toContainText('Form 10-K for the Fiscal Year Ended December 31, 2007');
  await expect(app.panel).toContainText('Item 9A(T) Controls and Procedures');
  await expect(app.panel).toContainText('(b) Management\'s Annual Report on Internal Controls Over Financial Reporting, page 31');
  await expect(app.panel.getByRole('heading', { name: 'Comment 1' })).toBeVisible();
  const words = app.panel.getByLabel('Words of comment 1');
  await expect(words).toContainText(/^We have reviewed your response and proposed disclosure/);
  await expect(words).toContainText('when you plan to move forward with your plan.');
  // Neither the running header in its middle nor the closing paragraphs belong to it.
  await expect(words).not.toContainText('Steffenhagen');
  await expect(words).not.toContainText('As appropriate, please amend');
  await expect(app.panel).toContainText('Due Sep 26, 2008');
  await expect(app.page.getByRole('banner')).toContainText('File No. 000-15223');
  await expect(app.statusBar).toContainText('0 of 1 comment linked');
  await expect(app.statusBar).toContainText('Sep 26, 2008');
});

test('3. filing and letter stand side by side, drawn and readable', async () => {
  await expect(filing.locator('.textLayer').first()).toContainText('SOUTHWEST IOWA RENEWABLE ENERGY, LLC');
  await expect(letter.locator('.textLayer').first()).toContainText('Mr. Julian Steffenhagen');
  // The panes share the room anew once the widths of their texts are known.
  await expect.poll(async () => {
    const [left, right] = [await filing.boundingBox(), await letter.boundingBox()];
    return (left?.x ?? 0) + (left?.width ?? 0) - (right?.x ?? 0);
  }, { message: 'how far the filing reaches over the letter' }).toBeLessThanOrEqual(1);
  for (const document of [filing, letter]) {
    await expect.poll(() => document.locator('canvas').first().evaluate((canvas: HTMLCanvasElement) => {
      // Not laid out yet: nothing is drawn.
      if (canvas.width === 0) return 0;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let dark = 0;
      for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 200 && (pixels[at + 3] ?? 0) > 0) dark += 1;
      return dark;
    }), { message: 'dark pixels of drawn letters' }).toBeGreaterThan(500);
  }
});

test('3. the toolbar: page box by printed label, zoom, rotate', async () => {
  const width = async (): Promise<number> => (await filing.locator('.page').first().evaluate((page) => page.getBoundingClientRect().width));
  // It opens with its margins cut as soon as it is known where the text stands; a page that was turned before would keep its size.
  await expect.poll(async () => await width() / await filing.locator('.viewer-scroll').evaluate((scroller) => scroller.clientWidth), { timeout: 60_000 }).toBeGreaterThan(1);
  await app.goToPage(filing, '54');
  await expect.poll(() => app.wordsInView(filing, PASSAGE.first), { message: 'the passage is on screen' }).toBe(true);

  const before = await width();
  await app.choose(filing.getByRole('button', { name: /^Zoom,/ }), 'Actual size');
  await expect(filing.getByRole('button', { name: 'Zoom, 100 %' })).toBeVisible();
  const actual = await width();
  await app.choose(filing.getByRole('button', { name: /^Zoom,/ }), 'Zoom in');
  await expect.poll(width).toBeGreaterThan(actual * 1.05);
  await app.choose(filing.getByRole('button', { name: /^Zoom,/ }), 'Fit width');
  const pane = await filing.locator('.viewer-scroll').evaluate((scroller) => scroller.clientWidth);
  await expect.poll(width, { message: 'the whole page, with room for the chips' }).toBeLessThan(pane - 40);
  expect(await width()).toBeGreaterThan(pane - 80);
  await app.choose(filing.getByRole('button', { name: /^Zoom,/ }), 'Fit text');
  await expect.poll(async () => Math.abs(await width() - before), { message: 'the zoom that it opened with' }).toBeLessThan(2);
  await expect(app.pageBox(filing)).toHaveValue('54');

  const isWide = (): Promise<boolean> => filing.locator('.page').first().evaluate((page) => page.clientWidth > page.clientHeight);
  await app.choose(filing.getByRole('button', { name: 'More for this document' }), 'Rotate');
  await expect.poll(isWide).toBe(true);
  for (let turn = 0; turn < 3; turn += 1) await app.choose(filing.getByRole('button', { name: 'More for this document' }), 'Rotate');
  await expect.poll(isWide).toBe(false);
});

test('3. find with a count, outline and thumbnails lead to their pages', async () => {
  await filing.getByRole('button', { name: 'Find', exact: true }).click();
  const find = filing.getByRole('search', { name: 'Find in this document' });
  await find.getByRole('textbox').fill('disclosure controls and procedures');
  await expect(find.getByRole('status')).toHaveText(/^\d+ of [1-9]\d*/);
  const total = Number(/of (\d+)/.exec(await find.getByRole('status').innerText())?.[1]);
  const at = async (): Promise<number> => Number(/^(\d+) of/.exec(await find.getByRole('status').innerText())?.[1]);
  const first = await at();
  await find.getByRole('button', { name: 'Next match' }).click();
  await expect.poll(at).toBe(first % total + 1);
  await find.getByRole('button', { name: 'Previous match' }).click();
  await expect.poll(at).toBe(first);
  // Without a mouse: the hit stays selected, for a digit to link it.
  await app.press('Escape');
  await expect(app.selectionPopover).toBeVisible();
  expect(await app.page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ').toLowerCase())).toBe('disclosure controls and procedures');
  await app.press('Escape');
  await expect(app.selectionPopover).toBeHidden();
  await filing.getByRole('button', { name: 'Find', exact: true }).click();
  await find.getByRole('textbox').fill('no such words stand here');
  await expect(find.getByRole('status')).toHaveText('No match');
  await app.press('Escape');
  await expect(find).toBeHidden();

  await filing.getByRole('button', { name: 'Outline and pages' }).click();
  const outline = filing.getByRole('list', { name: 'Outline' });
  await outline.getByRole('button', { name: /Item 9A\(T\)/ }).first().click();
  await expect(app.pageBox(filing)).toHaveValue('54');
  await filing.getByRole('tab', { name: 'Pages' }).click();
  await filing.getByRole('button', { name: 'Page 55', exact: true }).first().click();
  await expect(app.pageBox(filing)).toHaveValue('55');
  await filing.getByRole('button', { name: 'Close sidebar' }).click();
  await app.goToPage(filing, '54');
});

test('4. selecting the Item 9A(T) passage and pressing 1 highlights and links it, chips in both documents', async () => {
  await app.selectWords(filing, PASSAGE.first, PASSAGE.last);
  await expect(app.selectionPopover.getByRole('button', { name: 'Link to comment 1' })).toBeVisible();
  await app.press('1');
  await expect(app.selectionPopover).toBeHidden();

  await expect(app.passages('1')).toHaveCount(1);
  await expect(app.passages('1')).toContainText(/“Our management, including our President and Chief\s+Executive Officer/);
  await expect(app.passages('1')).toContainText(/10-K 2008, page 54.*subject/s);
  await expect(app.chips(filing)).toHaveText(['1']);
  await expect(filing.getByRole('button', { name: 'Linked to comment 1, subject' })).toBeVisible();
  await expect(letter.getByRole('button', { name: 'Comment 1: 1 passage' })).toBeVisible();
  await expect(app.commentRow('1')).toContainText('1 passage');
  await expect(app.statusBar).toContainText('1 of 1 comment linked');
  await expect.poll(() => app.wordsUnderMark(filing, PASSAGE.first), { message: 'the paint lies on the words' }).toBe(true);
  await expect.poll(() => app.wordsUnderMark(filing, PASSAGE.last)).toBe(true);
  await expect.poll(() => app.wordsUnderMark(filing, 'summarized and reported')).toBe(false);
});

test('4. a passage across a page break is one highlight on two pages', async () => {
  await app.selectWords(filing, OVER_THE_BREAK.first, OVER_THE_BREAK.last);
  await app.press('1');
  await expect(app.passages('1')).toHaveCount(2);
  await expect(app.passages('1').nth(1)).toContainText(/10-K 2008, pages 54 to 55.*subject/s);
  await expect.poll(() => app.wordsUnderMark(filing, OVER_THE_BREAK.first)).toBe(true);
  await expect.poll(() => app.wordsUnderMark(filing, OVER_THE_BREAK.last)).toBe(true);
  const ids = await app.marks(filing).evaluateAll((marks) => marks.map((mark) => (mark as SVGElement).dataset['highlightId']));
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(2);
  await expect(letter.getByRole('button', { name: 'Comment 1: 2 passages' })).toBeVisible();
});

test('4. undo and redo, by keyboard and by button', async () => {
  await app.press('ControlOrMeta+z');
  await expect(app.passages('1')).toHaveCount(1);
  await expect(app.marks(filing)).toHaveCount(1);
  await app.page.getByRole('banner').getByRole('button', { name: 'Redo' }).click();
  await expect(app.passages('1')).toHaveCount(2);
  await expect(app.marks(filing)).toHaveCount(3);
});

test('4. colour, note and role of a highlight; unlink and delete', async () => {
  await app.openHighlight(filing, OVER_THE_BREAK.last);
  const popover = app.highlightPopover;
  await popover.getByRole('radio', { name: 'green' }).click();
  await expect(app.marks(filing).nth(1)).toHaveAttribute('data-color', 'green');
  await popover.getByRole('textbox', { name: 'Note' }).fill('No change in the last quarter');
  await app.choose(popover.getByRole('button', { name: /^Role for comment 1/ }), 'support');
  await expect(popover.getByRole('button', { name: 'Role for comment 1: support' })).toBeVisible();
  await app.press('Escape');
  await expect(popover).toBeHidden();
  await expect(app.passages('1').nth(1)).toContainText('support');
  await expect(app.passages('1').nth(1)).toContainText('No change in the last quarter');

  await app.openHighlight(filing, OVER_THE_BREAK.last);
  await app.highlightPopover.getByRole('button', { name: 'Unlink from comment 1' }).click();
  await expect(app.passages('1')).toHaveCount(1);
  await expect(app.statusBar).toContainText('1 passage unlinked');
  await app.highlightPopover.getByRole('button', { name: 'Delete' }).click();
  await expect(app.marks(filing)).toHaveCount(1);
  await app.press('ControlOrMeta+z');
  await app.press('ControlOrMeta+z');
  await expect(app.passages('1')).toHaveCount(2);
  await expect(app.passages('1').nth(1)).toContainText('support');
});

test('4. each end of a link shows the other: hovering lights it, clicking goes there', async () => {
  await app.page.mouse.move(4, 400);
  const card = app.passages('1').first();
  const mark = app.marks(filing).first();
  const chip = filing.getByRole('button', { name: 'Linked to comment 1, subject' });
  await expect(mark).not.toHaveAttribute('data-emphasis', 'hovered');
  await card.hover();
  await expect(mark).toHaveAttribute('data-emphasis', 'hovered');
  await expect(chip).toHaveAttribute('data-emphasis', 'hovered');
  await app.page.mouse.move(4, 400);
  await expect(mark).not.toHaveAttribute('data-emphasis', 'hovered');
  await letter.getByRole('button', { name: 'Comment 1: 2 passages' }).hover();
  await expect(mark).toHaveAttribute('data-emphasis', 'hovered');

  await app.goToPage(filing, '12');
  await expect(chip).not.toBeInViewport();
  await card.getByRole('button').first().click();
  await expect.poll(() => app.wordsInView(filing, PASSAGE.first)).toBe(true);
  await expect(chip).toBeInViewport();
  await letter.getByRole('button', { name: 'Comment 1: 2 passages' }).click();
  await expect(app.commentRow('1')).toHaveAttribute('aria-current', 'true');
});

test('5. a file dropped on the comment and one on the highlight become attachments; the target says so beforehand', async () => {
  const engagement = makeFile(folder, 'Engagement letter.txt', 'The consultant was engaged on August 18, 2008.\n');
  const drag = await app.drag([engagement], app.panel.getByRole('button', { name: /^Drop a file to attach/ }));
  await expect(app.dropWords).toHaveText('Attach to comment 1');
  await drag.drop();
  const files = app.panel.getByRole('list', { name: 'Attachments of comment 1' });
  await expect(files.getByRole('listitem')).toHaveText(/Engagement letter\.txt/);

  const memo = makeFile(folder, 'Testing memo.pdf', 'not a PDF at all, and nobody asks: it is an attachment\n');
  // Not at the pane's edge, where a drag scrolls it.
  const onHighlight = await app.drag([memo], await app.placeOfWords(filing, 'along with our Chief'));
  await expect(filing.getByRole('status').filter({ hasText: 'Attach to this passage of comment 1' })).toBeVisible();
  await expect(app.dropWords).toBeHidden();
  await onHighlight.drop();
  await expect(filing.getByRole('button', { name: 'Linked to comment 1, subject, 1 file' })).toBeVisible();
  await expect(app.dropWords).toBeHidden();
});

test('5. an attachment is renamed, saved elsewhere byte by byte, and moved to the trash and back', async () => {
  const files = app.panel.getByRole('list', { name: 'Attachments of comment 1' });
  await app.choose(files.getByRole('button', { name: 'More for Engagement letter.txt' }), 'Rename');
  const field = app.panel.getByRole('textbox', { name: 'Name of the attachment' });
  await field.fill('Engagement letter (signed).txt');
  await field.press('Enter');
  await expect(files.getByRole('listitem')).toHaveText(/Engagement letter \(signed\)\.txt/);

  const saved = await app.saving(path.join(folder), async () => {
    await app.choose(files.getByRole('button', { name: 'More for Engagement letter (signed).txt' }), 'Save as');
  });
  expect(readFileSync(saved, 'utf8')).toBe('The consultant was engaged on August 18, 2008.\n');

  await app.choose(files.getByRole('button', { name: 'More for Engagement letter (signed).txt' }), 'Move to the trash');
  await expect(files).toBeHidden();
  await app.command('Trash');
  const trash = app.page.getByRole('dialog', { name: 'Trash' });
  await trash.getByRole('button', { name: 'Put back Engagement letter (signed).txt' }).click();
  await expect(trash.getByRole('button', { name: 'Put back Engagement letter (signed).txt' })).toBeHidden();
  await trash.getByRole('button', { name: 'Close' }).click();
  await expect(files.getByRole('listitem')).toHaveCount(1);
});

test('6. a response with bold, a list, a table and a quoted passage is drafted and saved by itself', async () => {
  const editor = app.panel.getByRole('textbox', { name: 'Response to comment 1' });
  const tools = app.panel.getByRole('toolbar', { name: 'Formatting' });
  await editor.click();
  await app.page.keyboard.type('The Company engaged a ');
  await tools.getByRole('button', { name: 'Bold' }).click();
  await app.page.keyboard.type('consultant');
  await app.press('ControlOrMeta+b');
  await app.page.keyboard.type(' in August 2008.');
  await app.press('Enter');
  await tools.getByRole('button', { name: 'Bulleted list' }).click();
  await app.page.keyboard.type('Documentation is complete');
  await app.press('Enter');
  await app.page.keyboard.type('Testing ends November 15');
  await app.press('Enter');
  await app.press('Enter');
  await app.choose(tools.getByRole('button', { name: 'Quote a linked passage' }), 'Our management');
  await expect(editor.locator('blockquote')).toContainText('Our management, including our President');
  await app.choose(tools.getByRole('button', { name: 'Table' }), 'Insert a table');
  await expect(editor.locator('th')).toHaveCount(3);
  await expect(editor).toBeFocused();
  await app.page.keyboard.type('Step');
  await app.press('Tab');
  await app.page.keyboard.type('Completed by');

  await expect(editor.locator('strong')).toHaveText('consultant');
  await expect(editor.locator('li')).toHaveText(['Documentation is complete', 'Testing ends November 15']);
  await expect(editor.locator('th')).toHaveText(['Step', 'Completed by', '']);
  await expect(app.panel.getByRole('status', { name: 'Response state' })).toHaveText('saved');
  await expect(app.statusBar).toContainText('every response begun');
});

test('6. search finds words of a page and of the response', async () => {
  await app.press('ControlOrMeta+Shift+f');
  await app.page.keyboard.type('"natural gas" ethanol');
  const results = app.page.getByRole('region', { name: 'Search results' });
  await expect(results.getByRole('button', { name: /^Page/ }).first()).toBeVisible();
  await app.page.getByRole('searchbox').fill('Documentation is complete');
  await expect(results.getByRole('region', { name: 'Responses' }).getByRole('button')).toHaveCount(1);
  await app.page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(app.commentRow('1')).toBeVisible();
});

test('7. quit and start again: everything is there, the same document at the same place', async () => {
  await app.goToPage(filing, '31');
  const topOf = (): Promise<number> => filing.locator('.viewer-scroll').evaluate((pane) => Math.round(pane.scrollTop));
  const top = await topOf();
  await app.page.mouse.move(420, 500);
  await app.page.mouse.wheel(0, 140);
  let before = top;
  await expect.poll(async () => {
    const now = await topOf();
    const still = now === before && now !== top;
    before = now;
    return still;
  }, { message: 'scrolling has come to rest' }).toBe(true);
  const label = await app.pageBox(filing).inputValue();
  await expect(app.statusBar).toContainText('all changes saved');
  await app.quit();
  await app.startAgain();
  findDocuments();

  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Hemacare Corporation');
  await expect(filing).toBeVisible();
  await expect(letter).toBeVisible();
  await expect.poll(async () => Math.abs(await topOf() - before), { message: 'scroll position' }).toBeLessThan(6);
  await expect(app.pageBox(filing)).toHaveValue(label);
  await expect(app.passages('1')).toHaveCount(2);
  await expect(app.passages('1').nth(1)).toContainText('No change in the last quarter');
  await expect(app.panel.getByRole('textbox', { name: 'Response to comment 1' })).toContainText('The Company engaged a consultant in August 2008.');
  await expect(app.panel.getByRole('list', { name: 'Attachments of comment 1' })).toContainText('Engagement letter (signed).txt');
  await app.goToPage(filing, '54');
  await expect(app.marks(filing)).toHaveCount(3);
});

test('8. the packet opens in other programs with its words, highlights, links and files', async () => {
  const packet = await app.saving(folder, async () => {
    await app.page.getByRole('button', { name: 'Export packet' }).click();
  });
  expect(path.basename(packet)).toBe('Hemacare Corporation packet.pdf');
  expect(output('qpdf', ['--check', packet])).toContain('No syntax or stream encoding errors found');

  const text = textOf(packet);
  for (const words of [
    'Hemacare Corporation', '000-15223', 'September 12, 2008', 'September 26, 2008', '1 of 1 comment linked',
    'We have reviewed your response and proposed disclosure', 'The Company engaged a consultant in August 2008.', 'Testing ends November 15', 'Completed by',
    'SOUTHWEST IOWA RENEWABLE ENERGY, LLC',
  ]) expect(text, words).toContain(words);

  const files = output('pdfdetach', ['-list', packet]);
  expect(files).toContain('Engagement letter (signed).txt');
  expect(files).toContain('Testing memo.pdf');
  const number = /^(\d+): Engagement letter/m.exec(files)?.[1] ?? '';
  output('pdfdetach', ['-save', number, '-o', path.join(folder, 'detached.txt'), packet]);
  expect(readFileSync(path.join(folder, 'detached.txt'), 'utf8')).toBe('The consultant was engaged on August 18, 2008.\n');

  const facts = await readPacket(packet);
  const marked = facts.highlights.filter(({ contents }) => /comment 1/i.test(contents));
  expect(marked.length).toBeGreaterThanOrEqual(3);
  for (const { hasAppearance, hasDate, hasPopup, author } of marked) {
    expect({ hasAppearance, hasDate, hasPopup, named: author !== '' }).toEqual({ hasAppearance: true, hasDate: true, hasPopup: true, named: true });
  }
  // The passages in the filing; the comment's own words in the letter are marked, too.
  expect(marked.map(({ sheet }) => facts.labels[sheet - 1])).toEqual(expect.arrayContaining(['54', '55']));
  expect(facts.links.length).toBeGreaterThan(4);
  expect(facts.links.filter(({ to }) => to === null)).toEqual([]);
  const marked54 = marked.find(({ sheet }) => facts.labels[sheet - 1] === '54')?.sheet ?? 0;
  const there = facts.links.filter(({ to }) => to === marked54).map(({ sheet }) => sheet);
  expect(there.length, 'links to the passage').toBeGreaterThan(0);
  expect(facts.links.some(({ sheet, to }) => sheet === marked54 && there.includes(to ?? 0)), 'and back to where they came from').toBe(true);
  expect(facts.outline).toEqual(expect.arrayContaining([expect.stringContaining('Item 9A(T)'), expect.stringContaining('Attachments')]));
  expect(textOf(packet).length).toBeGreaterThan(100_000);

  // The highlight is really painted: MuPDF draws the page with another colour than white and black.
  output('mutool', ['draw', '-q', '-r', '60', '-o', path.join(folder, 'page.ppm'), packet, String(marked54)]);
  const pixels = readFileSync(path.join(folder, 'page.ppm'));
  let coloured = 0;
  for (let at = 15; at + 2 < pixels.length; at += 3) {
    const [r, g, b] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    if (r > 200 && g > 150 && b < 190) coloured += 1;
  }
  expect(coloured, 'yellow pixels').toBeGreaterThan(500);
});

test('8. what is in the library is what was dropped', async () => {
  const sha256 = createHash('sha256').update(readFileSync(TEN_K)).digest('hex');
  await app.quit();
  expect(tickmark(app.libraryDir, 'verify')).toMatchObject({ ok: true, problems: [] });
  const matters = tickmark(app.libraryDir, 'matters') as { registrant: string; documents: unknown[] }[];
  expect(matters).toHaveLength(1);
  expect(matters[0]).toMatchObject({ registrant: 'Hemacare Corporation', fileNumbers: ['000-15223'] });
  expect(matters[0]?.documents).toHaveLength(3);
  expect(output('find', [app.libraryDir, '-name', `${sha256}*`]).trim().split('\n')).toHaveLength(1);
});

test('nothing complained: no script error, no policy violation', () => {
  expect(app.complaints).toEqual([]);
});
