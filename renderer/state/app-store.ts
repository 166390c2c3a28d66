import { create } from 'zustand';
import { call } from '../api/call.ts';
import type { AppInfo, Settings } from '../api/model.ts';

/** What may lie over the window. Only these are modal, and none of them is part of everyday work. */
export type Overlay = 'palette' | 'settings' | 'about' | 'shortcuts' | 'trash' | 'letter-export' | 'carry-forward';

interface AppState {
  readonly info: AppInfo | null;
  readonly settings: Settings | null;
  readonly overlay: Overlay | null;
  start(): Promise<void>;
  changeSettings(change: Partial<Settings>): Promise<void>;
  show(overlay: Overlay | null): void;
}

export const useApp = create<AppState>()((set) => ({
  info: null,
  settings: null,
  overlay: null,
  start: async () => {
    const [info, settings] = await Promise.all([call('app.info', {}), call('settings.get', {})]);
    set({ info, settings });
  },
  changeSettings: async (change) => set({ settings: await call('settings.set', change) }),
  show: (overlay) => set({ overlay }),
}));
