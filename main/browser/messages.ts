/** What travels over the socket between the window's bridge script and the browser host, as JSON. */
import type { AppEvent } from '../../preload/api.ts';

export interface CallMessage {
  readonly id: number;
  readonly method: string;
  readonly input: unknown;
}

export type HostMessage = { readonly id: number; readonly result: unknown } | { readonly event: AppEvent };

export const SOCKET_PATH = '/socket';
export const BRIDGE_PATH = '/bridge.js';

/** Larger than any request of the contract (a response's text and tables); bytes of files go by fetch. */
export const MAX_MESSAGE_BYTES = 32 * 1024 * 1024;

/** @returns null for anything that is not a call */
export function parseCall(text: string): CallMessage | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('id' in value) || !('method' in value)) return null;
  const { id, method } = value;
  if (typeof id !== 'number' || typeof method !== 'string') return null;
  return { id, method, input: 'input' in value ? value.input : undefined };
}
