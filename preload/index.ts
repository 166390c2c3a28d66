/**
 * The only bridge between the window and the app. It runs sandboxed and isolated; the window gets two functions
 * and two strings, never an Electron object.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { AppEvent, Bridge } from './api.ts';

const bridge: Bridge = {
  host: 'electron',
  platform: process.platform,
  invoke: (method, input) => ipcRenderer.invoke('tickmark:invoke', method, input),
  subscribe(listener) {
    const forward = (_event: IpcRendererEvent, event: AppEvent): void => listener(event);
    ipcRenderer.on('tickmark:event', forward);
    return () => { ipcRenderer.removeListener('tickmark:event', forward); };
  },
};

contextBridge.exposeInMainWorld('tickmark', bridge);
