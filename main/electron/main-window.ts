import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, dialog, screen } from 'electron';
import { APP_ORIGIN } from './origin.ts';
import { fitToScreens, MINIMUM_SIZE, parseWindowState, type WindowState } from './window-bounds.ts';

/** Opens Tickmark's one window, where it stood last time. `icon` is for Linux, whose windows carry their own. */
export function openMainWindow({ preload, icon }: { readonly preload: string; readonly icon: string }): BrowserWindow {
  const stateFile = path.join(app.getPath('userData'), 'window-state.json');
  const state = parseWindowState(readText(stateFile));
  const bounds = fitToScreens(state.bounds, screen.getAllDisplays().map((display) => display.workArea));
  const area = screen.getPrimaryDisplay().workArea;
  const window = new BrowserWindow({
    ...(bounds ?? { width: Math.min(1440, area.width), height: Math.min(900, area.height) }),
    minWidth: Math.min(MINIMUM_SIZE.width, area.width),
    minHeight: Math.min(MINIMUM_SIZE.height, area.height),
    show: false,
    title: 'Tickmark',
    ...(process.platform === 'linux' ? { icon } : {}),
    webPreferences: {
      preload, sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
      webviewTag: false, webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false, navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin', devTools: !app.isPackaged,
    },
  });
  if (state.maximized) window.maximize();
  if (state.fullScreen) window.setFullScreen(true);
  // Shown once it is painted, so that no white flash comes first.
  window.once('ready-to-show', () => window.show());
  window.on('close', () => save(stateFile, {
    bounds: window.getNormalBounds(), maximized: window.isMaximized(), fullScreen: window.isFullScreen(),
  }));
  reopenAfterCrash(window);
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

/** The core holds everything, so a crashed page is simply shown again; one that keeps crashing is not. */
function reopenAfterCrash(window: BrowserWindow): void {
  let crashes: readonly number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < 60_000), now];
    if (crashes.length < 3) {
      window.reload();
      return;
    }
    dialog.showErrorBox('Tickmark\'s window keeps failing', `Everything you saved is safe. Close other programs and start Tickmark again (${reason}).`);
    app.quit();
  });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The window is closing: nothing may be put off, and a failure to remember its place is no reason to keep it open. */
function save(file: string, state: WindowState): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch (error) {
    process.stderr.write(`tickmark: the window's place could not be saved: ${String(error)}\n`);
  }
}
