/** How large the pages of a PDF are, in PDF user space. */
import type { Rect } from '../../renderer/anchoring/boxes.ts';
import { loadWithPdfJs } from './pdf-open.ts';

const LETTER: Rect = { left: 0, bottom: 0, right: 612, top: 792 };

/** The visible box of every page; of one that cannot be read, that of US letter paper. */
export async function readPageSizes(pdf: Uint8Array): Promise<Rect[]> {
  const document = await loadWithPdfJs(pdf);
  try {
    const sizes: Rect[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const view = (await document.getPage(number).catch(() => null))?.view;
      const [left, bottom, right, top] = view ?? [];
      sizes.push(left === undefined || bottom === undefined || right === undefined || top === undefined ? LETTER : { left, bottom, right, top });
    }
    return sizes;
  } finally {
    await document.loadingTask.destroy();
  }
}
