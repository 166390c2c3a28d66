import type { CDPSession, Locator, Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface FileDrag {
  /** Moves the files over another place. */
  over(target: Locator | Point): Promise<void>;
  drop(): Promise<void>;
  /** Takes them away again. */
  leave(): Promise<void>;
}

/**
 * Drags files of the disk over the window. The browser engine itself gets the drag, as from a file manager, and makes
 * its own trusted dragenter, dragover and drop events with real File objects.
 */
export async function dragFiles(page: Page, files: readonly string[], target: Locator | Point): Promise<FileDrag> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  let at = await pointOf(target);
  const send = (type: 'dragEnter' | 'dragOver' | 'drop' | 'dragCancel') => session.send('Input.dispatchDragEvent', { type, ...at, data });
  await send('dragEnter');
  await send('dragOver');
  return {
    async over(next) {
      at = await pointOf(next);
      await send('dragOver');
    },
    async drop() {
      await send('dragOver');
      // The window's answer to the last move decides whether there is a drop at all; it must have arrived.
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
      await page.evaluate(() => { addEventListener('drop', () => { document.documentElement.dataset['dropped'] = ''; }, { capture: true, once: true }); });
      // On a busy machine the engine sometimes takes a drop for a drag that goes away: then the gesture is made again.
      for (let attempt = 0; attempt < 4; attempt += 1) {
        await send('drop');
        const heard = await page.waitForFunction(() => document.documentElement.dataset['dropped'] !== undefined, undefined, { timeout: 3_000 }).catch(() => null);
        if (heard !== null) break;
        await send('dragEnter');
        await send('dragOver');
      }
      await page.evaluate(() => { delete document.documentElement.dataset['dropped']; });
      await session.detach();
    },
    async leave() {
      await send('dragCancel');
      await session.detach();
    },
  };
}

async function pointOf(target: Locator | Point): Promise<Point> {
  if ('x' in target) return target;
  // Waits until it can be seen, stands still and nothing lies on it.
  await target.hover({ trial: true });
  const box = await target.boundingBox();
  if (box === null) throw new Error('the drop target cannot be seen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
