/** The loopback server in front of a real core: what a window can do, and what nobody else can. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startCore, type CoreClient } from '../core/core-client.ts';
import { downloads } from './downloads.ts';
import { startLoopbackServer, type LoopbackServer } from './server.ts';

let folder: string;
let core: CoreClient;
let server: LoopbackServer;
let origin: string;
let cookie: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'loopback-'));
  const rendererDir = path.join(folder, 'renderer');
  await mkdir(rendererDir);
  await writeFile(path.join(rendererDir, 'index.html'), '<!doctype html><html><head><title>Tickmark</title></head></html>');
  await writeFile(path.join(folder, 'bridge.js'), '"bridge"');
  const unused = (): Promise<never> => Promise.reject(new Error('not asked for in this test'));
  core = await startCore({
    libraryDir: path.join(folder, 'library'), host: 'browser', version: '0.0.0', ports: { printHtml: unused, saveFile: unused, openFile: unused },
    workerUrl: new URL('../core/core-worker.ts', import.meta.url), jobWorkerUrl: new URL('../core/job-worker.ts', import.meta.url),
  });
  server = await startLoopbackServer({ core, offers: downloads(path.join(folder, 'offers')), rendererDir, bridgeFile: path.join(folder, 'bridge.js') });
  origin = new URL(server.url).origin;
  const first = await fetch(server.url, { redirect: 'manual' });
  cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(async () => {
  await server.close();
  await core.close();
  await rm(folder, { recursive: true });
});

function connect(headers: Readonly<Record<string, string>>): Promise<WebSocket | 'refused'> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`, { headers });
  return new Promise((resolve) => {
    socket.once('open', () => resolve(socket));
    socket.once('error', () => resolve('refused'));
  });
}

test('the page loads the bridge before everything else, under the policy', async () => {
  const page = await fetch(`${origin}/`, { headers: { cookie } });
  expect(await page.text()).toMatch(/<head>\s*<script src="\/bridge.js"><\/script><title>/);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(await (await fetch(`${origin}/bridge.js`, { headers: { cookie } })).text()).toBe('"bridge"');
});

test('without the cookie nothing is served, not even a file name is told apart', async () => {
  for (const target of ['/', '/bridge.js', '/missing.js', '/documents/x/display.pdf', '/downloads/x']) expect((await fetch(`${origin}${target}`)).status).toBe(403);
  expect((await fetch(`${origin}/uploads`, { method: 'POST', body: 'x', headers: { cookie } })).status).toBe(403);
});

test('an upload of the window reaches the core and is imported; events and answers come over the socket', async () => {
  const upload = await fetch(`${origin}/uploads`, { method: 'POST', body: '<PAGE>\nItem 8.01 Other Events\n', headers: { cookie, origin } });
  const { value } = await upload.json() as { value: { uploadId: string } };
  const socket = await connect({ cookie, origin });
  if (socket === 'refused') throw new Error('the window was refused');
  const messages: { id?: number; event?: { type: string }; result?: { ok: boolean; value: readonly { status: string }[] } }[] = [];
  const answered = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const message = JSON.parse(String(data as Buffer)) as (typeof messages)[number];
      messages.push(message);
      if (message.id === 7) resolve();
    });
  });
  socket.send(JSON.stringify({ id: 7, method: 'documents.import', input: { jobId: 'job', matterId: null, uploads: [{ uploadId: value.uploadId, name: 'events.txt' }] } }));
  await answered;
  expect(messages.find((message) => message.id === 7)?.result).toMatchObject({ ok: true, value: [{ name: 'events.txt', status: 'imported' }] });
  expect(messages.some((message) => message.event?.type === 'progress')).toBe(true);
  socket.close();
});

test('sockets of other origins, without the cookie, or with anything but calls', async () => {
  expect(await connect({ cookie, origin: 'http://evil.example' })).toBe('refused');
  expect(await connect({ cookie })).toBe('refused');
  expect(await connect({ origin })).toBe('refused');
  const socket = await connect({ cookie, origin });
  if (socket === 'refused') throw new Error('the window was refused');
  socket.send('not a call');
  expect(await new Promise((resolve) => { socket.once('close', resolve); })).toBe(1003);
});
