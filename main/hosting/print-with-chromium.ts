import { TickmarkError } from '../../preload/result.ts';
import type { PrintRequest } from '../core/ports.ts';
import { findChromium, OFFLINE_FLAGS, quietFlags, printSandboxFlags } from './find-chromium.ts';
import { answerForPrintedPage, withinPrintTime } from './printed-page.ts';

/** Never resolves anywhere (RFC 6761); every request to it is answered here. */
const ORIGIN = 'http://printed-page.invalid';

/**
 * Prints HTML to a tagged Letter PDF in a throw-away process of an installed Chromium, scripts off and offline.
 * @throws TickmarkError no-browser, cancelled, too-large (time), internal
 */
export async function printWithChromium(request: PrintRequest, signal: AbortSignal): Promise<Uint8Array> {
  const executablePath = findChromium();
  if (executablePath === null) throw noChromium();
  // Loaded only where something is printed: it is large, and most runs print nothing.
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath, headless: true, chromiumSandbox: printSandboxFlags().length === 0, args: [...quietFlags(), ...OFFLINE_FLAGS], handleSIGINT: false, handleSIGTERM: false,
  }).catch((cause: unknown) => {
    throw new TickmarkError('no-browser', `The browser at ${executablePath} did not start.`, 'Start it once by hand to see why, or install Chrome, Chromium or Edge again.', { cause });
  });
  try {
    return await withinPrintTime(signal, async () => {
      const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block', acceptDownloads: false });
      await context.route('**/*', async (route) => {
        const url = new URL(route.request().url());
        const answer = url.origin === ORIGIN ? answerForPrintedPage(request, url.pathname) : null;
        if (answer === null) await route.abort('blockedbyclient');
        else await route.fulfill({ status: 200, headers: { ...answer.headers }, body: Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength) });
      });
      const page = await context.newPage();
      page.setDefaultTimeout(0);
      await page.goto(`${ORIGIN}/`, { waitUntil: 'load', timeout: 0 });
      return page.pdf({ format: 'Letter', preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    });
  } finally {
    await browser.close().catch(() => undefined);
  }
}

function noChromium(): TickmarkError {
  return new TickmarkError(
    'no-browser', 'An HTML document needs Chrome, Chromium or Edge to become a PDF, and none was found on this computer.',
    'Install one of them, or name its program in the environment variable TICKMARK_CHROMIUM.',
  );
}
