/**
 * Packages what `npm run build` made. Where ELECTRON_OVERRIDE_DIST_PATH names a local Electron it is used as it is and
 * nothing is fetched; otherwise electron-builder fetches the version that package.json pins. Arguments are passed on.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createPackage } from '@electron/asar';

const root = path.resolve(import.meta.dirname, '..', '..');

/**
 * A copy of the local runtime with nothing but the archive of its start page in resources/, as electron-builder expects it;
 * a folder `app` left there would be started instead of the packaged app.
 */
async function stageRuntime(dist: string): Promise<string> {
  const staged = path.join(root, 'dist', 'electron-runtime');
  await rm(staged, { recursive: true, force: true });
  await cp(dist, staged, { recursive: true });
  const resources = path.join(staged, 'resources');
  await rm(path.join(resources, 'app'), { recursive: true, force: true });
  if (!existsSync(path.join(resources, 'default_app.asar'))) {
    const empty = await mkdtemp(path.join(os.tmpdir(), 'tickmark-package-'));
    await writeFile(path.join(empty, 'package.json'), '{"name":"default-app","main":"main.js"}');
    await writeFile(path.join(empty, 'main.js'), '');
    await mkdir(resources, { recursive: true });
    await createPackage(empty, path.join(resources, 'default_app.asar'));
    await rm(empty, { recursive: true });
  }
  return staged;
}

async function localRuntime(): Promise<readonly string[]> {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!dist) return [];
  const version = existsSync(path.join(dist, 'version')) ? (await readFile(path.join(dist, 'version'), 'utf8')).trim().replace(/^v/, '') : null;
  return [`-c.electronDist=${await stageRuntime(dist)}`, ...(version === null ? [] : [`-c.electronVersion=${version}`])];
}

const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
const { status } = spawnSync(process.execPath, [builder, '-c', 'electron-builder.yml', ...await localRuntime(), '--publish', 'never', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
