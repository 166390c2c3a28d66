import { openAsBlob } from 'node:fs';
import path from 'node:path';
import type { Upload } from '../../preload/api.ts';
import type { CoreClient } from '../core/core-client.ts';
import { APP_ORIGIN } from './origin.ts';

/** Hands files that the system asked the app to open to the core, the same way as the window's own uploads. */
export async function uploadFiles(core: CoreClient, files: readonly string[]): Promise<readonly Upload[]> {
  const uploads: Upload[] = [];
  for (const file of files) {
    const upload = await uploadFile(core, file);
    if (upload !== null) uploads.push(upload);
  }
  return uploads;
}

async function uploadFile(core: CoreClient, file: string): Promise<Upload | null> {
  const name = path.basename(file);
  try {
    const body = await openAsBlob(file);
    const response = await core.serve(new Request(`${APP_ORIGIN}/uploads`, {
      method: 'POST', body, headers: { 'x-tickmark-name': encodeURIComponent(name), 'content-length': String(body.size) },
    }));
    const answer: unknown = await response?.json();
    const uploadId = uploadIdOf(answer);
    return uploadId === null ? null : { uploadId, name };
  } catch (error) {
    process.stderr.write(`tickmark: ${file} could not be opened: ${String(error)}\n`);
    return null;
  }
}

function uploadIdOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('value' in answer)) return null;
  const { value } = answer;
  return typeof value === 'object' && value !== null && 'uploadId' in value && typeof value.uploadId === 'string' ? value.uploadId : null;
}
