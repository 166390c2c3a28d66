/**
 * The whole contract between the window and the core. The bridge, the typed client and the dispatcher are all
 * derived from `methods`; adding a method to a file of `preload/methods` is the only step needed to make it callable.
 * Each method takes one object, parsed by its schema on the core's side of the border.
 */
import type { z } from 'zod';
import { amendmentMethods } from './methods/amendments.ts';
import { applicationMethods } from './methods/application.ts';
import { commentMethods } from './methods/comments.ts';
import { documentMethods } from './methods/documents.ts';
import { exportMethods } from './methods/exports.ts';
import { matterMethods } from './methods/matters.ts';
import type { Method, Upload } from './methods/method.ts';
import { packetMethods } from './methods/packets.ts';
import { passageMethods } from './methods/passages.ts';
import { responseMethods } from './methods/responses.ts';

export * from './methods/amendments.ts';
export * from './methods/application.ts';
export * from './methods/documents.ts';
export * from './methods/exports.ts';
export * from './methods/matters.ts';
export { uploadSchema, type Upload } from './methods/method.ts';
export * from './methods/packets.ts';
export * from './methods/passages.ts';
export * from './methods/responses.ts';

export const methods = {
  ...applicationMethods, ...matterMethods, ...documentMethods, ...commentMethods, ...passageMethods, ...amendmentMethods, ...responseMethods, ...exportMethods, ...packetMethods,
} as const;

export type MethodName = keyof typeof methods;
export type MethodInput<M extends MethodName> = z.input<(typeof methods)[M]['input']>;
export type MethodRequest<M extends MethodName> = z.output<(typeof methods)[M]['input']>;
export type MethodOutput<M extends MethodName> = (typeof methods)[M] extends Method<z.ZodType, infer O> ? O : never;

/** What the native menu and the command palette can ask of the window. */
export const COMMANDS = [
  'import-files', 'export-packet', 'export-letter', 'undo', 'redo', 'palette', 'search', 'find', 'find-next', 'find-previous', 'go-to-page',
  'show-comments', 'show-documents', 'show-tracker', 'mark-area', 'highlights', 'link-map', 'compare', 'next-change', 'previous-change', 'carry-forward', 'check-disclosure', 'zoom-in', 'zoom-out', 'zoom-fit-width', 'zoom-actual', 'rotate', 'toggle-navigator', 'toggle-panel', 'toggle-split',
  'next-comment', 'previous-comment', 'accept-suggestion', 'reject-suggestion', 'matters', 'trash', 'settings', 'about', 'shortcuts',
] as const;
export type Command = (typeof COMMANDS)[number];

export interface JobProgress {
  readonly type: 'progress';
  readonly jobId: string;
  /** What is being done, for people: "Reading page 120 of 588". */
  readonly message: string;
  readonly file: string | null;
  /** 0..1, or null while the size of the work is unknown. */
  readonly fraction: number | null;
}

export type AppEvent =
  | JobProgress
  | { readonly type: 'changed'; readonly matterId: string | null }
  | { readonly type: 'command'; readonly command: Command }
  /** A recent matter was chosen in the native menu. */
  | { readonly type: 'open-matter'; readonly matterId: string }
  /** Files that the system asked the app to open; already uploaded. */
  | { readonly type: 'open-files'; readonly uploads: readonly Upload[] };

/** What `preload/index.ts` (Electron) or the browser host's bridge script puts at `window.tickmark`. */
export interface Bridge {
  readonly host: 'electron' | 'browser';
  readonly platform: string;
  invoke(method: string, input: unknown): Promise<unknown>;
  /** Returns the function that stops listening. */
  subscribe(listener: (event: AppEvent) => void): () => void;
}
