import { PDFViewer } from './pdfjs.ts';

/** PDF.js goes to the left edge of a page that is wider than the pane; the reader wants the left edge of its text. */
export class AlignedViewer extends PDFViewer {
  /** Called after every jump (page box, link, outline, history). */
  afterJump: ((pageIndex: number) => void) | null = null;

  override scrollPageIntoView(to: Parameters<PDFViewer['scrollPageIntoView']>[0]): void {
    super.scrollPageIntoView(to);
    this.afterJump?.(to.pageNumber - 1);
    // Else PDF.js knows where it is only after the next scroll event, and a pane that is resized before that, with its
    // pages, is scrolled back to where it was before the jump.
    this.update();
  }
}
