import { TickmarkError } from '../../preload/result.ts';
import type { PrintRequest } from '../core/ports.ts';
import { PRINTED_PAGE_POLICY } from './content-security-policy.ts';

/** The longest that one page of HTML may take to become a PDF; 20 MB took 16 s on two slow cores. */
export const PRINT_TIMEOUT_MS = 180_000;

export interface PageAnswer {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What a printed page may load: itself at `/`, and its resources by relative name. Null for everything else.
 * @param pathname of the URL asked for, still percent-encoded
 */
export function answerForPrintedPage(request: PrintRequest, pathname: string): PageAnswer | null {
  if (pathname === '/') {
    return {
      bytes: new TextEncoder().encode(request.html),
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PRINTED_PAGE_POLICY, 'x-content-type-options': 'nosniff' },
    };
  }
  const resource = request.resources.get(resourceName(pathname));
  if (resource === undefined) return null;
  return { bytes: resource.bytes, headers: { 'content-type': resource.mediaType, 'x-content-type-options': 'nosniff' } };
}

function resourceName(pathname: string): string {
  const encoded = pathname.replace(/^\//, '');
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

export function printCancelled(): TickmarkError {
  return new TickmarkError('cancelled', 'The conversion to PDF was cancelled.', 'Import the file again when you want it.');
}

export function printTookTooLong(): TickmarkError {
  return new TickmarkError(
    'too-large', `The page could not be turned into a PDF within ${PRINT_TIMEOUT_MS / 1_000} seconds.`,
    'Close other programs and import the file again, or import the PDF that the filing agent made of it.',
  );
}

/**
 * Runs `print` until it is done, cancelled by `signal`, or out of time.
 * The loser is not waited for: the caller tears its window or browser down, which ends it.
 */
export async function withinPrintTime(signal: AbortSignal, print: () => Promise<Uint8Array>): Promise<Uint8Array> {
  if (signal.aborted) throw printCancelled();
  let stop: (() => void) | undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    const onAbort = (): void => reject(printCancelled());
    const timer = setTimeout(() => reject(printTookTooLong()), PRINT_TIMEOUT_MS);
    signal.addEventListener('abort', onAbort, { once: true });
    stop = () => { clearTimeout(timer); signal.removeEventListener('abort', onAbort); };
  });
  try {
    return await Promise.race([print(), ended]);
  } finally {
    stop?.();
  }
}
