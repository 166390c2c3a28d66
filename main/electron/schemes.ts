import { protocol, type Session } from 'electron';
import type { CoreClient } from '../core/core-client.ts';
import { withWindowHeaders } from '../hosting/content-security-policy.ts';
import { serveStatic } from '../hosting/serve-static.ts';
import { APP_SCHEME, PRINT_SCHEME, isAppUrl } from './origin.ts';

/** Must run before Electron is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    { scheme: PRINT_SCHEME, privileges: { standard: true, secure: true } },
  ]);
}

/** Answers the window's requests: bytes from the core, everything else from the built window. */
export function serveApp(session: Session, core: CoreClient, rendererDir: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    if (!isAppUrl(request.url)) return new Response('Not found', { status: 404 });
    const bytes = await core.serve(request);
    return bytes === null ? serveStatic(request, rendererDir) : withWindowHeaders(bytes);
  });
}
