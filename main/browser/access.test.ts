import { describe, expect, test } from 'vitest';
import { cookieName, firstUrl, judge, type Door, type Knock } from './access.ts';

const door: Door = { port: 4711, token: 'x'.repeat(43) };
const cookie = `${cookieName(door)}=${door.token}`;
const own: Knock = {
  method: 'GET', target: '/', host: '127.0.0.1:4711', origin: undefined, secFetchSite: 'same-origin', cookie, isWebSocket: false,
};
const refused = (knock: Partial<Knock>): unknown => judge({ ...own, ...knock }, door);

describe('who may speak to the loopback server', () => {
  test('the first URL trades its token for a cookie that no script and no other site can use', () => {
    const target = new URL(firstUrl(door));
    const verdict = judge({ ...own, target: `${target.pathname}${target.search}`, cookie: undefined, secFetchSite: 'none' }, door);
    expect(verdict).toEqual({ admit: false, redirectTo: '/', setCookie: `tickmark-4711=${door.token}; HttpOnly; SameSite=Strict; Path=/` });
  });

  test('the window with its cookie', () => {
    expect(judge(own, door)).toEqual({ admit: true });
    expect(judge({ ...own, cookie: `other=1; ${cookie}` }, door)).toEqual({ admit: true });
    expect(judge({ ...own, method: 'POST', target: '/uploads', origin: 'http://127.0.0.1:4711' }, door)).toEqual({ admit: true });
    expect(judge({ ...own, target: '/socket', origin: 'http://127.0.0.1:4711', isWebSocket: true }, door)).toEqual({ admit: true });
  });

  test.each(['localhost:4711', '127.0.0.1', '127.0.0.1:4712', 'evil.example:4711', '127.0.0.1:4711.evil.example', undefined])('not under the name %s', (host) => {
    expect(refused({ host })).toMatchObject({ admit: false, status: 403, why: 'wrong host' });
  });

  test.each(['http://evil.example', 'http://localhost:4711', 'https://127.0.0.1:4711', 'http://127.0.0.1:4712', 'null', ''])('not from the origin %j', (origin) => {
    expect(refused({ origin })).toMatchObject({ admit: false, status: 403, why: 'wrong origin' });
  });

  test('nothing is changed and no socket opened without an origin', () => {
    expect(refused({ method: 'POST', target: '/uploads' })).toMatchObject({ status: 403, why: 'no origin' });
    expect(refused({ method: 'DELETE' })).toMatchObject({ status: 403, why: 'no origin' });
    expect(refused({ target: '/socket', isWebSocket: true })).toMatchObject({ status: 403, why: 'no origin' });
  });

  test('not for another site, even with the cookie', () => {
    expect(refused({ secFetchSite: 'cross-site' })).toMatchObject({ status: 403 });
    expect(refused({ secFetchSite: 'same-site' })).toMatchObject({ status: 403 });
  });

  test.each([undefined, '', 'tickmark-4711=', `tickmark-4711=${'y'.repeat(43)}`, `tickmark-4712=${door.token}`, `tickmark-4711=${door.token}x`])('not with the cookie %j', (held) => {
    expect(refused({ cookie: held })).toMatchObject({ admit: false, status: 403, why: 'no token' });
  });

  test('a wrong token gives no cookie', () => {
    expect(refused({ target: '/?token=guess' })).toEqual({ admit: false, status: 403, why: 'wrong token' });
    expect(refused({ target: `/index.html?token=${door.token}`, cookie: undefined })).toMatchObject({ why: 'no token' });
  });

  test('not as a proxy', () => {
    expect(refused({ target: 'http://evil.example/' })).toMatchObject({ admit: false, status: 400 });
  });
});
