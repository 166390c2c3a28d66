/** Small pieces of window state that come back at the next start: read once, written a moment after they change. */
import { call } from '../api/call.ts';

const DELAY_MILLISECONDS = 250;
const waiting = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; readonly value: Json }>();

type Json = string | number | boolean | null | { [key: string]: Json } | Json[];

/** Null where nothing was saved, or what was saved does not have the shape that `read` expects. */
export async function loadView<T>(key: string, read: (value: unknown) => T | null): Promise<T | null> {
  const unsaved = waiting.get(key);
  if (unsaved) return read(unsaved.value);
  return read(await call('view.get', { key }).catch(() => null));
}

export function saveView(key: string, value: Json): void {
  const before = waiting.get(key);
  if (before) clearTimeout(before.timer);
  waiting.set(key, { value, timer: setTimeout(() => write(key), DELAY_MILLISECONDS) });
}

/** Writes at once what is still waiting; called when the window goes away. */
export function flushViews(): void {
  for (const key of waiting.keys()) write(key);
}

function write(key: string): void {
  const entry = waiting.get(key);
  if (!entry) return;
  clearTimeout(entry.timer);
  waiting.delete(key);
  // Losing a scroll position must never disturb the reader.
  call('view.set', { key, value: entry.value }).catch(() => undefined);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
