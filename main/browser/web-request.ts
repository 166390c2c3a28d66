import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';

/** A node:http request as a Web Request; the body streams, and `signal` fires when the window goes away. */
export function toWebRequest(incoming: IncomingMessage, origin: string): Request {
  const gone = new AbortController();
  incoming.once('close', () => { if (!incoming.complete) gone.abort(); });
  const headers = new Headers();
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) headers.append(incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '');
  const method = incoming.method ?? 'GET';
  const init: RequestInit & { duplex?: 'half' } = { method, headers, signal: gone.signal };
  if (method !== 'GET' && method !== 'HEAD') {
    // Node's and the DOM's types of the same stream class differ in name only.
    init.body = Readable.toWeb(incoming) as unknown as ReadableStream<Uint8Array>;
    init.duplex = 'half';
  }
  return new Request(`${origin}${incoming.url ?? '/'}`, init);
}

/** Sends a Web Response through node:http. A window that went away meanwhile is not an error. */
export async function sendWebResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) {
    outgoing.end();
    return;
  }
  await pipeline(Readable.fromWeb(response.body as unknown as NodeReadableStream<Uint8Array>), outgoing).catch(() => { outgoing.destroy(); });
}
