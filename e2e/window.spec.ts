/** The window itself: empty states, palette, theme, panes, native menu, what it remembers. */
import type { Locator } from '@playwright/test';
import type { App } from './harness/app.ts';
import { EIGHT_K, LETTER } from './harness/sample-files.ts';
import { expect, pictureFailures, skipWithoutRuntime, test } from './harness/test.ts';

skipWithoutRuntime();
test.describe.configure({ mode: 'serial' });

let app: App;

test.beforeAll(async ({ bench }) => { app = await bench.start('window'); });
pictureFailures(() => app);

test('an empty library teaches how to begin, and a half-begun matter what is missing', async () => {
  await expect(app.page.getByRole('heading', { name: 'Drop a staff letter and the filing it is about' })).toBeVisible();
  await expect(app.page.getByRole('list', { name: 'How it works' }).getByRole('listitem')).toHaveCount(3);
  await app.importFiles([EIGHT_K]);
  await expect(app.navigator).toContainText('No staff comments yet');
  await expect(app.panel).toContainText('Nothing to answer yet');
  await expect(app.page.getByRole('main')).toContainText('No letter here yet');
  await app.importFiles([LETTER]);
  await expect(app.panel).toContainText('Select the passage this comment is about');
  await app.closeProgress();
});

test('the palette finds commands by their words, runs them, and goes to comments', async () => {
  await app.press('ControlOrMeta+k');
  const palette = app.page.getByRole('dialog', { name: 'Command palette' });
  const box = palette.getByRole('combobox');
  await expect(box).toBeFocused();
  await box.fill('zzzz');
  await expect(palette).toContainText('Nothing matches');
  await box.fill('navigator');
  await expect(palette.getByRole('option')).toHaveCount(1);
  await app.press('Enter');
  await expect(app.navigator).toBeHidden();
  await app.command('Show or hide the navigator');
  await expect(app.navigator).toBeVisible();
  await app.press('ControlOrMeta+k');
  await box.fill('comment 1');
  await app.press('Enter');
  await expect(app.panel.getByRole('heading', { name: 'Comment 1' })).toBeVisible();
});

test('panes are resized by dragging and by keyboard, and remembered', async () => {
  const width = async (pane: Locator): Promise<number> => Math.round((await pane.boundingBox())?.width ?? 0);
  const splitter = app.page.getByRole('separator', { name: 'Width of the navigator' });
  const before = await width(app.navigator);
  const box = await splitter.boundingBox();
  const at = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: 400 };
  await app.page.mouse.move(at.x, at.y);
  await app.page.mouse.down();
  await app.page.mouse.move(at.x + 90, at.y, { steps: 5 });
  await app.page.mouse.up();
  await expect.poll(() => width(app.navigator)).toBeGreaterThan(before + 60);
  const dragged = await width(app.navigator);
  await app.page.getByRole('separator', { name: 'Width of the comment panel' }).focus();
  const panelBefore = await width(app.panel);
  await app.press('ArrowLeft');
  await expect.poll(() => width(app.panel)).toBeGreaterThan(panelBefore);
  const panelAfter = await width(app.panel);
  await app.page.getByRole('button', { name: 'Two documents side by side' }).click();
  await expect(app.document(/^Document:/)).toHaveCount(1);

  await expect(app.statusBar).toContainText('all changes saved');
  await app.quit();
  await app.startAgain();
  await app.openOnlyMatter();
  await expect.poll(async () => Math.abs(await width(app.navigator) - dragged)).toBeLessThan(4);
  await expect.poll(async () => Math.abs(await width(app.panel) - panelAfter)).toBeLessThan(4);
  await expect(app.document(/^Document:/)).toHaveCount(1);
  await app.page.getByRole('button', { name: 'Two documents side by side' }).click();
  await expect(app.document(/^Document:/)).toHaveCount(2);
});

test('the theme follows the system, or the choice, and the choice is remembered', async () => {
  const html = () => app.page.locator('html');
  const paper = (): Promise<string> => app.page.evaluate(() => getComputedStyle(document.querySelector('header') ?? document.body).backgroundColor);
  const brightness = async (): Promise<number> => Math.max(...(/(\d+), (\d+), (\d+)/.exec(await paper()) ?? ['', '0']).slice(1).map(Number));
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await expect(html()).toHaveAttribute('data-theme', 'dark');
  expect(await brightness()).toBeLessThan(80);
  await app.page.emulateMedia({ colorScheme: 'light' });
  await expect(html()).toHaveAttribute('data-theme', 'light');
  expect(await brightness()).toBeGreaterThan(200);

  await app.command('Settings');
  const settings = () => app.page.getByRole('dialog', { name: 'Settings' });
  await settings().getByText('Dark', { exact: true }).click();
  await expect(html()).toHaveAttribute('data-theme', 'dark');
  await settings().getByRole('textbox', { name: /^Your name/ }).fill('Dana Reviewer');
  await settings().getByRole('button', { name: 'Close' }).click();
  await app.quit();
  await app.startAgain();
  await expect(html()).toHaveAttribute('data-theme', 'dark');
  expect(await brightness()).toBeLessThan(80);
  await app.command('Settings');
  await expect(settings().getByRole('textbox', { name: /^Your name/ })).toHaveValue('Dana Reviewer');
  await settings().getByText('As the system').click();
  await app.press('Escape');
});

test('matters: recent ones on the start screen, renamed, moved to the trash and back', async () => {
  await app.choose(app.page.getByRole('button', { name: /matter menu$/ }), 'Rename this matter');
  const name = app.page.getByRole('textbox', { name: 'Name of the matter' });
  await name.fill('HemaCare, second round');
  await name.press('Enter');
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('HemaCare, second round');
  await app.command('All matters');
  const recent = app.page.getByRole('region', { name: 'Recent matters' });
  await expect(recent).toContainText('HemaCare, second round');
  await expect(recent).toContainText('due Sep 26, 2008');
  await recent.getByRole('button', { name: 'Move HemaCare, second round to the trash' }).click();
  await expect(recent).toBeHidden();
  await app.page.getByRole('button', { name: 'Put back' }).click();
  await recent.getByRole('button', { name: /^HemaCare, second round/ }).click();
  await expect(app.commentRow('1')).toBeVisible();
});

test('the native menu says what the window can do and does it', { tag: '@electron-only' }, async () => {
  const menu = await app.running.electron?.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map((item) => ({
    label: item.label.replace('&', ''), entries: (item.submenu?.items ?? []).map((entry) => `${entry.label.replace('&', '')} ${entry.accelerator ?? ''}`.trim()),
  })));
  expect(menu?.map(({ label }) => label)).toEqual(expect.arrayContaining(['File', 'Edit', 'View', 'Help']));
  const entries = menu?.flatMap((item) => item.entries) ?? [];
  for (const entry of ['Import files… CmdOrCtrl+O', 'Export packet… CmdOrCtrl+E', 'Undo CmdOrCtrl+Z', 'Find in document… CmdOrCtrl+F']) expect(entries).toContain(entry);

  const click = (label: string): Promise<void> | undefined => app.running.electron?.evaluate(({ Menu }, wanted) => {
    const all = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []);
    const entry = all.flatMap((item) => [item, ...(item.submenu?.items ?? [])]).find((item) => item.label.replace('&', '') === wanted);
    if (entry === undefined) throw new Error(`no menu entry ${wanted}`);
    entry.click();
  }, label);
  await click('All matters');
  await expect(app.page.getByRole('region', { name: 'Recent matters' })).toBeVisible();
  await click('HemaCare, second round');
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('HemaCare, second round');
  await click('Trash');
  await expect(app.page.getByRole('dialog', { name: 'Trash' })).toBeVisible();
  await app.press('Escape');
});

test('the window comes back where it stood', { tag: '@electron-only' }, async () => {
  const bounds = (): Promise<{ width: number; height: number } | undefined> => app.running.electron?.evaluate(({ BrowserWindow }) => {
    const { width, height } = BrowserWindow.getAllWindows()[0]?.getBounds() ?? { width: 0, height: 0 };
    return { width, height };
  }) ?? Promise.resolve(undefined);
  await app.running.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 20, y: 20, width: 1180, height: 760 }));
  await expect.poll(async () => (await bounds())?.width).toBe(1180);
  await app.quit();
  await app.startAgain(false);
  expect(await bounds()).toEqual({ width: 1180, height: 760 });
});

test('at the smallest size everything is still reachable', async () => {
  await app.resize(1024, 700);
  await expect(app.page.getByRole('button', { name: 'Export packet' })).toBeInViewport({ ratio: 1 });
  await expect(app.commentRow('1')).toBeInViewport();
  await expect(app.panel).toBeInViewport();
  const overflow = await app.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await app.resize(1440, 900);
});

test('nothing complained: no script error, no policy violation', () => {
  expect(app.complaints).toEqual([]);
});
