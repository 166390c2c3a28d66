/** A letter of 35 comments worked off: table, filters, bulk changes, comments put right, rounds, promises, the end of the review. */
import type { Locator } from '@playwright/test';
import { expectNoViolation as expectNone } from './harness/accessibility.ts';
import type { App } from './harness/app.ts';
import { LETTER_OF_35, makeFile, SECOND_ROUND } from './harness/sample-files.ts';
import { expect, pictureFailures, skipWithoutRuntime, test } from './harness/test.ts';

skipWithoutRuntime();
test.describe.configure({ mode: 'serial' });

const FILING = `BEAR NEWCO, INC.

REGISTRATION STATEMENT ON FORM S-4

UNDER THE SECURITIES ACT OF 1933

Tax Matters Agreement

GE does not expect to exercise its exchange right. In each annual report the company describes the tax attributes that
arise from an exchange by GE of its paired interests, and the payments under the agreement.

                                    1
`;

const RESPONSE = `Bear Newco, Inc.
17021 Aldine Westfield Road, Houston, Texas 77073

May 9, 2017

VIA EDGAR

Securities and Exchange Commission
Division of Corporation Finance
100 F Street, N.E.
Washington, D.C. 20549

Re: Bear Newco, Inc.
    Registration Statement on Form S-4
    File No. 333-216991

Ladies and Gentlemen:

We respond to your letter dated April 25, 2017 as follows.

19. You disclose that Goldman Sachs analyzed the implied equity contribution. Please disclose the synergies excluded.

Response: We have revised page 99.

20. We note that GE will be entitled to 50% of any tax savings of New Baker Hughes. Please describe the circumstances.

Response: An exchange is remote. In our Form 10-K for the year ending December 31, 2017 we will disclose the tax attributes
that arise from an exchange.

Sincerely,

William D. Marsh
`;

const COMPLETION = `UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
WASHINGTON, D.C. 20549

May 30, 2017

William D. Marsh
Vice President
Bear Newco, Inc.
17021 Aldine Westfield Road
Houston, TX 77073

Re: Bear Newco, Inc.
    Registration Statement on Form S-4
    File No. 333-216991

Dear Mr. Marsh:

We have completed our review of your filing. We remind you that the company is responsible for its disclosure.

Sincerely,

H. Roger Schwall
Assistant Director
`;

/** No staff letter is this long; a matter of many rounds is. */
const LONG_LETTER = `UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
WASHINGTON, D.C. 20549

June 5, 2017

William D. Marsh
Bear Newco, Inc.
17021 Aldine Westfield Road
Houston, TX 77073

Re: Bear Newco, Inc.
    Registration Statement on Form S-4
    File No. 333-216991

Dear Mr. Marsh:

We have reviewed your filing and have the following comments.

${Array.from({ length: 300 }, (_, at) => `${at + 1}. Please revise paragraph ${at + 1} of the agreement to disclose its effect.`).join('\n\n')}

Please respond to these comments within ten business days.

Sincerely,

H. Roger Schwall
Assistant Director
`;

/** Its comment 3 is missing, which nobody but a person can put right. */
const DOUBTFUL_LETTER = LONG_LETTER.replace('June 5, 2017', 'June 12, 2017').replace(/^3\. [^\n]*\n\n/m, '').replace(/^5\. [^]*?(?=Please respond)/m, '');

let app: App;
const files = { filing: '', response: '', completion: '', long: '', doubtful: '' };

test.beforeAll(async ({ bench }) => {
  files.filing = makeFile(bench.folder, 'bear-newco-s-4.txt', FILING);
  files.response = makeFile(bench.folder, 'response-2017-05-09.txt', RESPONSE);
  files.completion = makeFile(bench.folder, 'completion-2017-05-30.txt', COMPLETION);
  files.long = makeFile(bench.folder, 'staff-letter-2017-06-05.txt', LONG_LETTER);
  files.doubtful = makeFile(bench.folder, 'staff-letter-2017-06-12.txt', DOUBTFUL_LETTER);
  app = await bench.start('tracker');
});
pictureFailures(() => app);

const tracker = (): Locator => app.page.getByRole('main', { name: 'Tracker' });
const row = (number: string): Locator => tracker().getByRole('row', { name: new RegExp(`^Comment ${number},`) });
const rows = (): Locator => tracker().getByRole('row', { name: /^Comment / });
const bulk = (): Locator => tracker().getByRole('toolbar', { name: 'Selected comments' });
const trackerTab = (): Locator => app.navigator.getByRole('tab', { name: 'Tracker' });
const views = (name: RegExp): Locator => app.navigator.getByRole('button', { name });
const letter = (): Locator => app.document('Staff letter');

/** The text of one column, top to bottom. Columns as the head has them, the box to select first. */
function column(at: number): Promise<string[]> {
  return rows().evaluateAll((all, index) => all.map((one) => one.children[index]?.textContent ?? ''), at);
}

async function editMenu(number: string, entry: string | RegExp): Promise<void> {
  await app.choose(app.panel.getByRole('button', { name: `Edit comment ${number}`, exact: true }), entry);
}

const expectNoViolation = (screen: string): Promise<void> => expectNone(app.page, screen);

test('35 comments become 35 rows; the table filters, sorts and groups', async () => {
  await app.importFiles([files.filing, LETTER_OF_35]);
  await app.closeProgress();
  await expect(letter().locator('.textLayer').first()).toBeVisible();
  await trackerTab().click();
  await expect(rows()).toHaveCount(35);
  expect(await column(1)).toEqual(Array.from({ length: 35 }, (_, at) => String(at + 1)));
  await expect(bulk()).toContainText('35 comments');

  await tracker().getByRole('searchbox', { name: 'Filter comments' }).fill('tax matters');
  await expect(rows()).toHaveCount(2);
  expect(await column(1)).toEqual(['20', '21']);
  await expect(bulk()).toContainText('2 of 35 comments');
  await tracker().getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(rows()).toHaveCount(35);

  await tracker().getByRole('button', { name: 'Sort by No.' }).click();
  expect((await column(1))[0]).toBe('35');
  await tracker().getByRole('button', { name: 'Sort by No.' }).click();
  await views(/^No passage/).click();
  await expect(rows()).toHaveCount(35);
  await views(/^Response without evidence/).click();
  await expect(tracker()).toContainText('No comment matches this filter');
  await views(/^All comments/).click();
  await expect(rows()).toHaveCount(35);
});

test('by keyboard alone: move, select a range, a single one, all; the panel follows; Enter opens', async () => {
  await row('1').click();
  await app.press('ArrowDown');
  await expect(app.panel.getByRole('heading', { name: 'Comment 2', exact: true })).toBeVisible();
  await expect(row('2')).toBeFocused();
  await app.press('Shift+ArrowDown');
  await app.press('Shift+ArrowDown');
  await expect(bulk()).toContainText('3 selected');
  await app.press('Shift+ArrowUp');
  await expect(bulk()).toContainText('2 selected');
  await app.press('End');
  await expect(row('35')).toBeFocused();
  await app.press('Space');
  await expect(bulk()).toContainText('3 selected');
  await expect(row('35')).toHaveAttribute('aria-selected', 'true');
  await app.press('Escape');
  await expect(rows().and(app.page.locator('[aria-selected="true"]'))).toHaveCount(0);
  await app.press('ControlOrMeta+a');
  await expect(bulk()).toContainText('35 selected');
  await app.press('Escape');
  await app.press('Home');
  await row('4').click({ modifiers: ['ControlOrMeta'] });
  await row('7').click({ modifiers: ['Shift'] });
  await expect(bulk()).toContainText('4 selected');
  await expectNoViolation('tracker with a selection');
});

test('many comments at once: status, owner, due date, tag, sign-off, each one step of undo', async () => {
  const pick = (name: string): Promise<void> => bulk().getByRole('button', { name, exact: true }).click();
  await app.choose(bulk().getByRole('button', { name: 'Status', exact: true }), 'Drafting');
  for (const number of ['4', '5', '6', '7']) await expect(row(number)).toContainText('Drafting');
  await expect(row('8')).toContainText('Open');
  await pick('Owner');
  await app.page.getByRole('textbox', { name: 'Owner', exact: true }).fill('Ann Reyes');
  await app.press('Enter');
  await expect(row('7')).toContainText('Ann Reyes');
  await pick('Due');
  await app.page.getByLabel('Own due date').fill('2017-05-04');
  await app.press('Enter');
  await expect(row('5')).toContainText('May 4, 2017');
  await pick('Tag');
  await app.page.getByRole('textbox', { name: 'Tag', exact: true }).fill('risk');
  await app.press('Enter');
  await expect(row('6')).toContainText('risk');
  await pick('Sign off');
  await expect(row('4')).toContainText('signed off by');
  await app.page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).last().click();
  await expect(row('4')).not.toContainText('signed off by');
  await row('4').click();
  await app.press('ControlOrMeta+z');
  await expect(row('6')).not.toContainText('risk');
  await app.press('ControlOrMeta+Shift+z');
  await expect(row('6')).toContainText('risk');
});

test('a filter is saved, counted, and there again after a restart', async () => {
  await app.choose(tracker().getByRole('button', { name: 'Filter by Owner' }), 'Ann Reyes');
  await expect(rows()).toHaveCount(4);
  await tracker().getByRole('button', { name: 'Save filter' }).click();
  await app.page.getByRole('textbox', { name: 'Name of the filter' }).fill('Of Ann');
  await app.press('Enter');
  await views(/^All comments/).click();
  await expect(rows()).toHaveCount(35);
  await app.choose(tracker().getByRole('button', { name: 'Group: By letter' }), 'By owner');
  await expect(tracker().getByRole('row', { name: /^Ann Reyes 4/ })).toBeVisible();
  await expect(app.statusBar).toContainText('all changes saved');
  await app.quit();
  await app.startAgain();
  await expect(tracker().getByRole('row', { name: /^Nobody yet 31/ })).toBeVisible();
  await views(/^Of Ann/).click();
  await expect(rows()).toHaveCount(4);
  await views(/^All comments/).click();
});

test('Enter opens the comment, and its words in the letter are lit and on screen', async () => {
  await row('20').click();
  await app.press('Enter');
  await expect(tracker()).toBeHidden();
  await expect(app.panel.getByRole('heading', { name: 'Comment 20', exact: true })).toBeVisible();
  await expect.poll(() => app.wordsInView(letter(), 'entitled to 50% of any tax savings')).toBe(true);
  await expect.poll(() => app.wordsUnderMark(letter(), 'entitled to 50% of any tax savings')).toBe(true);
});

test('a comment is split between two sentences; the second half has its own words lit; merged again and undone', async () => {
  await app.commentRow('6').click();
  await editMenu('6', 'Split in two');
  const form = app.panel.getByRole('form', { name: 'Split comment 6' });
  const places = form.getByRole('radio');
  await places.first().click();
  const second = ((await places.first().getAttribute('aria-label')) ?? '').replace(/^Before “|( …)?”$/g, '');
  await expectNoViolation('splitting a comment');
  await form.getByRole('button', { name: 'Split', exact: true }).click();
  await expect(app.panel.getByRole('heading', { name: 'Comment 6A' })).toBeVisible();
  await expect(app.navigator.getByRole('button', { name: /^Comment \d+\w?:/ })).toHaveCount(36);
  await expect(app.panel.getByLabel('Words of comment 6A')).toContainText(second);
  const words = second.split(' ').slice(0, 4).join(' ');
  await expect.poll(() => app.wordsInView(letter(), words)).toBe(true);
  await expect.poll(() => app.wordsUnderMark(letter(), words)).toBe(true);
  await editMenu('6A', 'Merge into comment 6');
  await expect(app.panel.getByRole('heading', { name: 'Comment 6', exact: true })).toBeVisible();
  await expect(app.commentRow('6A')).toHaveCount(0);
  await app.command('Undo');
  await expect(app.commentRow('6A')).toHaveCount(1);
  await app.command('Undo');
  await expect(app.commentRow('6A')).toHaveCount(0);
});

test('number, headings and words are corrected; a comment is moved and removed; all of it undone', async () => {
  await app.commentRow('2').click();
  await editMenu('2', 'Correct number, headings, words');
  const form = app.panel.getByRole('form', { name: 'Words of comment 2' });
  await form.getByRole('textbox', { name: 'Number' }).fill('2a');
  await form.getByRole('textbox', { name: 'Headings, one on a line' }).fill('Form S-4\nThe roles of EHHC and CFC');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(app.commentRow('2a')).toContainText('The roles of EHHC and CFC');
  await editMenu('2a', 'Move down');
  const order = (): Promise<string[]> => app.navigator.getByRole('button', { name: /^Comment \d/ }).evaluateAll((all) => all.slice(0, 4).map((one) => one.querySelector('.number')?.textContent ?? ''));
  await expect.poll(order).toEqual(['1', '3', '2a', '4']);
  await editMenu('2a', 'Remove this comment');
  await expect.poll(order).toEqual(['1', '3', '4', '5']);
  for (let step = 0; step < 3; step += 1) await app.command('Undo');
  await expect.poll(order).toEqual(['1', '2', '3', '4']);
});

test('an oral comment stands with its letter, with the day and the examiner', async () => {
  await app.choose(app.navigator.getByRole('button', { name: /^More for Staff letter/ }), 'Add an oral comment');
  const form = app.panel.getByRole('form', { name: 'Oral comment' });
  await expect(form.getByRole('textbox', { name: 'Number' })).toHaveValue('36');
  await form.getByLabel('Date of the call').fill('2017-05-02');
  await form.getByRole('textbox', { name: 'Examiner' }).fill('Jenifer Gallagher');
  await form.getByRole('textbox', { name: 'Words' }).fill('Please confirm when the amendment will be filed.');
  await expectNoViolation('adding an oral comment');
  await form.getByRole('button', { name: 'Add comment' }).click();
  await expect(app.commentRow('36')).toContainText('oral');
  await expect(app.panel).toContainText('oral · May 2, 2017 · Jenifer Gallagher');
});

test('owner, own due date, tag and sign-off of one comment, in the panel', async () => {
  const { page, panel } = app;
  await panel.getByRole('button', { name: 'Owner: nobody' }).click();
  await page.getByRole('list', { name: 'Owner: used before' }).getByRole('button', { name: 'Ann Reyes' }).click();
  await expect(panel.getByRole('button', { name: 'Owner: Ann Reyes' })).toBeVisible();
  await panel.getByRole('button', { name: 'Tag', exact: true }).click();
  await page.getByRole('textbox', { name: 'Tag', exact: true }).fill('telephone');
  await app.press('Enter');
  await expect(panel.getByRole('list', { name: 'Tags of comment 36' })).toContainText('telephone');
  await panel.getByRole('button', { name: 'Sign off' }).click();
  await expect(panel.getByRole('button', { name: /^Signed off by/ })).toHaveAttribute('aria-pressed', 'true');
  await panel.getByText('History').click();
  await expect(panel.getByRole('list', { name: 'History of comment 36' })).toContainText('owner Ann Reyes');
  await expectNoViolation('an oral comment worked on');
});

test('an extension sets the due date, is logged, and removed', async () => {
  await app.navigator.getByText('No due date').click();
  await app.navigator.getByRole('button', { name: 'Log an extension' }).click();
  await app.navigator.getByLabel('New due date').fill('2017-05-12');
  await app.navigator.getByRole('textbox', { name: 'Note of the extension' }).fill('agreed with Mr. Schwall by telephone');
  await app.navigator.getByRole('button', { name: 'Extend', exact: true }).click();
  await expect(app.navigator.getByRole('list', { name: 'Extensions' })).toContainText('May 12, 2017: agreed with Mr. Schwall');
  await expect(app.statusBar).toContainText('Response was due May 12, 2017');
  await app.navigator.getByRole('button', { name: 'Remove the extension to May 12, 2017' }).click();
  await expect(app.statusBar).not.toContainText('Response was due');
  await app.command('Undo');
  await expect(app.statusBar).toContainText('Response was due May 12, 2017');
});

test('the second round: a prior comment is one click away, and knows where it was taken up again', async () => {
  await app.importFiles([SECOND_ROUND]);
  await app.closeProgress();
  await app.navigator.getByRole('region', { name: /May 22, 2017/ }).getByRole('button', { name: /^Comment 3:/ }).click();
  const rounds = app.panel.getByRole('list', { name: 'The same matter in other letters' });
  await expect(rounds).toContainText('Prior comment 20 of Apr 25, 2017');
  await rounds.getByRole('button').click();
  await expect(app.panel.getByRole('heading', { name: 'Comment 20' })).toBeVisible();
  await expect(rounds).toContainText('Taken up again in comment 3 of May 22, 2017');
  await expect.poll(() => app.wordsInView(letter(), 'entitled to 50% of any tax savings')).toBe(true);
});

test('the promise of a response letter stands in the ledger until a passage keeps it', async () => {
  await app.importFiles([files.response]);
  await app.closeProgress();
  await trackerTab().click();
  await expect(views(/^Promise without follow-up/)).toContainText('1');
  await views(/^Commitment ledger/).click();
  const ledger = tracker().getByRole('list', { name: 'Promises to the staff' });
  await expect(ledger).toContainText('we will disclose the tax attributes that arise from an exchange');
  await expect(ledger).toContainText('due in Form 10-K for the year ending December 31, 2017');
  await expect(ledger.getByRole('button', { name: 'Comment 20' })).toBeVisible();

  await app.navigator.getByRole('tab', { name: 'Documents' }).click();
  await app.navigator.getByRole('button', { name: /^bear-newco-s-4/ }).click();
  const filing = app.document(/bear-newco-s-4/);
  await app.selectWords(filing, 'describes the tax attributes', 'paired interests');
  await app.selectionPopover.getByRole('button', { name: 'Highlight in violet' }).click();
  await expect(app.marks(filing)).toHaveCount(1);

  await trackerTab().click();
  await ledger.getByRole('button', { name: 'Choose the passage that keeps it' }).click();
  await app.page.getByRole('list', { name: 'Highlighted passages' }).getByRole('button', { name: /describes the tax attributes/ }).click();
  await expect(ledger.getByLabel('Kept', { exact: true })).toBeVisible();
  await expect(views(/^Promise without follow-up/)).toContainText('0');

  await tracker().getByRole('button', { name: 'Add a promise' }).click();
  const form = tracker().getByRole('form', { name: 'New promise' });
  await form.getByRole('textbox', { name: 'What was promised' }).fill('We will file the agreement as an exhibit.');
  await form.getByRole('combobox', { name: 'Due in' }).fill('Amendment No. 2');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(ledger.getByRole('listitem')).toHaveCount(2);
  await expectNoViolation('the ledger');
  await ledger.getByRole('button', { name: /^“describes the tax attributes/ }).click();
  await expect(tracker()).toBeHidden();
  await expect.poll(() => app.wordsInView(filing, 'describes the tax attributes')).toBe(true);
});

test('the completion letter closes the review and says from when it may be public', async () => {
  await app.importFiles([files.completion]);
  await app.closeProgress();
  await app.navigator.getByRole('tab', { name: 'Comments' }).click();
  await expect(app.statusBar).toContainText('Review completed May 30, 2017 · public from Jun 27, 2017 at the earliest');
  await expect(app.navigator.getByRole('region', { name: /May 30, 2017/ })).toContainText('Review completed');
  await trackerTab().click();
  await views(/^All comments/).click();
  await expect(rows()).toHaveCount(40);
  await expectNoViolation('tracker over two rounds');
});

test('340 rows: only those on screen are in the page, and the keyboard still reaches the last and the first', async () => {
  await app.importFiles([files.long]);
  await app.closeProgress();
  await expect(bulk()).toContainText('340 comments');
  expect(await rows().count()).toBeLessThan(80);
  await row('1').first().click();
  await app.press('End');
  await expect(app.panel.getByRole('heading', { name: 'Comment 36', exact: true })).toBeVisible();
  await expect(row('36')).toBeFocused();
  await expect(row('36')).toBeInViewport();
  // Scrolled away with the wheel, the row in focus is still where the keys go on from.
  await row('36').hover();
  await app.page.mouse.wheel(0, -20_000);
  await expect(row('1').first()).toBeInViewport();
  await app.press('ArrowUp');
  await expect(row('35')).toBeFocused();
  await expect(row('35')).toBeInViewport();
  await app.press('End');
  await app.press('Shift+Home');
  await expect(bulk()).toContainText('340 selected');
  await expect(row('1').first()).toBeFocused();
  await expect(row('1').first()).toBeInViewport();
  await app.press('Shift+End');
  await expect(row('36')).toBeFocused();
  await app.press('ControlOrMeta+a');
  await expect(bulk()).toContainText('340 selected');
  await app.choose(bulk().getByRole('button', { name: 'Status', exact: true }), 'Withdrawn');
  await expect(views(/^No passage/)).toContainText('0');
});

test('a doubt about a letter stands there until it is settled, and can be reopened', async () => {
  await app.importFiles([files.doubtful]);
  await app.closeProgress();
  await app.navigator.getByRole('tab', { name: 'Comments' }).click();
  const section = app.navigator.getByRole('region', { name: /June 12, 2017|Jun 12, 2017/ });
  await expect(section.getByRole('button', { name: /^Comment \d/ })).toHaveCount(3);
  const doubts = section.getByRole('list', { name: 'Doubts about this letter' });
  await expect(doubts).toContainText('3');
  await expectNoViolation('a letter with a doubt');
  await doubts.getByRole('button', { name: /^Settle/ }).first().click();
  await expect(section.getByText(/doubts? settled/)).toBeVisible();
  await section.getByText(/doubts? settled/).click();
  await doubts.getByRole('button', { name: /^Reopen/ }).first().click();
  await expect(section.getByText(/1 doubt to settle/)).toBeVisible();
});
