/** Electron's security checklist, applied to the whole app before anything is shown. */
import { app, type Session, type WebContents } from 'electron';
import { OFFLINE_FLAGS, quietFlags } from '../hosting/find-chromium.ts';
import { APP_SCHEME, mayLoad } from './origin.ts';

const OPEN_SCHEMES = new WeakMap<Session, readonly string[]>();

/** Must run before Electron is ready. */
export function lockDownApp(): void {
  // enableSandbox() drops Chromium's own --no-sandbox and with it the only way for root (a test container) to start at all.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const flag of [...quietFlags(), ...OFFLINE_FLAGS]) {
    const [name, ...value] = flag.replace(/^--/, '').split('=');
    if (name !== undefined) app.commandLine.appendSwitch(name, ...(value.length > 0 ? [value.join('=')] : []));
  }
  app.on('session-created', (session) => lockDownSession(session));
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents));
}

/** Schemes that a session may load beside data: and blob:; the window's own where nothing else was said. */
export function allowSchemes(session: Session, schemes: readonly string[]): void {
  OPEN_SCHEMES.set(session, schemes);
}

function lockDownSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !mayLoad(details.url, OPEN_SCHEMES.get(session) ?? [APP_SCHEME, ...(app.isPackaged ? [] : ['devtools'])]) });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(process.platform === 'darwin');
  session.on('will-download', (event) => event.preventDefault());
  void session.setProxy({ mode: 'direct' });
}

function lockDownContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
