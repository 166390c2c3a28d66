import { expect, test } from 'vitest';
import { isAppUrl, isTrustedSender, mayLoad } from './origin.ts';

test.each(['app://tickmark/', 'app://tickmark/index.html?x=1#y'])('%s is the window', (address) => {
  expect(isAppUrl(address)).toBe(true);
});

test.each([
  'app://tickmark.evil/', 'app://evil/', 'app://tickmark@evil/', 'app://user@tickmark/', 'app://tickmark:80/', 'https://tickmark/', 'file:///app://tickmark/',
  'data:text/html,app://tickmark/', 'about:blank', 'javascript:alert(1)', '', 'printed-page://tickmark/',
])('%j is not', (address) => {
  expect(isAppUrl(address)).toBe(false);
});

test('only the top frame of our own window, showing our own page, is listened to', () => {
  const ours = { frameUrl: 'app://tickmark/', isMainFrame: true, isOurWindow: true };
  expect(isTrustedSender(ours)).toBe(true);
  expect(isTrustedSender({ ...ours, frameUrl: 'https://evil.example/' })).toBe(false);
  expect(isTrustedSender({ ...ours, frameUrl: null })).toBe(false);
  expect(isTrustedSender({ ...ours, isMainFrame: false })).toBe(false);
  expect(isTrustedSender({ ...ours, isOurWindow: false })).toBe(false);
});

test('a session loads its own scheme and what is in memory, and no network, file or extension', () => {
  for (const address of ['app://tickmark/x.js', 'blob:app://tickmark/1', 'data:image/png;base64,']) expect(mayLoad(address, ['app'])).toBe(true);
  for (const address of [
    'http://127.0.0.1/', 'https://example.com/', 'ws://127.0.0.1/', 'wss://example.com/', 'file:///etc/passwd', 'ftp://example.com/', 'chrome-extension://x/', 'devtools://devtools/', 'printed-page://x/', 'nonsense',
  ]) expect(mayLoad(address, ['app'])).toBe(false);
  expect(mayLoad('printed-page://x/g1.gif', ['printed-page'])).toBe(true);
  expect(mayLoad('app://tickmark/', ['printed-page'])).toBe(false);
});
