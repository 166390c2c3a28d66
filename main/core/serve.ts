/** Bytes in and out, as one plain function from Request to Response: Electron's protocol.handle and the browser host's server both call it. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { TickmarkError, type Result } from '../../preload/result.ts';
import { toFailure } from './channel.ts';
import { MAX_FILE_BYTES, uploadPath } from './file-store.ts';

export interface ByteSource {
  readonly libraryDir: string;
  displayFile(documentId: string): Promise<string | null>;
}

/** Null where the request is for something else (the window's own files). */
export async function serveBytes(request: Request, source: ByteSource): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  if (pathname === '/uploads') {
    return request.method === 'POST' ? receiveUpload(request, source.libraryDir) : new Response(null, { status: 405, headers: { allow: 'POST' } });
  }
  const documentId = /^\/documents\/([\w-]{1,64})\/display\.pdf$/.exec(pathname)?.[1];
  if (documentId === undefined) return null;
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: { allow: 'GET' } });
  const path = await source.displayFile(documentId);
  if (path === null) return new Response(null, { status: 404 });
  const { size } = await stat(path);
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/pdf', 'content-length': String(size), 'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'no-store',
    },
  });
}

async function receiveUpload(request: Request, libraryDir: string): Promise<Response> {
  const uploadId = randomUUID();
  const path = uploadPath(libraryDir, uploadId);
  try {
    const declared = Number(request.headers.get('content-length') ?? 0);
    if (declared > MAX_FILE_BYTES) throw tooLarge();
    const file = await open(path, 'wx');
    try {
      let received = 0;
      if (request.body !== null) {
        for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
          received += chunk.byteLength;
          if (received > MAX_FILE_BYTES) throw tooLarge();
          await file.writeFile(chunk);
        }
      }
    } finally {
      await file.close();
    }
    return Response.json({ ok: true, value: { uploadId } } satisfies Result<{ uploadId: string }>);
  } catch (error) {
    await rm(path, { force: true });
    return Response.json({ ok: false, error: toFailure(error) } satisfies Result<never>, { status: 400 });
  }
}

function tooLarge(): TickmarkError {
  return new TickmarkError('too-large', `This file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB, the most that one document may have.`, 'Split it, or import only the part that the comments are about.');
}
