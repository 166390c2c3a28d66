import { RenderingCancelledException } from './pdfjs.ts';
import type { PdfSession } from './pdf-session.ts';

/** CSS pixels. */
export const THUMBNAIL_WIDTH = 110;
const THUMBNAIL_MAX_HEIGHT = 150;
/** Rows that only fly past while the list is scrolled are not drawn. */
const PATIENCE_MS = 80;

/** Draws one small picture of a page; gives up quietly when the row is gone or the page is damaged. */
export async function drawThumbnail(session: PdfSession, pageIndex: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  if (signal.aborted || session.signal.aborted) return;
  try {
    const page = await session.document.getPage(pageIndex + 1);
    if (signal.aborted || session.signal.aborted) return;
    const full = page.getViewport({ scale: 1 });
    const css = Math.min(THUMBNAIL_WIDTH / full.width, THUMBNAIL_MAX_HEIGHT / full.height);
    const viewport = page.getViewport({ scale: css * Math.min(2, devicePixelRatio) });
    canvas.width = Math.ceil(viewport.width);
    canvas.height = Math.ceil(viewport.height);
    canvas.style.width = `${full.width * css}px`;
    canvas.style.height = `${full.height * css}px`;
    const task = page.render({ canvas, viewport });
    const cancel = (): void => task.cancel();
    signal.addEventListener('abort', cancel);
    session.signal.addEventListener('abort', cancel);
    try {
      await task.promise;
    } finally {
      signal.removeEventListener('abort', cancel);
      session.signal.removeEventListener('abort', cancel);
      if (!session.signal.aborted) session.thumbnailDone(pageIndex + 1, page);
    }
  } catch (error) {
    if (!(error instanceof RenderingCancelledException) && !session.signal.aborted) canvas.dataset['failed'] = '';
  }
}
