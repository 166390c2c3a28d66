/** Every screen for those who do not see it, and every gesture for those who do not use a mouse. */
import { expectNoViolation as expectNone } from './harness/accessibility.ts';
import type { App } from './harness/app.ts';
import { EIGHT_K, LETTER, makeFile } from './harness/sample-files.ts';
import { expect, pictureFailures, skipWithoutRuntime, test } from './harness/test.ts';

skipWithoutRuntime();
test.describe.configure({ mode: 'serial' });

let app: App;
/** The short filing: axe walks every element, and a long document has many that say nothing new. */
const FILING = /^Document: 8-K/;

test.beforeAll(async ({ bench }) => { app = await bench.start('accessibility'); });
pictureFailures(() => app);

const expectNoViolation = (screen: string): Promise<void> => expectNone(app.page, screen);

test('axe: the start screen, empty and with a drop above it', async () => {
  await expectNoViolation('start screen');
  const drag = await app.drag([LETTER]);
  await expect(app.dropWords).toBeVisible();
  await expectNoViolation('files over the window');
  await drag.leave();
});

test('axe: import results, failures among them, and the matter', async () => {
  await app.importFiles([LETTER, EIGHT_K, makeFile(app.libraryDir, '../empty.pdf', '')]);
  await expect(app.document(FILING).locator('.textLayer').first()).toBeVisible();
  await expectNoViolation('matter with import results');
});

test('axe: the documents tab, the sidebars of a document, its find bar', async () => {
  await app.closeProgress();
  await app.navigator.getByRole('tab', { name: 'Documents' }).click();
  const filing = app.document(FILING);
  await filing.getByRole('button', { name: 'Outline and pages' }).click();
  await expect(filing.getByRole('list', { name: 'Outline' })).toBeVisible();
  await filing.getByRole('button', { name: 'Find', exact: true }).click();
  await expectNoViolation('outline and find');
  await filing.getByRole('tab', { name: 'Pages' }).click();
  await expect(filing.getByRole('button', { name: 'Page 2', exact: true }).first()).toBeVisible();
  await expectNoViolation('thumbnails');
  await app.press('Escape');
  await filing.getByRole('button', { name: 'Close sidebar' }).click();
  await app.navigator.getByRole('tab', { name: 'Comments' }).click();
});

test('axe: the popovers of a selection and of a highlight, a comment with everything', async () => {
  const filing = app.document(FILING);
  await app.selectWords(filing, 'On September 15, 2003, HemaCare', 'management programs');
  await expectNoViolation('selection popover');
  await app.press('1');
  await expect(app.passages('1')).toHaveCount(1);
  await app.drop([EIGHT_K], app.panel.getByRole('button', { name: /^Drop a file to attach/ }));
  await expect(app.panel.getByRole('list', { name: 'Attachments of comment 1' })).toBeVisible();
  await app.panel.getByRole('textbox', { name: 'Response to comment 1' }).fill('The Company engaged a consultant.');
  await app.panel.getByText('History').click();
  await expect(app.panel.getByRole('list', { name: 'History of comment 1' })).toBeVisible();
  await expectNoViolation('comment with passage, response, file and history');
  await app.openHighlight(filing, 'announcing the closure');
  await expectNoViolation('highlight popover');
  await app.press('Escape');
  await app.passages('1').first().getByRole('button', { name: /^More for passage/ }).click();
  await expectNoViolation('menu');
  await app.press('Escape');
});

for (const [name, dialog] of [['Settings', 'Settings'], ['Trash', 'Trash'], ['Keyboard shortcuts', 'Keyboard shortcuts'], ['About Tickmark', 'Tickmark']] as const) {
  test(`axe: ${name}`, async () => {
    await app.command(name);
    await expect(app.page.getByRole('dialog', { name: dialog })).toBeVisible();
    await expectNoViolation(name);
    await app.press('Escape');
    await expect(app.page.getByRole('dialog')).toBeHidden();
  });
}

test('axe: the list of highlights, chosen ones, names of the colours, the link map', async () => {
  await app.document(FILING).getByRole('group', { name: /^Pages of/ }).focus();
  await app.command('Highlights of the document');
  const list = app.page.getByRole('complementary', { name: /^Highlights of 8-K/ });
  await list.getByRole('checkbox', { name: 'Choose all shown' }).check();
  await list.getByRole('textbox', { name: 'Tag for the chosen highlights' }).fill('closure');
  await app.press('Enter');
  await expect(list.getByRole('button', { name: 'Remove the tag closure' })).toBeVisible();
  await list.getByRole('button', { name: 'Name the colours' }).click();
  await expectNoViolation('highlights, bulk bar and colour names');
  await list.getByRole('button', { name: 'Close the list' }).click();
  await app.command('Link map');
  await expect(app.page.getByRole('main', { name: 'Link map' }).getByRole('list', { name: 'Passages' })).toBeVisible();
  await expectNoViolation('link map');
  await app.page.getByRole('button', { name: 'Back to the documents' }).click();
});

test('axe: command palette and search results', async () => {
  await app.press('ControlOrMeta+k');
  await expect(app.page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
  await expectNoViolation('palette');
  await app.press('Escape');
  await app.press('ControlOrMeta+Shift+f');
  await app.page.keyboard.type('consultant');
  await expect(app.page.getByRole('region', { name: 'Search results' })).toBeVisible();
  await expectNoViolation('search results');
  await app.press('Escape');
});

test('axe: the start screen with a recent matter', async () => {
  await app.command('All matters');
  await expect(app.page.getByRole('region', { name: 'Recent matters' }).getByRole('button').first()).toBeVisible();
  await expectNoViolation('recent matters');
});

test('keyboard only: open, import, go to a page, choose a comment, answer it, undo, find the passage', async () => {
  const { page } = app;
  const focused = page.locator(':focus');
  const tabTo = async (name: RegExp): Promise<void> => {
    await expect(async () => {
      await app.press('Tab');
      const label = await focused.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent ?? '').catch(() => '');
      expect(label).toMatch(name);
    }).toPass({ intervals: [0] });
  };
  await tabTo(/^Hemacare Corporation/);
  await app.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Hemacare Corporation' })).toBeVisible();

  const chooser = page.waitForEvent('filechooser');
  // An answer of the page says that it has heard of the wait: without, the system's own dialog could open.
  await page.evaluate(() => undefined);
  await app.press('ControlOrMeta+o');
  await (await chooser).setFiles(LETTER);
  await expect(app.outcomes).toHaveText(/already here/);
  await tabTo(/^Close$/);
  await app.press('Enter');
  await expect(app.progress).toBeHidden();

  await tabTo(/^Comment 1\b/);
  await app.press('Enter');
  await expect(app.panel.getByRole('heading', { name: 'Comment 1' })).toBeVisible();
  await tabTo(/^Linked to comment 1/);
  await app.press('Enter');
  await expect(app.highlightPopover).toBeVisible();
  await tabTo(/^blue$/);
  await app.press('Space');
  await expect(app.marks(app.document(FILING)).first()).toHaveAttribute('data-color', 'blue');
  await app.press('Escape');
  await expect(app.highlightPopover).toBeHidden();
  await app.press('ControlOrMeta+z');
  await expect(app.marks(app.document(FILING)).first()).toHaveAttribute('data-color', 'yellow');

  await app.press('ControlOrMeta+g');
  await page.keyboard.type('2');
  await app.press('Enter');
  await tabTo(/^Response to comment 1/);
  await app.press('ControlOrMeta+End');
  await page.keyboard.type(' It was engaged in August.');
  await expect(app.panel.getByRole('status', { name: 'Response state' })).toHaveText('saved');
  await expect(app.panel.getByRole('textbox', { name: 'Response to comment 1' })).toHaveText('The Company engaged a consultant. It was engaged in August.');
});

/** A short report, and its amendment: one paragraph reworded, one gone, one new. */
const paragraphs = (form: string, own: readonly string[]): string => `UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
WASHINGTON, D.C. 20549

FORM ${form}

For the fiscal year ended December 31, 2007

Commission file number 000-15223

HEMACARE CORPORATION
(Exact name of registrant as specified in its charter)

<PAGE>
${own.join('\n\n')}
`;
const CONTROLS = 'Management did not complete a formal assessment of internal control\nas of December 31, 2007.';
const LEASES = 'The Company leases its blood collection centers under operating leases\nwith options to renew.';

test('axe: the offer, the review of a pass, highlights without a place, changes of a version, proposed disclosure', async ({ bench }) => {
  const folder = `${bench.folder}/versions`;
  await app.importFiles([makeFile(folder, '10-K.txt', paragraphs('10-K', [CONTROLS, LEASES]))]);
  await app.closeProgress();
  await app.navigator.getByRole('tab', { name: 'Documents' }).click();
  await app.navigator.getByRole('button', { name: /10-K/ }).first().click();
  const original = app.document('10-K 2007');
  await app.command('Fit width');
  await app.goToPage(original, '2');
  for (const words of [CONTROLS, LEASES]) {
    await app.selectWords(original, words.slice(0, 20), words.slice(-20));
    await app.press('1');
    await expect(app.selectionPopover).toBeHidden();
  }
  await app.importFiles([makeFile(folder, '10-K-A.txt', paragraphs('10-K/A', [CONTROLS.replace('did not complete a', 'has completed its'), 'A new paragraph says what the audit committee decided.']))]);
  await app.closeProgress();
  await expectNoViolation('offer to carry forward');
  await app.page.getByRole('button', { name: 'Carry 2 highlights forward' }).click();
  const review = app.page.getByRole('complementary', { name: 'Carry highlights forward' });
  await expect(review.getByRole('status')).toHaveText('1 changed · 1 not found', { timeout: 30_000 });
  await expectNoViolation('carry review');
  await review.getByRole('button', { name: 'Accept the changed one' }).click();
  await review.getByRole('button', { name: 'Carry 1 highlight' }).click();
  await expect(review).toBeHidden();
  await app.document('10-K/A 2007').getByRole('group', { name: /^Pages of/ }).focus();
  await app.command('Highlights of the document');
  const list = app.page.getByRole('complementary', { name: 'Highlights of 10-K/A 2007' });
  await list.getByRole('button', { name: 'Find it' }).click();
  await expect(list.getByRole('status').filter({ hasText: /most alike first|Nothing like/ })).toBeVisible({ timeout: 30_000 });
  await expectNoViolation('highlights without a place');
  await list.getByRole('button', { name: 'Close the list' }).click();
  await app.command('Compare the two documents on screen');
  await expect(app.page.getByRole('list', { name: 'Changes' }).getByRole('listitem').first()).toBeVisible({ timeout: 30_000 });
  await app.page.getByRole('list', { name: 'Changes' }).getByRole('button').first().click();
  await expectNoViolation('changes of a version');
  await app.page.getByRole('button', { name: 'Proposed disclosure' }).click();
  await expect(app.page.getByRole('complementary', { name: 'Proposed disclosure and what was filed' }).getByRole('status')).toBeVisible({ timeout: 30_000 });
  await expectNoViolation('proposed disclosure');
});
