import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

/**
 * Files that this run offers to its window for saving, where Electron would show a dialog. A copy is kept until the
 * run ends, because the core removes its own as soon as it has been handed over.
 */
export interface Downloads {
  /** @returns the URL path at which the window can fetch the file */
  offer(suggestedName: string, sourcePath: string): Promise<string>;
  /** Null where the path is not one of an offer. */
  answer(request: Request): Promise<Response | null>;
  removeAll(): Promise<void>;
}

const PREFIX = '/downloads/';

export function downloads(folder: string): Downloads {
  const offers = new Map<string, { readonly name: string; readonly file: string }>();
  return {
    async offer(suggestedName, sourcePath) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const token = randomUUID();
      const file = path.join(folder, token);
      await copyFile(sourcePath, file);
      offers.set(token, { name: suggestedName, file });
      return `${PREFIX}${token}`;
    },
    async answer(request) {
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith(PREFIX)) return null;
      const offer = offers.get(pathname.slice(PREFIX.length));
      if (offer === undefined || request.method !== 'GET') return new Response('Not found', { status: 404 });
      const { size } = await stat(offer.file);
      return new Response(Readable.toWeb(createReadStream(offer.file)) as unknown as ReadableStream<Uint8Array>, {
        headers: { 'content-type': 'application/octet-stream', 'content-length': String(size), 'content-disposition': attachmentDisposition(offer.name) },
      });
    },
    removeAll: () => rm(folder, { recursive: true, force: true }),
  };
}

/** RFC 6266: an ASCII name for old readers, the real one percent-encoded beside it. */
export function attachmentDisposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%/]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
