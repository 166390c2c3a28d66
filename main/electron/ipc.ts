import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { AppEvent } from '../../preload/api.ts';
import type { Result } from '../../preload/result.ts';
import type { CoreClient } from '../core/core-client.ts';
import { isTrustedSender } from './origin.ts';

/** The one channel from the window. The core parses every payload by its method's schema. */
export function answerCalls(core: CoreClient, ourWindow: () => BrowserWindow | null): void {
  ipcMain.handle('tickmark:invoke', async (event, method: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isTrustedSender(senderOf(event, ourWindow())) || typeof method !== 'string') {
      return { ok: false, error: { kind: 'bad-request', message: 'This request did not come from Tickmark\'s own window.', advice: 'Start Tickmark again.' } };
    }
    return core.dispatch(method, input);
  });
}

export function sendEvent(window: BrowserWindow | null, event: AppEvent): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send('tickmark:event', event);
}

function senderOf(event: IpcMainInvokeEvent, window: BrowserWindow | null): { frameUrl: string | null; isMainFrame: boolean; isOurWindow: boolean } {
  const frame = event.senderFrame;
  return {
    frameUrl: frame?.url ?? null,
    isMainFrame: frame !== null && frame === event.sender.mainFrame,
    isOurWindow: window !== null && !window.isDestroyed() && event.sender === window.webContents,
  };
}
