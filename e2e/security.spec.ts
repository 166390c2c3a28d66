/** Nothing leaves the computer, and nothing from outside gets in: tried for real, against a server that listens. */
import { request } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import type { App } from './harness/app.ts';
import { startListener, type Listener } from './harness/listener.ts';
import { makeFile } from './harness/sample-files.ts';
import { expect, pictureFailures, skipWithoutRuntime, test } from './harness/test.ts';

skipWithoutRuntime();
test.describe.configure({ mode: 'serial' });

let app: App;
let listener: Listener;

test.beforeAll(async ({ bench }) => {
  listener = await startListener();
  app = await bench.start('security');
});
test.afterAll(() => listener.close());
pictureFailures(() => app);

test('the window\'s policy allows no inline code, no eval and nothing from elsewhere', async () => {
  const policy = await app.page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy') ?? '');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  expect(policy.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe-eval');
  expect(policy).not.toMatch(/https?:|\*/);
  const ran = await app.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => { try { resolve(new Function('return 1')() as unknown); } catch (error) { resolve((error as Error).name); } });
    });
    return { inline: 'inlineRan' in window, evaluated };
  });
  expect(ran).toEqual({ inline: false, evaluated: 'EvalError' });
});

test('no request of the window leaves it: fetch, images, sockets, beacons, frames, workers, prefetches, forms', async ({ host }) => {
  const outcomes = await app.page.evaluate(async (target) => {
    const settle = async (name: string, attempt: Promise<unknown>): Promise<[string, string]> => {
      const patience = new Promise<string>((resolve) => { setTimeout(() => resolve('nothing'), 1_500); });
      return [name, await Promise.race([attempt.then(() => 'arrived', () => 'refused'), patience])];
    };
    const byEvents = (element: HTMLElement, place: HTMLElement = document.body): Promise<unknown> => new Promise((resolve, reject) => {
      element.addEventListener('load', resolve);
      element.addEventListener('error', reject);
      place.append(element);
    });
    const element = (tag: string, facts: Record<string, string>): HTMLElement => Object.assign(document.createElement(tag), facts);
    const opened = (socket: EventTarget): Promise<unknown> => new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', reject);
    });
    const made = (make: () => Promise<unknown>): Promise<unknown> => { try { return make(); } catch (error) { return Promise.reject(error as Error); } };
    const form = element('form', { action: `${target}/form`, method: 'post', target: 'elsewhere' }) as HTMLFormElement;
    document.body.append(form);
    return Promise.all([
      settle('fetch', fetch(`${target}/fetch`, { mode: 'no-cors' })),
      settle('xhr', new Promise((resolve, reject) => {
        const xhr = new XMLHttpRequest();
        xhr.onload = resolve;
        xhr.onerror = reject;
        xhr.open('GET', `${target}/xhr`);
        xhr.send();
      })),
      settle('image', byEvents(element('img', { src: `${target}/image.png` }))),
      settle('script', byEvents(element('script', { src: `${target}/script.js` }))),
      settle('style', byEvents(element('link', { rel: 'stylesheet', href: `${target}/style.css` }))),
      settle('prefetch', byEvents(element('link', { rel: 'prefetch', href: `${target}/prefetch` }), document.head)),
      settle('preconnect', byEvents(element('link', { rel: 'preconnect', href: target }), document.head)),
      settle('frame', new Promise((resolve) => { void byEvents(element('iframe', { src: `${target}/frame` })).then(resolve, resolve); })),
      settle('websocket', made(() => opened(new WebSocket(`${target.replace('http', 'ws')}/socket`)))),
      settle('events', made(() => opened(new EventSource(`${target}/events`)))),
      settle('beacon', made(() => (navigator.sendBeacon(`${target}/beacon`, 'x') ? new Promise(() => undefined) : Promise.reject(new Error('refused'))))),
      settle('import', import(/* @vite-ignore */ `${target}/module.js`) as Promise<unknown>),
      settle('worker', made(() => new Promise((_resolve, reject) => { new Worker(`${target}/worker.js`).addEventListener('error', reject); }))),
      settle('form', made(() => { form.submit(); return new Promise(() => undefined); })),
    ]);
  }, listener.url);
  expect(outcomes.filter(([name, outcome]) => outcome === 'arrived' && name !== 'frame')).toEqual([]);
  // A preconnect opens a socket and says nothing on it. A page's policy does not govern that: Electron's host refuses it,
  // in the browser host no byte may follow.
  const heard = await listener.heard();
  expect(host === 'electron' ? heard : heard.filter((line) => line !== 'tcp connection')).toEqual([]);
});

// The installed browser decides this, not the browser host.
test('no address found by WebRTC, no permission granted', { tag: '@electron-only' }, async () => {
  const asked = await app.page.evaluate(async (port) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription();
    await new Promise<void>((resolve) => {
      peer.onicegatheringstatechange = () => { if (peer.iceGatheringState === 'complete') resolve(); };
      setTimeout(resolve, 3_000);
    });
    const state = async (name: string): Promise<string> => (await navigator.permissions.query({ name: name as PermissionName })).state;
    return {
      geolocation: await state('geolocation'), notifications: await state('notifications'), camera: await state('camera'),
      notification: await Notification.requestPermission(),
      media: await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', (error: Error) => error.name),
    };
  }, listener.port);
  expect(asked).toMatchObject({ geolocation: 'denied', notifications: 'denied', camera: 'denied', notification: 'denied' });
  expect(asked.media).not.toBe('granted');
  expect(await listener.heard()).toEqual([]);
});

// There is no Electron main process.
test('no session of the main process reaches the network', { tag: '@electron-only' }, async () => {
  const answers = await app.running.electron?.evaluate(async ({ net, session }, target) => {
    const attempt = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'arrived', (error: Error) => error.message);
    return [
      await attempt(net.fetch(`${target}/default`)),
      await attempt(session.defaultSession.fetch(`${target}/session`)),
      await attempt(session.fromPartition('another').fetch(`${target}/other-session`)),
      await attempt(session.fromPartition('printing').fetch(`${target}/printing`)),
    ];
  }, listener.url);
  expect(answers).toHaveLength(4);
  for (const answer of answers ?? []) expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(await listener.heard()).toEqual([]);
});

test('the window is sandboxed and sees nothing of Node', async ({ host }) => {
  const seen = await app.page.evaluate(() => ({
    process: typeof (window as { process?: unknown }).process, require: typeof (window as { require?: unknown }).require,
    bridge: Object.keys((window as unknown as { tickmark: object }).tickmark).sort(),
  }));
  expect(seen).toEqual({ process: 'undefined', require: 'undefined', bridge: ['host', 'invoke', 'platform', 'subscribe'] });
  if (host === 'browser') return;
  const preferences = await app.running.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => {
    const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, nodeIntegrationInWorker, webviewTag, webSecurity, allowRunningInsecureContent } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, nodeIntegrationInWorker: nodeIntegrationInWorker ?? false, webviewTag, webSecurity, allowRunningInsecureContent };
  }));
  expect(preferences).toEqual([{
    sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, webviewTag: false, webSecurity: true,
    allowRunningInsecureContent: false,
  }]);
});

test('a call that is unknown or malformed is refused as a value', async () => {
  for (const [method, input] of [
    ['no.such.method', {}], ['constructor', {}], ['matters.open', { matterId: 5 }], ['matters.open', null], ['settings.set', { theme: 'pink' }],
    ['documents.import', { jobId: 'j', matterId: null, uploads: [{ uploadId: '../../etc/passwd', name: 'x' }] }],
  ] as const) {
    const answer = JSON.stringify(await app.invoke(method, input));
    expect(answer, `${method} ${JSON.stringify(input)}`).toMatch(/"ok":false|"status":"failed"/);
    expect(answer).not.toContain('root:');
  }
});

test('a hostile HTML filing is shown as text: its scripts, images, frames and refreshes reach nobody', async ({ bench }) => {
  const before = await listener.heard();
  const hostile = makeFile(path.join(bench.folder, 'hostile'), 'hostile 10-K.htm', `<!doctype html><html><head><title>Form 10-K</title>
    <meta http-equiv="refresh" content="0;url=${listener.url}/refresh"><link rel="stylesheet" href="${listener.url}/style.css">
    <script src="${listener.url}/script.js"></script><base href="${listener.url}/">
    <style>@import url("${listener.url}/import.css"); body { background: url("${listener.url}/background.png") }
      @font-face { font-family: Leak; src: url("${listener.url}/font.woff2") } p { font-family: Leak, serif }</style></head>
    <body onload="new Image().src='${listener.url}/onload'"><p>FORM 10-K ANNUAL REPORT of the hostile registrant</p><p id="target">Words that no script changed</p>
    <script>document.getElementById('target').textContent = 'a script ran'; fetch('${listener.url}/fetch')</script>
    <img src="${listener.url}/image.png" onerror="fetch('${listener.url}/onerror')"><img src="relative.png"><iframe src="${listener.url}/frame"></iframe>
    <object data="${listener.url}/object"></object><embed src="${listener.url}/embed"><video src="${listener.url}/video" autoplay></video>
    <form action="${listener.url}/form"><input name="x"></form><svg><image href="${listener.url}/svg.png"/></svg></body></html>`);
  await expect(await app.importFiles([hostile])).toHaveText(/hostile 10-K\.htm imported/);
  await app.outcomes.getByRole('button', { name: /^Show/ }).click();
  const text = app.page.locator('.textLayer').first();
  await expect(text).toContainText('Words that no script changed');
  await expect(text).not.toContainText('a script ran');
  expect(await listener.heard()).toEqual(before);
});

// The Electron host listens on no port.
test('the loopback server admits only its own window', { tag: '@browser-only' }, async () => {
  const origin = app.running.origin ?? '';
  const { host: authority } = new URL(origin);
  const [cookie] = await app.page.context().cookies(origin);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  const token = `${cookie?.name}=${cookie?.value}`;
  const own = { host: authority, cookie: token };
  expect(await statusOf(origin, '/', own)).toBe(200);
  expect(await statusOf(origin, '/', { host: authority })).toBe(403);
  expect(await statusOf(origin, '/', { host: authority, cookie: `${cookie?.name}=guess` })).toBe(403);
  expect(await statusOf(origin, '/?token=guess', { host: authority })).toBe(403);
  expect(await statusOf(origin, '/', { ...own, host: `rebound.example:${new URL(origin).port}` })).toBe(403);
  expect(await statusOf(origin, '/', { ...own, host: `localhost:${new URL(origin).port}` })).toBe(403);
  expect(await statusOf(origin, '/', { ...own, origin: 'https://elsewhere.example' })).toBe(403);
  expect(await statusOf(origin, '/', { ...own, 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await statusOf(origin, '/uploads', own, 'POST')).toBe(403);
  expect(await statusOf(origin, '/uploads', { ...own, origin: 'null' }, 'POST')).toBe(403);
  expect(await statusOf(origin, '/../../package.json', own)).toBe(404);
  expect(await statusOf(origin, '/%2e%2e/%2e%2e/package.json', own)).toBe(404);
  expect(await upgrade(authority, { cookie: token, origin })).toContain('101');
  expect(await upgrade(authority, { cookie: token, origin: 'https://elsewhere.example' })).toContain('403');
  expect(await upgrade(authority, { origin })).toContain('403');
});

// A browser window can always be sent elsewhere by its own address bar. This comes last: the engine reports a navigation
// that was refused as one that never ends, so the page cannot be asked any more, only the main process.
test('the window goes nowhere else and opens no other', { tag: '@electron-only' }, async () => {
  const after = await app.running.electron?.evaluate(async ({ BrowserWindow }, target) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('no window');
    const inWindow = (code: string): Promise<unknown> => contents.executeJavaScript(code, true) as Promise<unknown>;
    const before = contents.getURL();
    await inWindow(`void window.open('${target}/opened')`);
    await inWindow(`{ const link = document.createElement('a'); link.href = '${target}/link'; link.target = '_blank'; document.body.append(link); link.click() }`);
    await inWindow(`{ const link = document.createElement('a'); link.href = '${target}/plain'; document.body.append(link); link.click() }`);
    await inWindow(`location.href = '${target}/navigated'; true`);
    await inWindow(`location.assign('file:///etc/passwd'); true`);
    await inWindow('new Promise((resolve) => { setTimeout(resolve, 1500) })');
    const alive = await inWindow('document.querySelector("footer") !== null');
    return { same: contents.getURL() === before, alive, windows: BrowserWindow.getAllWindows().length };
  }, listener.url);
  expect(after).toEqual({ same: true, alive: true, windows: 1 });
  expect(await listener.heard()).toEqual([]);
});

/** A request made by hand, so that every header can lie. */
function statusOf(origin: string, target: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: target, method, headers, setHost: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** First line of the answer to a WebSocket handshake. */
function upgrade(authority: string, headers: Record<string, string>): Promise<string> {
  const [hostname, port] = authority.split(':');
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const lines = [`GET /socket HTTP/1.1`, `Host: ${authority}`, 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    socket.once('data', (data) => {
      resolve(data.toString('latin1').split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
