import { defineConfig } from '@playwright/test';
import type { HostOptions } from './harness/test.ts';

/** The same specs on both hosts. Two cores are shared by host, window and test, so one worker. */
export default defineConfig<object, HostOptions>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reportSlowTests: null,
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    { name: 'electron', use: { host: 'electron' } },
  ],
});
