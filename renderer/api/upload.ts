import { CallError } from './call.ts';
import type { Failure, Upload } from './model.ts';

/**
 * Sends a file's bytes and name; the core never learns a path from the window.
 * @param maxFileBytes from AppInfo; a larger file is refused before a byte is sent
 * @throws CallError too-large, file-vanished, cancelled, or what the core answered
 */
export async function upload(file: File, maxFileBytes: number, signal?: AbortSignal): Promise<Upload> {
  if (file.size > maxFileBytes) {
    throw new CallError({
      kind: 'too-large',
      message: `${file.name} is ${formatBytes(file.size)}; Tickmark takes files up to ${formatBytes(maxFileBytes)}.`,
      advice: 'Split the file, or leave out the parts that the review does not need, and drop it again.',
    });
  }
  if (file.size === 0) throw new CallError(await emptyOrGone(file));
  let response: Response;
  try {
    response = await fetch('/uploads', {
      method: 'POST',
      body: file,
      headers: { 'x-tickmark-name': encodeURIComponent(file.name) },
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    throw new CallError(signal?.aborted ? cancelled(file.name) : await unreadable(file, error));
  }
  const answer: unknown = await response.json().catch(() => null);
  const uploadId = uploadIdOf(answer);
  if (uploadId !== null) return { uploadId, name: file.name };
  throw new CallError(failureIn(answer) ?? {
    kind: 'internal',
    message: `${file.name} could not be stored (answer ${response.status}).`,
    advice: 'Check that the disk of the library has room, then drop the file again.',
  });
}

/** A file that went before it was let go has size 0, too; only reading it tells the two apart. */
async function emptyOrGone(file: File): Promise<Failure> {
  const gone = await file.arrayBuffer().then(() => false, () => true);
  return gone ? vanished(file.name) : {
    kind: 'empty-file',
    message: `${file.name} is empty: it holds no bytes at all.`,
    advice: 'Download or export it again and drop the new copy.',
  };
}

function vanished(name: string): Failure {
  return {
    kind: 'file-vanished',
    message: `${name} could not be read: it was moved, changed or deleted after it was dropped.`,
    advice: 'Find the file again and drop it from where it is now.',
  };
}

async function unreadable(file: File, error: unknown): Promise<Failure> {
  const gone = await file.slice(0, 1).arrayBuffer().then(() => false, () => true);
  return gone ? vanished(file.name) : {
    kind: 'internal',
    message: `${file.name} could not be sent: ${error instanceof Error ? error.message : String(error)}`,
    advice: 'Drop the file again. If it fails again, start Tickmark again.',
  };
}

function cancelled(name: string) {
  return { kind: 'cancelled' as const, message: `${name} was not imported: the import was cancelled.`, advice: 'Drop the file again when you want it.' };
}

function uploadIdOf(answer: unknown): string | null {
  if (!isObject(answer) || answer['ok'] !== true || !isObject(answer['value'])) return null;
  const id = answer['value']['uploadId'];
  return typeof id === 'string' ? id : null;
}

function failureIn(answer: unknown) {
  if (!isObject(answer) || answer['ok'] !== false || !isObject(answer['error'])) return null;
  const { message, advice } = answer['error'];
  if (typeof message !== 'string' || typeof advice !== 'string') return null;
  return { kind: 'internal' as const, message, advice };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** 212 kB, 1.6 MB: decimal units, as file managers show them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = -1;
  do {
    value /= 1000;
    unit += 1;
  } while (value >= 999.5 && unit < units.length - 1);
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? 'TB'}`;
}
