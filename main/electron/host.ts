/** The Electron host: one window over the core, and the ports that need Electron. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, dialog, session } from 'electron';
import type { AppEvent, MatterSummary } from '../../preload/api.ts';
import { TickmarkError } from '../../preload/result.ts';
import { startCore, type CoreClient } from '../core/core-client.ts';
import { attachmentCopies } from '../hosting/attachment-copy.ts';
import { defaultLibraryDir, windowProfileDir } from '../hosting/library-location.ts';
import { APP_VERSION } from '../hosting/version.ts';
import { parseCommandLine } from './command-line.ts';
import { answerCalls, sendEvent } from './ipc.ts';
import { lockDownApp } from './lockdown.ts';
import { openMainWindow } from './main-window.ts';
import { setMenu } from './menu.ts';
import { uploadFiles } from './open-files.ts';
import { electronPorts } from './ports.ts';
import { registerSchemes, serveApp } from './schemes.ts';

export function startElectronHost(): void {
  lockDownApp();
  registerSchemes();
  const here = import.meta.dirname;
  const commandLine = parseCommandLine(process.argv.slice(1), process.cwd(), app.isPackaged ? null : app.getAppPath());
  const libraryDir = commandLine.libraryDir ?? defaultLibraryDir();
  const profile = windowProfileDir(libraryDir, 'electron');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
  app.setPath('sessionData', profile);
  app.setAppUserModelId('app.tickmark.desktop');

  // The lock belongs to the profile, so each library has one Electron window, and two libraries may be open at once.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }

  let window: BrowserWindow | null = null;
  let core: CoreClient | null = null;
  const send = (event: AppEvent): void => sendEvent(window, event);
  /** Files asked for before the window could take them. */
  const early: string[] = [...commandLine.files];
  let windowListens = false;

  async function openFiles(files: readonly string[]): Promise<void> {
    if (files.length === 0) return;
    if (core === null || !windowListens) {
      early.push(...files);
      return;
    }
    const uploads = await uploadFiles(core, files);
    if (uploads.length > 0) send({ type: 'open-files', uploads });
  }

  function showWindow(): void {
    if (window === null) {
      windowListens = false;
      window = openMainWindow({ preload: path.join(here, '..', 'preload', 'index.cjs'), icon: path.join(here, 'icon.png') });
      window.on('closed', () => { window = null; });
      window.webContents.once('did-finish-load', () => {
        windowListens = true;
        void openFiles(early.splice(0));
      });
    } else {
      if (window.isMinimized()) window.restore();
      window.focus();
    }
  }

  async function refreshMenu(): Promise<void> {
    const matters = await core?.dispatch('matters.list', {});
    setMenu(matters?.ok === true ? (matters.value as readonly MatterSummary[]) : [], send);
  }

  app.on('second-instance', (_event, argv, workingDir) => {
    showWindow();
    void openFiles(parseCommandLine(argv.slice(1), workingDir, app.isPackaged ? null : app.getAppPath()).files);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void openFiles([file]);
  });
  app.on('activate', () => { if (core !== null) showWindow(); });
  app.on('window-all-closed', () => { if (process.platform !== 'darwin') app.quit(); });

  const copies = attachmentCopies();
  void app.whenReady().then(async () => {
    const started = await startCore({
      libraryDir, host: 'electron', version: APP_VERSION, ports: electronPorts(copies, () => window),
      workerUrl: pathToFileURL(path.join(here, 'core-worker.js')), jobWorkerUrl: pathToFileURL(path.join(here, 'job-worker.js')),
    });
    core = started;
    serveApp(session.defaultSession, started, path.join(here, '..', 'renderer'));
    answerCalls(started, () => window);
    started.subscribe((event) => {
      send(event);
      if (event.type === 'changed') void refreshMenu();
    });
    await refreshMenu();
    showWindow();
  }).catch((error: unknown) => {
    dialog.showErrorBox('Tickmark cannot start', error instanceof TickmarkError ? `${error.message}\n\n${error.advice}` : String(error));
    app.exit(1);
  });

  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void Promise.allSettled([core?.close(), copies.removeAll()]).then(() => app.quit());
  });
}
