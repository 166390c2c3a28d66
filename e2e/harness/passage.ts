import { expect, type Locator } from '@playwright/test';
import type { Point } from './file-drag.ts';

interface Ends {
  readonly from: Point;
  readonly to: Point;
}

/**
 * Selects words of an open document with the mouse, from the first character of `first` to the last of `last`, over
 * lines and page breaks as they come. Both must be on rendered pages that fit in the pane together.
 * White space is ignored when looking, since the text layer breaks lines as the print does.
 */
export async function selectWords(document: Locator, first: string, last: string): Promise<void> {
  const page = document.page();
  await expect.poll(() => bringIntoView(document, first, last), { message: `“${first}” to “${last}” on screen` }).toBe(true);
  const ends = await endsOf(document, first, last);
  if (ends === null) throw new Error(`“${first}” to “${last}” is not on screen`);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2, { steps: 6 });
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 6 });
  await page.mouse.up();
}

/** True where these words stand in the visible part of the document's pane now. */
export async function wordsInView(document: Locator, words: string): Promise<boolean> {
  const ends = await endsOf(document, words, words);
  const pane = await document.locator('.viewer-scroll').boundingBox();
  return ends !== null && pane !== null && ends.from.y > pane.y && ends.to.y < pane.y + pane.height;
}

/** The middle of the first character of `words`, in window coordinates. */
export async function placeOfWords(document: Locator, words: string): Promise<Point> {
  await expect.poll(() => bringIntoView(document, words, words), { message: `“${words}” on screen` }).toBe(true);
  const ends = await endsOf(document, words, words);
  if (ends === null) throw new Error(`“${words}” is not on screen`);
  return { x: ends.from.x + 6, y: ends.from.y };
}

/** Scrolls so that the passage stands in the middle; true once it does and stays. */
async function bringIntoView(document: Locator, first: string, last: string): Promise<boolean> {
  const ends = await endsOf(document, first, last);
  if (ends === null) return false;
  return document.locator('.viewer-scroll').evaluate((pane, { from, to }) => {
    const box = pane.getBoundingClientRect();
    if (from.y > box.top + 12 && to.y < box.bottom - 12 && from.y < box.bottom && to.y > box.top) return true;
    pane.scrollTop += (from.y + to.y) / 2 - (box.top + box.bottom) / 2;
    return false;
  }, ends);
}

function endsOf(document: Locator, first: string, last: string): Promise<Ends | null> {
  return document.evaluate((root, words) => {
    const squeeze = (text: string): string => text.replace(/\s+/g, '');
    const chars: { node: Text; offset: number }[] = [];
    let all = '';
    for (const layer of root.querySelectorAll('.textLayer')) {
      const walker = root.ownerDocument.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node as Text;
        for (let offset = 0; offset < text.data.length; offset += 1) {
          const char = text.data.charAt(offset);
          if (/\s/.test(char)) continue;
          chars.push({ node: text, offset });
          all += char;
        }
      }
    }
    const start = all.indexOf(squeeze(words.first));
    const end = start < 0 ? -1 : all.indexOf(squeeze(words.last), start);
    const a = chars[start];
    const b = chars[end + squeeze(words.last).length - 1];
    if (start < 0 || end < 0 || a === undefined || b === undefined) return null;
    const rectOf = (place: { node: Text; offset: number }): DOMRect => {
      const range = root.ownerDocument.createRange();
      range.setStart(place.node, place.offset);
      range.setEnd(place.node, place.offset + 1);
      return range.getBoundingClientRect();
    };
    const [from, to] = [rectOf(a), rectOf(b)];
    return {
      from: { x: from.left + 0.5, y: from.top + from.height / 2 },
      // Well inside the character's right half: at its very edge a pixel decides whether it is the next one.
      to: { x: to.right - to.width / 5, y: to.top + to.height / 2 },
    };
  }, { first, last });
}
