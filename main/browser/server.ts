import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import type { CoreClient } from '../core/core-client.ts';
import { WINDOW_HEADERS, withWindowHeaders } from '../hosting/content-security-policy.ts';
import { serveStatic } from '../hosting/serve-static.ts';
import { firstUrl, judge, type Door, type Knock, type Verdict } from './access.ts';
import type { Downloads } from './downloads.ts';
import { BRIDGE_PATH, MAX_MESSAGE_BYTES, SOCKET_PATH, parseCall, type HostMessage } from './messages.ts';
import { sendWebResponse, toWebRequest } from './web-request.ts';

export interface LoopbackServer {
  /** Opens the window when asked for first; carries the token. */
  readonly url: string;
  /** Windows that are connected now. */
  connections(): number;
  onConnectionsChange(listener: () => void): void;
  close(): Promise<void>;
}

export interface LoopbackOptions {
  readonly core: CoreClient;
  readonly offers: Downloads;
  /** Folder of the built window. */
  readonly rendererDir: string;
  /** File of the bridge script. */
  readonly bridgeFile: string;
}

/** Serves the window, the core's bytes and the calls of the window on 127.0.0.1 at a port of the system's choice. */
export async function startLoopbackServer({ core, offers, rendererDir, bridgeFile }: LoopbackOptions): Promise<LoopbackServer> {
  const token = randomBytes(32).toString('base64url');
  let door: Door = { port: 0, token };
  const listeners = new Set<() => void>();

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const verdict = judge(knockOf(incoming, false), door);
    if (!verdict.admit) return sendWebResponse(refusal(verdict), outgoing);
    const request = toWebRequest(incoming, `http://127.0.0.1:${door.port}`);
    const { pathname } = new URL(request.url);
    const bytes = await core.serve(request) ?? await offers.answer(request);
    if (bytes !== null) return sendWebResponse(withWindowHeaders(bytes), outgoing);
    if (pathname === BRIDGE_PATH) return sendWebResponse(await bridgeScript(bridgeFile), outgoing);
    const file = await serveStatic(request, rendererDir);
    const isPage = file.ok && request.method === 'GET' && (pathname === '/' || pathname === '/index.html');
    return sendWebResponse(isPage ? await withBridge(file) : file, outgoing);
  }

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      process.stderr.write(`tickmark: ${incoming.method ?? ''} ${new URL(incoming.url ?? '/', 'http://x').pathname}: ${String(error)}\n`);
      if (!outgoing.headersSent) outgoing.writeHead(500, { ...WINDOW_HEADERS });
      outgoing.end();
    });
  });
  // A 2 GB upload over loopback takes longer than Node's default of five minutes only on a stalled disk.
  server.requestTimeout = 0;

  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false });
  server.on('upgrade', (incoming: IncomingMessage, stream, head) => {
    const verdict = judge(knockOf(incoming, true), door);
    if (!verdict.admit || incoming.url !== SOCKET_PATH) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(incoming, stream, head, (socket) => serveSocket(socket));
  });

  function serveSocket(socket: WebSocket): void {
    const send = (message: HostMessage): void => { if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message)); };
    const unsubscribe = core.subscribe((event) => send({ event }));
    socket.on('message', (data, isBinary) => {
      const call = isBinary ? null : parseCall(data instanceof Buffer ? data.toString('utf8') : '');
      if (call === null) {
        socket.close(1003, 'not a call');
        return;
      }
      void core.dispatch(call.method, call.input).then((result) => send({ id: call.id, result }));
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      unsubscribe();
      for (const listener of listeners) listener();
    });
    for (const listener of listeners) listener();
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, resolve);
  });
  door = { port: (server.address() as AddressInfo).port, token };

  return {
    url: firstUrl(door),
    connections: () => sockets.clients.size,
    onConnectionsChange(listener) { listeners.add(listener); },
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => { server.close(() => resolve()); });
    },
  };
}

function knockOf(incoming: IncomingMessage, isWebSocket: boolean): Knock {
  const { host, origin, cookie } = incoming.headers;
  const site = incoming.headers['sec-fetch-site'];
  return {
    method: incoming.method ?? '', target: incoming.url ?? '', host, origin, cookie, isWebSocket, secFetchSite: Array.isArray(site) ? site[0] : site,
  };
}

function refusal(verdict: Exclude<Verdict, { admit: true }>): Response {
  if ('redirectTo' in verdict) {
    return new Response(null, { status: 303, headers: { ...WINDOW_HEADERS, location: verdict.redirectTo, 'set-cookie': verdict.setCookie, 'cache-control': 'no-store' } });
  }
  return new Response(`Refused: ${verdict.why}\n`, { status: verdict.status, headers: { ...WINDOW_HEADERS, 'content-type': 'text/plain; charset=utf-8', connection: 'close' } });
}

async function bridgeScript(file: string): Promise<Response> {
  return new Response(await readFile(file, 'utf8'), { headers: { ...WINDOW_HEADERS, 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' } });
}

/** The page is the same file in every host; only here it loads the bridge script first. */
async function withBridge(page: Response): Promise<Response> {
  const html = (await page.text()).replace(/<head>/i, `<head>\n    <script src="${BRIDGE_PATH}"></script>`);
  const headers = new Headers(page.headers);
  headers.delete('content-length');
  return new Response(html, { status: page.status, headers });
}
