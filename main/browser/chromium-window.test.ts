import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openChromiumWindow } from './chromium-window.ts';

test('the browser gets a profile of its own that connects nowhere ahead, and keeps what it changes there', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'window-'));
  // Stands in for the browser: writes its arguments down and ends.
  const program = path.join(folder, 'browser');
  const told = path.join(folder, 'arguments');
  await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${told}'\n`, { mode: 0o755 });
  const profile = path.join(folder, 'profile');
  const preferences = path.join(profile, 'Default', 'Preferences');

  await once(await openChromiumWindow(program, 'http://127.0.0.1:1/?token=t', profile), 'exit');
  const args = (await readFile(told, 'utf8')).trim().split('\n');
  expect(args).toEqual(expect.arrayContaining(['--app=http://127.0.0.1:1/?token=t', `--user-data-dir=${profile}`, '--disable-background-networking', '--proxy-server=http://127.0.0.1:9']));
  expect(JSON.parse(await readFile(preferences, 'utf8'))).toMatchObject({ net: { network_prediction_options: 2 } });

  await writeFile(preferences, '{"changed":true}');
  await once(await openChromiumWindow(program, 'http://127.0.0.1:1/?token=u', profile), 'exit');
  expect(await readFile(preferences, 'utf8')).toBe('{"changed":true}');
  await rm(folder, { recursive: true });
});
