import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type TestInfo } from '@playwright/test';
import { App } from './app.ts';
import { missingRuntime, type HostName } from './runtimes.ts';

export { expect } from '@playwright/test';

export interface HostOptions {
  host: HostName;
}

/** Where a spec starts Tickmark: its own folder, and apps that are ended with it. */
export interface Bench {
  /** An empty folder that lives as long as the spec file's worker. */
  readonly folder: string;
  /** Starts Tickmark on a library folder below `folder`; the same name is the same library. */
  start(library?: string): Promise<App>;
}

export const test = base.extend<{ app: App }, HostOptions & { bench: Bench }>({
  host: ['browser', { option: true, scope: 'worker' }],
  bench: [async ({ host }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tickmark-e2e-'));
    const apps: App[] = [];
    await use({
      folder,
      async start(library = 'library') {
        const app = await App.start(host, path.join(folder, library));
        apps.push(app);
        return app;
      },
    });
    for (const app of apps) await app.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }, { scope: 'worker' }],
  /** Tickmark on a fresh library, for specs that share nothing. */
  app: async ({ bench }, use, info) => {
    const app = await bench.start(`library-${info.testId}`);
    await use(app);
    await attachPicture(app, info);
    await app.end();
  },
});

async function attachPicture(app: App, info: TestInfo): Promise<void> {
  if (info.status === info.expectedStatus) return;
  const file = info.outputPath('window.png');
  await app.page.screenshot({ path: file }).then(() => info.attach('window', { path: file, contentType: 'image/png' }), () => undefined);
}

/** Call at the top of every spec: without the host's runtime all its tests are skipped, saying why. */
export function skipWithoutRuntime(): void {
  for (const host of ['browser', 'electron'] as const) {
    const missing = missingRuntime(host);
    if (missing !== null) test.skip(({ host: wanted }) => wanted === host, `SKIPPED, the ${host} host cannot run: ${missing}`);
  }
}

/** Pictures of a session that spans the tests of a serial spec. */
export function pictureFailures(current: () => App | null): void {
  test.afterEach(async ({ host: _host }, info) => {
    const app = current();
    if (app !== null) await attachPicture(app, info);
  });
}
