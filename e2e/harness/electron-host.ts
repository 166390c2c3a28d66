import { existsSync } from 'node:fs';
import path from 'node:path';
import { _electron, expect } from '@playwright/test';
import { collectComplaints } from './complaints.ts';
import { ended, type RunningHost, type Size, type StartOptions } from './running-host.ts';
import { findElectron, isRoot, projectDir } from './runtimes.ts';

export async function startElectronHost({ libraryDir, size }: StartOptions): Promise<RunningHost> {
  const program = findElectron();
  if (program === null) throw new Error('no Electron runtime');
  const app = await _electron.launch({
    executablePath: program, cwd: projectDir, chromiumSandbox: !isRoot, colorScheme: 'light',
    args: ['.', '--library', libraryDir, ...(isRoot ? ['--no-sandbox'] : [])],
  });
  const complaints = collectComplaints(app.context());
  const child = app.process();
  const page = await app.firstWindow();
  const window = await app.browserWindow(page);
  const resize = (to: Size): Promise<void> => window.evaluate((it, { width, height }) => {
    it.unmaximize();
    it.setContentSize(width, height);
  }, to);
  if (size !== null) await resize(size);
  return {
    page, complaints, electron: app, origin: null,
    resize,
    async saving(folder, gesture) {
      // The native dialog is outside the page: the answer a person would give is put in its place.
      const before = await app.evaluate(({ dialog }, answerIn) => {
        const asked: string[] = [];
        (globalThis as { askedToSave?: string[] }).askedToSave = asked;
        dialog.showSaveDialog = (...args: unknown[]) => {
          const options = args.at(-1) as { defaultPath?: string };
          const name = (options.defaultPath ?? 'file').split(/[\\/]/).at(-1) ?? 'file';
          asked.push(name);
          return Promise.resolve({ canceled: false, filePath: `${answerIn}/${name}` });
        };
        return asked.length;
      }, folder);
      await gesture();
      const asked = (): Promise<string[]> => app.evaluate(() => (globalThis as { askedToSave?: string[] }).askedToSave ?? []);
      await expect.poll(async () => (await asked()).length, { timeout: 60_000, message: 'the save dialog' }).toBeGreaterThan(before);
      const file = path.join(folder, (await asked()).at(-1) ?? '');
      await expect.poll(() => existsSync(file), { message: `${file} is written` }).toBe(true);
      return file;
    },
    async quit() {
      const gone = ended(child);
      await app.close();
      await gone;
    },
    async kill() {
      const gone = ended(child);
      child.kill('SIGKILL');
      await gone;
      await app.close().catch(() => undefined);
    },
  };
}
