import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WINDOW_POLICY, withWindowHeaders } from './content-security-policy.ts';
import { serveStatic } from './serve-static.ts';

let outside: string;
let root: string;

beforeAll(async () => {
  outside = await mkdtemp(path.join(os.tmpdir(), 'serve-static-'));
  root = path.join(outside, 'renderer');
  await mkdir(path.join(root, 'assets'), { recursive: true });
  await writeFile(path.join(outside, 'secret.html'), 'secret');
  await writeFile(path.join(root, 'index.html'), '<!doctype html>');
  await writeFile(path.join(root, '.sources'), 'hidden');
  await writeFile(path.join(root, 'assets', 'a b.mjs'), 'export {}');
  await writeFile(path.join(root, 'assets', 'x.wasm'), Uint8Array.of(0, 97, 115, 109));
  await writeFile(path.join(root, 'assets', 'notes.exe'), 'MZ');
});
afterAll(() => rm(outside, { recursive: true }));

const get = (target: string, init?: RequestInit): Promise<Response> => serveStatic(new Request(`http://127.0.0.1:1${target}`, init), root);

describe('the window\'s files', () => {
  test('the root is the page, with the policy', async () => {
    const response = await get('/');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<!doctype html>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(WINDOW_POLICY);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('names with blanks, and exact media types for modules and WebAssembly', async () => {
    expect((await get('/assets/a%20b.mjs')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const wasm = await get('/assets/x.wasm?v=1');
    expect(wasm.headers.get('content-type')).toBe('application/wasm');
    expect(new Uint8Array(await wasm.arrayBuffer())).toEqual(Uint8Array.of(0, 97, 115, 109));
  });

  test.each([
    '/../secret.html', '/..%2fsecret.html', '/%2e%2e/secret.html', '/assets/..%2f..%2fsecret.html', '/..%5csecret.html', '//secret.html', '/.sources',
    '/%00index.html', '/index.html%00', '/%', '/assets', '/assets/', '/missing.html', '/assets/notes.exe', '/C:/secret.html',
  ])('%s is not served', async (target) => {
    const response = await get(target);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toBe(WINDOW_POLICY);
  });

  test('only GET and HEAD', async () => {
    expect((await get('/', { method: 'POST', body: 'x' })).status).toBe(405);
    const head = await get('/', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });
});

test('the policy allows no inline, no eval, no other origin', () => {
  const directives = new Map(WINDOW_POLICY.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)] as const));
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(directives.get('style-src')).toEqual(["'self'"]);
  expect(directives.get('connect-src')).toEqual(["'self'"]);
  for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(directives.get(name)).toEqual(["'none'"]);
  expect(WINDOW_POLICY).not.toMatch(/https?:|\*|unsafe-inline|'unsafe-eval'/);
});

test('an answer keeps the stricter policy that it brought', () => {
  const response = withWindowHeaders(new Response('x', { status: 206, headers: { 'content-security-policy': 'sandbox', 'content-type': 'application/pdf' } }));
  expect(response.status).toBe(206);
  expect(response.headers.get('content-security-policy')).toBe('sandbox');
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});
