/** The window's address. A standard, secure scheme of its own: no file:// and no port. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'tickmark';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
/** Pages that are being printed to PDF live here, in a session of their own. */
export const PRINT_SCHEME = 'printed-page';

/** True for an address of Tickmark's own window, and for nothing that only looks like it. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === '';
}

export interface Sender {
  /** Address of the frame that sent the message; null where the frame is gone. */
  readonly frameUrl: string | null;
  readonly isMainFrame: boolean;
  readonly isOurWindow: boolean;
}

/** Whether a message over IPC comes from the top frame of Tickmark's own window, showing Tickmark's own page. */
export function isTrustedSender(sender: Sender): boolean {
  return sender.isOurWindow && sender.isMainFrame && sender.frameUrl !== null && isAppUrl(sender.frameUrl);
}

/**
 * Whether a session may carry out a request at all. Everything that would leave this process is refused; Tickmark
 * never uses a network.
 * @param schemes of the session's own, without colon
 */
export function mayLoad(address: string, schemes: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  return protocol === 'data:' || protocol === 'blob:' || schemes.some((scheme) => protocol === `${scheme}:`);
}
