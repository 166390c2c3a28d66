import type { PageTexts } from './page-texts.ts';
import type { Viewport } from './pdfjs-parts.ts';
import { boxOf } from './page-box.ts';
import { textBlock, type TextBlock } from './text-block.ts';

/** Pages that are asked where the text stands, and how many are looked at to find that many with any. */
const SAMPLE = 10;
const LOOK_AT = 16;
/** Opening waits no longer for all of them: then those read by then decide until the answer is there. */
const PATIENCE_MS = 1200;

/** Knows where the text of one document stands. Asks once, and only when it is needed. */
export class TextFit {
  private readonly texts: PageTexts;
  private readonly pageCount: number;
  private measuring: Promise<void> | null = null;
  private block: TextBlock | null = null;
  private late = false;

  constructor(texts: PageTexts, pageCount: number) {
    this.texts = texts;
    this.pageCount = pageCount;
  }

  /** Resolves when the block is known or known not to be there; never rejects. */
  measure(): Promise<void> {
    this.measuring ??= this.read().catch(() => undefined);
    return this.measuring;
  }

  /** As `measure`, but not for long. */
  measureSoon(): Promise<void> {
    const enough = new Promise<void>((resolve) => {
      window.setTimeout(() => {
        // From here on the pages are laid out: the fit changes once more at most.
        this.late = true;
        resolve();
      }, PATIENCE_MS);
    });
    return Promise.race([this.measure(), enough]);
  }

  /** Left edge and width of the text on a page, in pixels of its viewport; null without text or before it is measured. */
  span(viewport: Viewport): { readonly left: number; readonly width: number } | null {
    const { block } = this;
    if (!block) return null;
    const box = boxOf(viewport, [[block.left, block.top, block.right, block.top, block.left, block.bottom, block.right, block.bottom]]);
    if (!box) return null;
    const left = Math.max(0, box.left);
    const width = Math.min(viewport.width, box.right) - left;
    return width > 0 ? { left, width } : null;
  }

  private async read(): Promise<void> {
    const pages = [];
    let block: TextBlock | null = null;
    for (let index = 0; index < Math.min(this.pageCount, LOOK_AT) && pages.length < SAMPLE; index += 1) {
      const page = await this.texts.page(index);
      if (page.text.trim() === '') continue;
      pages.push(page);
      block = textBlock(pages);
      if (!this.late) this.block = block;
    }
    this.block = block;
  }
}
