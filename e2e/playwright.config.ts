import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import type { HostOptions } from './harness/test.ts';

/** Host, window and test of one spec keep two cores busy, and `npm test` runs the two hosts side by side. */
const workers = Math.min(4, Math.max(1, Math.floor(availableParallelism() / 4)));

/** The same specs on both hosts. */
export default defineConfig<object, HostOptions>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  workers,
  fullyParallel: false,
  // On a build machine (.ci/run) a failed file is tried once more, and said to have failed the first time; at a desk it just fails.
  retries: Number(process.env['TICKMARK_TEST_RETRIES'] ?? 0),
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reportSlowTests: null,
  use: { actionTimeout: 30_000 },
  projects: [
    { name: 'browser', use: { host: 'browser' }, grepInvert: /@electron-only/ },
    { name: 'electron', use: { host: 'electron' }, grepInvert: /@browser-only/ },
  ],
});
