import type { ElectronApplication, Page } from '@playwright/test';

/** Tickmark, started for real on one library folder. */
export interface RunningHost {
  readonly page: Page;
  /** What the window and the host wrote that nobody should have to see: script errors, policy violations. */
  readonly complaints: readonly string[];
  /** Present in the Electron host only. */
  readonly electron: ElectronApplication | null;
  /** Where the browser host listens; null in Electron. */
  readonly origin: string | null;
  resize(size: Size): Promise<void>;
  /** Does the gesture, answers the save dialog (or takes the download) and gives the saved file's path. */
  saving(folder: string, gesture: () => Promise<void>): Promise<string>;
  /** Closes the window as a person would and waits until the program has ended. */
  quit(): Promise<void>;
  /** SIGKILL to the program; nothing gets a chance to clean up. */
  kill(): Promise<void>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface StartOptions {
  readonly libraryDir: string;
  /** Of the page; null for the size that the app chooses itself. */
  readonly size: Size | null;
}

/** Ends as soon as the process has ended, at once where it has already. */
export function ended(child: { readonly exitCode: number | null; readonly signalCode: string | null; once(event: 'exit', listener: () => void): unknown }): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => { child.once('exit', () => resolve()); });
}
