import { expect, type Locator, type Page } from '@playwright/test';
import { startBrowserHost } from './browser-host.ts';
import { startElectronHost } from './electron-host.ts';
import { dragFiles, type FileDrag, type Point } from './file-drag.ts';
import { placeOfWords, selectWords, wordsInView } from './passage.ts';
import type { RunningHost } from './running-host.ts';
import type { HostName } from './runtimes.ts';

const SIZE = { width: 1440, height: 900 };

/** Drives the visible app: every method is a gesture of a person, or reads what a person sees. */
export class App {
  readonly host: HostName;
  readonly libraryDir: string;
  #running: RunningHost;
  #ended = false;
  readonly #earlier: string[] = [];

  private constructor(host: HostName, libraryDir: string, running: RunningHost) {
    this.host = host;
    this.libraryDir = libraryDir;
    this.#running = running;
  }

  static async start(host: HostName, libraryDir: string): Promise<App> {
    const app = new App(host, libraryDir, await startHost(host, libraryDir));
    await app.isUp();
    return app;
  }

  get page(): Page { return this.#running.page; }
  get running(): RunningHost { return this.#running; }
  /** Of all runs on this library so far. */
  get complaints(): readonly string[] { return [...this.#earlier, ...this.#running.complaints]; }

  // ---- life

  async isUp(): Promise<void> {
    await expect(this.page.getByRole('contentinfo', { name: 'Status' })).toBeVisible();
    await expect(this.page.getByRole('main').first()).toBeVisible();
  }

  async quit(): Promise<void> {
    await this.#running.quit();
    this.#ended = true;
  }

  async kill(): Promise<void> {
    await this.#running.kill();
    this.#ended = true;
  }

  /** Starts again on the same library, after quit or kill; `sized` as all tests are, else as the app itself comes up. */
  async startAgain(sized = true): Promise<void> {
    this.#earlier.push(...this.#running.complaints);
    this.#running = await startHost(this.host, this.libraryDir, sized);
    this.#ended = false;
    await this.isUp();
  }

  /** Opens the only matter there is, where the start has not brought it back by itself. */
  async openOnlyMatter(): Promise<void> {
    await expect(async () => {
      const recent = this.page.getByRole('region', { name: 'Recent matters' }).getByRole('listitem').getByRole('button').first();
      if (await recent.isVisible()) await recent.click({ timeout: 1_000 });
      await expect(this.navigator).toBeVisible({ timeout: 1_000 });
    }).toPass();
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#running.resize({ width, height });
    await expect.poll(() => this.page.evaluate(() => window.innerWidth)).toBe(width);
  }

  /** For the end of a test: whatever state it left, nothing goes on running. */
  async end(): Promise<void> {
    if (!this.#ended) await this.kill();
  }

  // ---- dropping files

  /** Files hang over a place of the window, not let go yet. Default: the middle of the window. */
  drag(files: readonly string[], target?: Locator | Point): Promise<FileDrag> {
    const viewport = { x: SIZE.width / 2, y: SIZE.height / 2 };
    return dragFiles(this.page, files, target ?? viewport);
  }

  async drop(files: readonly string[], target?: Locator | Point): Promise<void> {
    await (await this.drag(files, target)).drop();
  }

  /** What the window says that letting go would do. */
  get dropWords(): Locator { return this.page.getByRole('status', { name: 'Drop' }); }

  /** Drops files, waits until every one of them has its outcome, and gives the list of them. */
  async importFiles(files: readonly string[], target?: Locator | Point): Promise<Locator> {
    await this.closeProgress();
    await this.drop(files, target);
    await expect(this.outcomes).toHaveCount(files.length, { timeout: 60_000 });
    return this.outcomes;
  }

  /** Clears the corner of what is done. */
  async closeProgress(): Promise<void> {
    await expect(async () => {
      const close = this.progress.getByRole('button', { name: 'Close' }).first();
      if (await close.isVisible()) await close.click({ timeout: 1_000 });
      await expect(this.progress).toBeHidden({ timeout: 500 });
    }).toPass();
  }

  /** Running and finished work, in the corner. */
  get progress(): Locator { return this.page.getByRole('region', { name: 'Progress' }); }
  get outcomes(): Locator { return this.progress.getByRole('list', { name: 'Imported files' }).getByRole('listitem'); }

  // ---- documents

  document(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name: typeof name === 'string' ? `Document: ${name}` : name });
  }

  pageBox(document: Locator): Locator { return document.getByRole('textbox', { name: 'Page' }); }

  async goToPage(document: Locator, label: string): Promise<void> {
    const box = this.pageBox(document);
    await box.fill(label);
    await box.press('Enter');
    await expect(box).toHaveValue(label);
  }

  /** Selects with the mouse; what can be done with the passage then stands beside it. */
  async selectWords(document: Locator, first: string, last: string): Promise<void> {
    await selectWords(document, first, last);
    await expect(this.selectionPopover).toBeVisible();
  }

  wordsInView(document: Locator, words: string): Promise<boolean> { return wordsInView(document, words); }
  placeOfWords(document: Locator, words: string): Promise<Point> { return placeOfWords(document, words); }

  get selectionPopover(): Locator { return this.page.getByRole('dialog', { name: 'Selected passage' }); }

  /** Painted highlights, one shape for each page of each, without what is only suggested. */
  marks(document: Locator): Locator { return document.locator('.viewer-mark:not([data-look="suggested"])'); }
  /** Chips of links in the margin, without suggestions. */
  chips(document: Locator): Locator { return document.locator('button.viewer-chip[data-look="linked"]'); }

  /** True where a painted highlight lies on the middle of these words. */
  async wordsUnderMark(document: Locator, words: string): Promise<boolean> {
    const place = await placeOfWords(document, words);
    return this.marks(document).evaluateAll((marks, { x, y }) => marks.some((mark) => {
      const shape = mark as SVGGeometryElement;
      const matrix = shape.getScreenCTM();
      // Older engines take only the point of the drawing itself.
      const point = shape.ownerSVGElement?.createSVGPoint();
      if (matrix === null || point === undefined) return false;
      [point.x, point.y] = [x, y];
      return shape.isPointInFill(point.matrixTransform(matrix.inverse()));
    }), place);
  }

  /** Clicks the highlighted words; its popover opens. */
  async openHighlight(document: Locator, words: string): Promise<void> {
    const place = await placeOfWords(document, words);
    await this.page.mouse.click(place.x, place.y);
    await expect(this.highlightPopover).toBeVisible();
  }

  get highlightPopover(): Locator { return this.page.getByRole('dialog', { name: /^Highlight on/ }); }

  // ---- comments

  get navigator(): Locator { return this.page.getByRole('navigation', { name: 'Navigator' }); }
  commentRow(number: string): Locator { return this.navigator.getByRole('button', { name: new RegExp(`^Comment ${number}\\b`) }); }
  get panel(): Locator { return this.page.getByRole('complementary'); }
  passages(number: string): Locator { return this.panel.getByRole('list', { name: `Passages of comment ${number}` }).getByRole('listitem'); }
  get statusBar(): Locator { return this.page.getByRole('contentinfo', { name: 'Status' }); }

  /** Chooses an entry of the menu that a button opens. */
  async choose(button: Locator, entry: string | RegExp): Promise<void> {
    await button.click();
    const item = this.page.getByRole('menu').locator('[role^="menuitem"]').filter({ hasText: entry });
    await item.first().click();
  }

  // ---- commands

  async press(keys: string): Promise<void> { await this.page.keyboard.press(keys); }

  /** Runs a command by its name, from the palette. */
  async command(name: string): Promise<void> {
    await this.press('ControlOrMeta+k');
    const palette = this.page.getByRole('dialog', { name: 'Command palette' });
    await palette.getByRole('combobox').fill(name);
    await this.press('Enter');
    await expect(palette).toBeHidden();
  }

  /** Does the gesture and gives the path of the file that it saved. */
  saving(folder: string, gesture: () => Promise<void>): Promise<string> { return this.#running.saving(folder, gesture); }

  /** Calls the core as the window does; for what no screen shows. */
  invoke(method: string, input: unknown): Promise<unknown> {
    return this.page.evaluate(([name, value]) => {
      const { tickmark } = window as unknown as { tickmark: { invoke(method: string, input: unknown): Promise<unknown> } };
      return tickmark.invoke(name as string, value);
    }, [method, input] as const);
  }
}

function startHost(host: HostName, libraryDir: string, sized = true): Promise<RunningHost> {
  const options = { libraryDir, size: sized ? SIZE : null };
  return host === 'browser' ? startBrowserHost(options) : startElectronHost(options);
}
