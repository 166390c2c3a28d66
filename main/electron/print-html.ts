import { randomUUID } from 'node:crypto';
import { app, BrowserWindow, session, type Session } from 'electron';
import { TickmarkError } from '../../preload/result.ts';
import type { PrintRequest } from '../core/ports.ts';
import { answerForPrintedPage, withinPrintTime } from '../hosting/printed-page.ts';
import { allowSchemes } from './lockdown.ts';
import { PRINT_SCHEME } from './origin.ts';

const running = new Map<string, PrintRequest>();
let printing: Session | null = null;

/** One session in memory for all printing; each page has a host name of its own, so no page can reach another's images. */
function printSession(): Session {
  if (printing !== null) return printing;
  printing = session.fromPartition('printing', { cache: false });
  allowSchemes(printing, [PRINT_SCHEME]);
  printing.protocol.handle(PRINT_SCHEME, (asked) => {
    const url = new URL(asked.url);
    const request = running.get(url.host);
    const answer = request === undefined || asked.method !== 'GET' ? null : answerForPrintedPage(request, url.pathname);
    return answer === null ? new Response(null, { status: 404 }) : new Response(Uint8Array.from(answer.bytes), { headers: { ...answer.headers } });
  });
  return printing;
}

/**
 * Prints HTML to a tagged Letter PDF in a hidden window that is thrown away, scripts off, no network.
 * @throws TickmarkError cancelled, too-large (time), internal
 */
export async function printHtml(request: PrintRequest, signal: AbortSignal): Promise<Uint8Array> {
  const host = randomUUID();
  // Where there is no display there are no windows either; offscreen, the page has none.
  const offscreen = app.commandLine.getSwitchValue('ozone-platform') === 'headless';
  const window = new BrowserWindow({
    show: false, frame: !offscreen, width: 816, height: 1056, skipTaskbar: true, focusable: false,
    webPreferences: {
      session: printSession(), javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webgl: false,
      plugins: false, images: true, spellcheck: false, devTools: false, backgroundThrottling: false, disableDialogs: true, offscreen,
    },
  });
  running.set(host, request);
  try {
    return await withinPrintTime(signal, async () => {
      const crashed = new Promise<never>((_resolve, reject) => {
        window.webContents.once('render-process-gone', (_event, details) => reject(new TickmarkError(
          'too-large', `The page could not be turned into a PDF: the printing process ended (${details.reason}).`,
          'Close other programs and import the file again, or import the PDF that the filing agent made of it.',
        )));
      });
      const printed = async (): Promise<Uint8Array> => {
        await window.loadURL(`${PRINT_SCHEME}://${host}/`);
        return window.webContents.printToPDF({
          pageSize: 'Letter', preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true,
        });
      };
      return Promise.race([printed(), crashed]);
    });
  } finally {
    running.delete(host);
    window.destroy();
  }
}
