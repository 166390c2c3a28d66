import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { WINDOW_HEADERS } from './content-security-policy.ts';

/** What the build puts into the window's folder, and nothing else; an unlisted extension is not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.cur': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/vnd.iccprofile',
  '.wasm': 'application/wasm',
};

/**
 * Answers a request for one of the window's own files.
 * @param rootDir absolute folder of the built window (may be inside an asar archive)
 * @returns 200 with the file, 404 where there is none, 405 for anything but GET and HEAD; never throws
 */
export async function serveStatic(request: Request, rootDir: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { ...WINDOW_HEADERS, allow: 'GET, HEAD' } });
  }
  const relative = staticPath(new URL(request.url).pathname);
  const mediaType = relative === null ? undefined : MEDIA_TYPES[path.posix.extname(relative)];
  if (relative === null || mediaType === undefined) return notFound();
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = Uint8Array.from(await readFile(path.join(rootDir, ...relative.split('/'))));
  } catch {
    return notFound();
  }
  const headers = { ...WINDOW_HEADERS, 'content-type': mediaType, 'content-length': String(bytes.byteLength), 'cache-control': 'no-cache' };
  return new Response(request.method === 'HEAD' ? null : bytes, { headers });
}

/** The file that a URL path names, relative to the root, or null where it tries to leave the root. */
export function staticPath(pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const relative = decoded === '/' ? 'index.html' : decoded.replace(/^\//, '');
  if (/[\\\0:]/.test(relative)) return null;
  const parts = relative.split('/');
  return parts.some((part) => part === '' || part.startsWith('.')) ? null : relative;
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { ...WINDOW_HEADERS, 'content-type': 'text/plain; charset=utf-8' } });
}
