/**
 * The only bridge between the window and the app. It runs sandboxed and isolated; the window gets two functions
 * and two strings, never an Electron object.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { AppEvent, Bridge } from './api.ts';

const listeners = new Set<(event: AppEvent) => void>();
/** Events that came before the window listened: files to open may be among them. Null once somebody did. */
let early: AppEvent[] | null = [];

ipcRenderer.on('tickmark:event', (_event, event: AppEvent) => {
  early?.push(event);
  for (const listener of listeners) listener(event);
});

const bridge: Bridge = {
  host: 'electron',
  platform: process.platform,
  invoke: (method, input) => ipcRenderer.invoke('tickmark:invoke', method, input),
  subscribe(listener) {
    listeners.add(listener);
    const missed = early ?? [];
    early = null;
    for (const event of missed) listener(event);
    return () => { listeners.delete(listener); };
  },
};

contextBridge.exposeInMainWorld('tickmark', bridge);
