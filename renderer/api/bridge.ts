import type { AppEvent, Bridge } from './model.ts';

declare global {
  interface Window {
    /** Put there by the preload script (Electron) or the bridge script (browser host), before this bundle runs. */
    readonly tickmark?: Bridge;
  }
}

export function bridge(): Bridge {
  const found = window.tickmark;
  if (!found) throw new Error('This page must be opened by Tickmark: its bridge is missing.');
  return found;
}

export function subscribe(listener: (event: AppEvent) => void): () => void {
  return bridge().subscribe(listener);
}

/** True on macOS, where shortcuts use Command. */
export function isMac(): boolean {
  return window.tickmark?.platform === 'darwin';
}
