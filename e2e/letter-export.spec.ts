/** The answer to the staff: drafted, looked over, and exported in its three forms, read back by other programs. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { expectNoViolation } from './harness/accessibility.ts';
import type { App } from './harness/app.ts';
import { textOf } from './harness/programs.ts';
import { EIGHT_K, LETTER, LETTER_OF_35 } from './harness/sample-files.ts';
import { expect, pictureFailures, skipWithoutRuntime, test } from './harness/test.ts';

skipWithoutRuntime();
test.describe.configure({ mode: 'serial' });

/** A Python that has python-docx; CI installs one. */
const PYTHON = ['python3', '/usr/bin/python3'].find((program) => spawnSync(program, ['-c', 'import docx']).status === 0) ?? 'python3';

let app: App;
let dialog: Locator;
let folder: string;

test.beforeAll(async ({ bench }) => {
  app = await bench.start('letter-export');
  folder = path.join(bench.folder, 'letters');
  mkdirSync(folder, { recursive: true });
  dialog = app.page.getByRole('dialog', { name: 'Export response letter' });
});
pictureFailures(() => app);

const findings = (): Locator => dialog.getByRole('list', { name: 'To put right' }).getByRole('listitem');

async function openDialog(): Promise<void> {
  await app.command('Export response letter');
  await expect(dialog.getByRole('region', { name: 'Preview of the letter' })).toBeVisible();
}

/** Exports one format from the dialog and gives the file's path. */
async function exported(label: string): Promise<string> {
  await openDialog();
  for (const box of await dialog.getByRole('group', { name: 'The letter as' }).getByRole('checkbox').all()) await box.uncheck();
  await dialog.getByRole('checkbox', { name: label }).check();
  const file = await app.saving(folder, () => dialog.getByRole('button', { name: 'Export 1 format' }).click());
  await expect(dialog).toBeHidden();
  return file;
}

interface SeenDocx { readonly paragraphs: readonly { readonly style: string; readonly text: string; readonly bold: boolean; readonly italic: boolean; readonly keep: boolean }[]; readonly header: string }

/** What python-docx reads. */
function readDocx(file: string): SeenDocx {
  const script = `
import docx, json, sys
d = docx.Document(sys.argv[1])
print(json.dumps({'paragraphs': [{'style': p.style.name, 'text': p.text, 'bold': bool(p.runs) and all(bool(r.bold) for r in p.runs), 'italic': bool(p.runs) and all(bool(r.italic) for r in p.runs), 'keep': bool(p.paragraph_format.keep_with_next)} for p in d.paragraphs],
  'header': ' '.join(p.text for p in d.sections[0].header.paragraphs)}))`;
  return JSON.parse(execFileSync(PYTHON, ['-c', script, file], { encoding: 'utf8', maxBuffer: 64e6 })) as SeenDocx;
}

/** Tags that EDGAR takes in HTML documents (EDGAR Filer Manual, volume II, appendix of supported HTML 3.2 tags), as far as a letter may use them. */
const EDGAR_TAGS = new Set('address b big blockquote body br center cite code dd dir div dl dt em font h1 h2 h3 h4 h5 h6 head hr html i kbd li listing menu meta ol p plaintext pre s samp small strike strong sub sup table td th title tr tt u ul var'.split(' '));

function readHtml(file: string): { readonly tags: readonly string[]; readonly text: string; readonly unclosed: readonly string[] } {
  const script = `
import json, sys
from html.parser import HTMLParser
class Reader(HTMLParser):
    def __init__(self):
        super().__init__(); self.tags = []; self.words = []; self.open = []; self.bad = []
    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag not in ('br', 'hr', 'meta'): self.open.append(tag)
    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag: self.bad.append(tag)
    def handle_data(self, data): self.words.append(data)
r = Reader(); r.feed(open(sys.argv[1], encoding='ascii').read())
print(json.dumps({'tags': sorted(set(r.tags)), 'text': ' '.join(''.join(r.words).split()), 'unclosed': r.open + r.bad}))`;
  return JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8', maxBuffer: 64e6 })) as ReturnType<typeof readHtml>;
}

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('HemaCare: an empty draft is told before it is sent, and the finding leads to its comment', async () => {
  await app.importFiles([LETTER, EIGHT_K]);
  await app.closeProgress();
  await expect(app.commentRow('1')).toBeVisible();
  await openDialog();
  await expect(findings().filter({ hasText: 'Comment 1 has no answer.' })).toHaveCount(1);
  await findings().filter({ hasText: 'Comment 1 has no answer.' }).getByRole('button').click();
  await expect(dialog).toBeHidden();
  await expect(app.panel.getByRole('heading', { name: 'Comment 1' })).toBeVisible();
});

test('HemaCare: confidential words and proposed disclosure in the draft', async () => {
  const editor = app.panel.getByRole('textbox', { name: 'Response to comment 1' });
  const tools = app.panel.getByRole('toolbar', { name: 'Formatting' });
  await editor.click();
  await app.page.keyboard.type('The Company engaged ');
  await tools.getByRole('button', { name: 'Confidential, Rule 83' }).click();
  await app.page.keyboard.type('Quillfeather LLP');
  await app.press('ControlOrMeta+Shift+h');
  await app.page.keyboard.type(' in August 2008; testing ends [ ].');
  await app.press('Enter');
  await tools.getByRole('button', { name: 'Proposed disclosure' }).click();
  await app.page.keyboard.type('Management concluded that internal control was not effective.');
  await expect(editor.locator('[data-confidential]')).toHaveText('Quillfeather LLP');
  await expect(editor.locator('[data-disclosure]')).toContainText('Management concluded');
  await expect(app.panel.getByRole('status', { name: 'Response state' })).toHaveText('saved');
});

test('HemaCare: the head, the Re: block and the signature are filled in from the staff letter; what is open is listed', async () => {
  await openDialog();
  await expect(dialog.getByLabel('Letterhead')).toHaveValue(/^Hemacare Corporation\n15350 Sherman Way, Suite 350\nVan Nuys, CA 91406$/);
  await expect(dialog.getByLabel(/^Addressee/)).toHaveValue(/^Tia Jenkins\nSenior Assistant Chief Accountant\nOffice of Beverages, Apparel and Health Care Services$/);
  await expect(dialog.getByLabel('Signature block')).toHaveValue(/Name: Julian Steffenhagen\nTitle: Chief Executive Officer$/);
  const page = dialog.getByRole('document', { name: 'The letter as a page' });
  await expect(page).toContainText('File No. 000-15223');
  await expect(page).toContainText('Staff letter dated September 12, 2008');
  await expect(page).toContainText('The Company engaged [*** Quillfeather LLP ***] in August 2008');
  await expect(page).toContainText('may not assert Staff comments as a defense');
  await expect(findings()).toHaveText([/A placeholder is still open: \[ \]/]);

  await dialog.getByLabel('Tandy acknowledgments').selectOption({ label: 'Left out' });
  await expect(page).not.toContainText('may not assert Staff comments as a defense');
  await expect(findings().filter({ hasText: 'acknowledgments' })).toHaveCount(1);
  await dialog.getByLabel('Tandy acknowledgments').selectOption({ label: 'Included' });
  await dialog.getByLabel('Comments in').selectOption('italic');
  await dialog.getByLabel('Salutation').fill('Dear Ms. Jenkins:');
  await expect(page).toContainText('Dear Ms. Jenkins:');
  await expect(dialog.getByRole('region', { name: 'What the formats lose' })).toContainText('80-column text');
  await expectNoViolation(app.page, 'letter dialog', '.dialog');
  await app.press('Escape');
  await expect(dialog).toBeHidden();
});

test('HemaCare: choices are remembered with the matter', async () => {
  await app.quit();
  await app.startAgain();
  await app.openOnlyMatter();
  await expect(app.commentRow('1')).toBeVisible();
  dialog = app.page.getByRole('dialog', { name: 'Export response letter' });
  await openDialog();
  await expect(dialog.getByLabel('Salutation')).toHaveValue('Dear Ms. Jenkins:');
  await expect(dialog.getByLabel('Comments in')).toHaveValue('italic');
  await expect(dialog.getByLabel('Tandy acknowledgments')).toHaveValue('true');
  await app.press('Escape');
});

test('HemaCare: the Word document has styles, the comment in italic kept with its answer, and a stamped header', async () => {
  const file = await exported('Word (.docx)');
  expect(path.basename(file)).toBe('Hemacare Corporation response letter (confidential).docx');
  const { paragraphs, header } = readDocx(file);
  const comment = paragraphs.filter(({ style }) => style === 'Staff Comment');
  expect(comment).toHaveLength(1);
  expect(comment[0]).toMatchObject({ italic: true, bold: false, keep: true });
  expect(comment[0]?.text).toMatch(/^1\.\tWe have reviewed your response and proposed disclosure, .* when you plan to move forward with your plan\.$/s);
  expect(paragraphs.find(({ style }) => style === 'Proposed Disclosure')?.text).toBe('Management concluded that internal control was not effective.');
  expect(paragraphs.filter(({ style }) => style.startsWith('Heading')).map(({ text }) => text)).toEqual([
    'Form 10-K for the Fiscal Year Ended December 31, 2007', 'Item 9A(T) Controls and Procedures', expect.stringContaining('(b) Management'),
  ]);
  expect(header).toContain('Confidential Treatment Requested by Hemacare Corporation');
});

test('HemaCare: the HTML has only tags that EDGAR takes, the text no line over 80 characters', async () => {
  const html = readHtml(await exported('EDGAR HTML (.htm)'));
  expect(html.tags.filter((tag) => !EDGAR_TAGS.has(tag))).toEqual([]);
  expect(html.unclosed).toEqual([]);
  expect(html.text).toContain('Dear Ms. Jenkins:');
  expect(html.text).toContain('Quillfeather LLP');
  const lines = readFileSync(await exported('80-column text (.txt)'), 'latin1').split('\n');
  expect(lines.filter((line) => line.length > 80 || /[^ -~]/.test(line))).toEqual([]);
  expect(even(lines.join(' '))).toContain('Response: The Company engaged [*** Quillfeather LLP ***] in August 2008');
});

test('HemaCare: the public version does not have the words', async () => {
  await openDialog();
  await dialog.getByRole('checkbox', { name: /^Public version/ }).check();
  await expect(dialog.getByRole('document')).toContainText('The Company engaged [***] in August 2008');
  for (const box of await dialog.getByRole('group', { name: 'The letter as' }).getByRole('checkbox').all()) await box.uncheck();
  await dialog.getByRole('checkbox', { name: 'Packet (.pdf)' }).check();
  const file = await app.saving(folder, () => dialog.getByRole('button', { name: 'Export 1 format' }).click());
  expect(path.basename(file)).toBe('Hemacare Corporation packet (public).pdf');
  const text = textOf(file);
  expect(text).toContain('The Company engaged [***] in August 2008');
  expect(text).not.toContain('Quillfeather');
});

test('HemaCare: a quotation knows when its passage goes; proposed disclosure is compared with what was filed', async () => {
  const filing = app.document(/^Document: 8-K/);
  const editor = app.panel.getByRole('textbox', { name: 'Response to comment 1' });
  const tools = app.panel.getByRole('toolbar', { name: 'Formatting' });
  await app.commentRow('1').click();
  await app.goToPage(filing, '2');
  await app.selectWords(filing, 'On September 15, 2003, HemaCare', 'management programs');
  await app.press('1');
  await expect(app.passages('1')).toHaveCount(1);
  // A click into the words would still be setting its own cursor while the next keys are pressed.
  await editor.focus();
  await app.press('ControlOrMeta+End');
  await app.press('Enter');
  await app.press('Enter');
  await app.choose(tools.getByRole('button', { name: 'Quote a linked passage' }), 'On September 15');
  await expect(editor.locator('blockquote')).toContainText('On September 15, 2003, HemaCare');
  await expect(app.panel.getByText(/no longer (?:matches|highlighted)/)).toBeHidden();

  const opened = await app.invoke('matters.list', {}) as { readonly value: readonly { readonly id: string }[] };
  const matter = await app.invoke('matters.open', { matterId: opened.value[0]?.id }) as { readonly value: { readonly links: readonly { readonly id: string; readonly annotationId: string }[] } };
  const [link] = matter.value.links;
  await app.invoke('links.update', { linkId: link?.id, role: 'resolved-by' });
  const compared = app.panel.getByRole('group').filter({ hasText: 'Proposed disclosure differs from' });
  await expect(compared).toBeVisible();
  await compared.getByText('Proposed disclosure differs from').click();
  await expect(compared.locator('del').first()).toContainText('Management');
  await expect(compared.locator('ins').first()).not.toBeEmpty();

  await app.invoke('annotations.trash', { annotationIds: [link?.annotationId] });
  await expect(app.panel.getByText('The passage of a quotation is no longer highlighted')).toBeVisible();
});

test('a letter of 35 comments: from import to all three letters', async ({ bench }) => {
  app = await bench.start('letter-of-35');
  dialog = app.page.getByRole('dialog', { name: 'Export response letter' });
  await app.importFiles([LETTER_OF_35]);
  await app.closeProgress();
  await expect(app.commentRow('1')).toBeVisible();
  await openDialog();
  await expect(findings().filter({ hasText: 'has no answer' })).toHaveCount(35);
  await app.press('Escape');
  const matters = await app.invoke('matters.list', {}) as { readonly value: readonly { readonly id: string }[] };
  const matter = await app.invoke('matters.open', { matterId: matters.value[0]?.id }) as { readonly value: { readonly comments: readonly { readonly id: string; readonly number: string; readonly paragraphs: readonly string[] }[] } };
  const { comments } = matter.value;
  expect(comments).toHaveLength(35);
  for (const { id, number } of comments) {
    const words = `The Company has revised its disclosure, answer ${number}.`;
    await app.invoke('responses.save', { commentId: id, plainText: words, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] } });
  }
  await openDialog();
  await expect(dialog.getByText('Nothing to put right')).toBeVisible();
  await app.press('Escape');

  const docx = readDocx(await exported('Word (.docx)'));
  const html = readHtml(await exported('EDGAR HTML (.htm)'));
  const text = readFileSync(await exported('80-column text (.txt)'), 'latin1');
  expect(html.tags.filter((tag) => !EDGAR_TAGS.has(tag))).toEqual([]);
  expect(text.split('\n').filter((line) => line.length > 80 || /[^ -~]/.test(line))).toEqual([]);
  const labels = docx.paragraphs.filter(({ style, text: words }) => style === 'Staff Comment' && /^\d+\.\t/.test(words)).map(({ text: words }) => Number(words.split('.')[0]));
  expect(labels).toEqual(Array.from({ length: 35 }, (_, index) => index + 1));
  expect(docx.header).toBe('');
  for (const { number, paragraphs } of comments) {
    for (const paragraph of paragraphs) expect(html.text, `comment ${number}`).toContain(even(paragraph));
    for (const form of [html.text, even(text)]) expect(form).toContain(`Response: The Company has revised its disclosure, answer ${number}.`);
  }
  expect(html.text).toContain('H. Roger Schwall');
  expect(html.text).toContain('File No. 333-216991, 001-09397');
});
