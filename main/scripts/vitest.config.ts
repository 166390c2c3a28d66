import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['{db,main,preload,renderer}/**/*.test.{ts,tsx}'],
    // Real files, threads and other programs: slower than pure functions, and two cores are shared by all suites.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
