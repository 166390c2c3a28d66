/** Runs in the page before the window's own code and puts the bridge where Electron's preload script would. */
import type { AppEvent, Bridge } from '../../preload/api.ts';
import { SOCKET_PATH, type CallMessage, type HostMessage } from './messages.ts';

const waiting = new Map<number, { resolve(value: unknown): void; readonly message: string }>();
const listeners = new Set<(event: AppEvent) => void>();
let lastId = 0;
let socket = connect();

function connect(): WebSocket {
  const opened = new WebSocket(`ws://${location.host}${SOCKET_PATH}`);
  opened.addEventListener('open', () => { for (const { message } of waiting.values()) opened.send(message); });
  opened.addEventListener('message', (message: MessageEvent<string>) => receive(JSON.parse(message.data) as HostMessage));
  opened.addEventListener('close', () => {
    // A call whose answer was lost may have been carried out: it fails, and is never repeated.
    const lost = [...waiting.values()];
    waiting.clear();
    for (const call of lost) call.resolve(hostGone());
    setTimeout(() => { socket = connect(); }, 1_000);
  });
  return opened;
}

function receive(message: HostMessage): void {
  if ('event' in message) {
    for (const listener of listeners) listener(message.event);
    return;
  }
  waiting.get(message.id)?.resolve(message.result);
  waiting.delete(message.id);
}

function hostGone(): unknown {
  return {
    ok: false,
    error: { kind: 'internal', message: 'Tickmark itself is no longer running, only this window is.', advice: 'Close this window and start Tickmark again.' },
  };
}

const platform = /Mac/.test(navigator.userAgent) ? 'darwin' : /Windows/.test(navigator.userAgent) ? 'win32' : 'linux';

const bridge: Bridge = {
  host: 'browser',
  platform,
  invoke: (method, input) => new Promise((resolve) => {
    lastId += 1;
    const call: CallMessage = { id: lastId, method, input };
    const message = JSON.stringify(call);
    waiting.set(call.id, { resolve, message });
    if (socket.readyState === WebSocket.OPEN) socket.send(message);
    else if (socket.readyState !== WebSocket.CONNECTING) {
      waiting.delete(call.id);
      resolve(hostGone());
    }
  }),
  subscribe(listener) {
    listeners.add(listener);
    return () => { listeners.delete(listener); };
  },
};

Object.defineProperty(window, 'tickmark', { value: Object.freeze(bridge), writable: false, configurable: false });
