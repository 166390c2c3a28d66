/** A real library in a folder of its own, for tests of the core: real SQLite, real files, real job threads. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImportOutcome, MatterSnapshot, MethodInput, MethodName, MethodOutput } from '../../../preload/api.ts';
import type { Failure } from '../../../preload/result.ts';
import { createApp, type App } from '../app.ts';
import type { HostPorts } from '../ports.ts';

export const fixture = (name: string): string => fileURLToPath(new URL(`../../../e2e/fixtures/${name}`, import.meta.url));
export const LETTER = fixture('hemacare-staff-letter-2008-09-12.txt');
export const REPORT = fixture('hemacare-8-k-2003-09-15.txt');

/** The day on which these tests take place: six business days before the HemaCare letter's response is due. */
export const TODAY = new Date('2008-09-18T12:00:00');

export interface TestLibrary {
  readonly folder: string;
  app: App;
  /** The clock's time; tests may move it. */
  time: Date;
  /** Files that the person "saved elsewhere". */
  readonly saved: { name: string; path: string }[];
  /** Asks the core; throws where it refuses. */
  ask<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>>;
  /** Asks the core for what it must refuse; throws where it does not. */
  refusal(method: string, input: unknown): Promise<Failure>;
  importFiles(paths: readonly string[], matterId?: string | null): Promise<readonly ImportOutcome[]>;
  /** Imports files into a new matter and opens it. */
  openMatter(paths?: readonly string[]): Promise<MatterSnapshot>;
  /** Closes the library and opens it again. */
  reopen(): Promise<void>;
  end(): Promise<void>;
}

/** `printHtml` prints for real where a test imports HTML. */
export function testLibrary(printHtml?: HostPorts['printHtml']): TestLibrary {
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-core-'));
  const saved: { name: string; path: string }[] = [];
  const open = (): App => createApp({
    libraryDir: join(folder, 'library'), host: 'cli', version: '0.0.0', clock: () => library.time,
    ports: {
      printHtml: printHtml ?? (() => Promise.reject(new Error('these tests import no HTML'))),
      saveFile: (name, sourcePath) => {
        const path = join(folder, name);
        copyFileSync(sourcePath, path);
        saved.push({ name, path });
        return Promise.resolve({ path, downloadUrl: null });
      },
      openFile: () => Promise.resolve(),
    },
  });
  const library: Omit<TestLibrary, 'app'> & { app: App | null } = {
    folder, saved, app: null, time: TODAY,
    async ask<M extends MethodName>(method: M, input: MethodInput<M>) {
      const result = await opened().dispatch(method, input);
      if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`);
      return result.value as MethodOutput<M>;
    },
    async refusal(method, input) {
      const result = await opened().dispatch(method, input);
      if (result.ok) throw new Error('was not refused');
      return result.error;
    },
    async importFiles(paths, matterId = null) {
      const uploads = await Promise.all(paths.map(async (path) => ({ uploadId: await opened().stageFile(path), name: path.split('/').at(-1) ?? path })));
      return library.ask('documents.import', { jobId: 'job', matterId, uploads });
    },
    async openMatter(paths = [LETTER, REPORT]) {
      const [first] = await library.importFiles(paths);
      return library.ask('matters.open', { matterId: first?.matterId ?? '' });
    },
    async reopen() {
      await opened().close();
      library.app = open();
    },
    async end() {
      await opened().close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const opened = (): App => {
    if (library.app === null) throw new Error('the library is not open');
    return library.app;
  };
  library.app = open();
  return library as TestLibrary;
}
