import { createSocket } from 'node:dgram';
import { connect, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';

/** A server on this machine that only counts who speaks to it, over TCP and UDP. */
export interface Listener {
  readonly port: number;
  readonly url: string;
  /** What arrived so far, without what the test itself sent. */
  heard(): Promise<readonly string[]>;
  close(): void;
}

export async function startListener(): Promise<Listener> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    const at = heard.push('tcp connection') - 1;
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      heard[at] = `tcp: ${data.toString('latin1').split('\r\n')[0] ?? ''}`;
      socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\n\r\nok');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const udp = createSocket('udp4');
  udp.on('message', () => heard.push('udp'));
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  return {
    port, url: `http://127.0.0.1:${port}`,
    async heard() {
      // The test's own words arrive after everything that was sent before them, and show that the ear is open.
      const mark = `control-${heard.length}-${Math.random().toString(36).slice(2)}`;
      const socket = connect(port, '127.0.0.1');
      socket.write(`GET /${mark} HTTP/1.1\r\n\r\n`);
      // Unread bytes would keep the end from being told.
      socket.resume();
      await once(socket, 'end').catch(() => undefined);
      socket.destroy();
      if (!heard.some((line) => line.includes(mark))) throw new Error('the listener does not listen');
      return heard.filter((line) => !line.includes('/control-'));
    },
    close() {
      server.close();
      udp.close();
    },
  };
}
