import { timingSafeEqual } from 'node:crypto';

/** What one run of the browser host accepts. */
export interface Door {
  readonly port: number;
  /** 256 random bits, base64url; new with every run. */
  readonly token: string;
}

export interface Knock {
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly target: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
  readonly cookie: string | undefined;
  readonly isWebSocket: boolean;
}

export type Verdict =
  | { readonly admit: true }
  /** The first URL, which carries the token: trade it for the cookie. */
  | { readonly admit: false; readonly redirectTo: string; readonly setCookie: string }
  | { readonly admit: false; readonly status: 400 | 403; readonly why: string };

/** Cookies do not tell ports apart, so the port is part of the name. */
export function cookieName(door: Door): string {
  return `tickmark-${door.port}`;
}

export function firstUrl(door: Door): string {
  return `http://127.0.0.1:${door.port}/?token=${door.token}`;
}

/**
 * Decides whether a request to the loopback server comes from Tickmark's own window.
 * Host must be exact (against DNS rebinding), Origin must be exact wherever one is sent and must be sent with
 * everything that changes something or opens a socket (against other sites and programs in a browser), and the
 * token must be known (against other users of the machine).
 */
export function judge(knock: Knock, door: Door): Verdict {
  const authority = `127.0.0.1:${door.port}`;
  if (knock.host !== authority) return { admit: false, status: 403, why: 'wrong host' };
  if (knock.origin !== undefined && knock.origin !== `http://${authority}`) return { admit: false, status: 403, why: 'wrong origin' };
  if (!knock.target.startsWith('/')) return { admit: false, status: 400, why: 'not a path' };
  const reads = knock.method === 'GET' || knock.method === 'HEAD';
  if (knock.origin === undefined && (!reads || knock.isWebSocket)) return { admit: false, status: 403, why: 'no origin' };
  if (knock.secFetchSite === 'cross-site' || knock.secFetchSite === 'same-site') return { admit: false, status: 403, why: 'asked by another site' };

  const url = new URL(`http://${authority}${knock.target}`);
  if (url.pathname === '/' && url.searchParams.has('token') && knock.method === 'GET' && !knock.isWebSocket) {
    if (!sameSecret(url.searchParams.get('token') ?? '', door.token)) return { admit: false, status: 403, why: 'wrong token' };
    return { admit: false, redirectTo: '/', setCookie: `${cookieName(door)}=${door.token}; HttpOnly; SameSite=Strict; Path=/` };
  }
  const held = cookies(knock.cookie).get(cookieName(door));
  if (held === undefined || !sameSecret(held, door.token)) return { admit: false, status: 403, why: 'no token' };
  return { admit: true };
}

function cookies(header: string | undefined): ReadonlyMap<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return new Map(pairs.map(([name, ...value]) => [name ?? '', value.join('=')]));
}

function sameSecret(offered: string, secret: string): boolean {
  const [a, b] = [Buffer.from(offered), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
