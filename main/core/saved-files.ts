/** The files that a person saved elsewhere since the start: only those are shown in their folder, whatever path the window names. */
import { TickmarkError } from '../../preload/result.ts';
import type { Handlers } from './context.ts';
import type { HostPorts } from './ports.ts';

export interface SavedFiles {
  /** The host's ports, with every saved file remembered. */
  readonly ports: HostPorts;
  has(path: string): boolean;
}

export function rememberSaved(ports: HostPorts): SavedFiles {
  const paths = new Set<string>();
  return {
    has: (path) => paths.has(path),
    ports: {
      ...ports,
      async saveFile(suggestedName, sourcePath) {
        const saved = await ports.saveFile(suggestedName, sourcePath);
        if (saved !== null && saved.path !== null) paths.add(saved.path);
        return saved;
      },
    },
  };
}

export const savedFileHandlers: Pick<Handlers, 'files.show'> = {
  async 'files.show'({ wasSaved, ports }, { path }) {
    if (!wasSaved(path)) throw new TickmarkError('bad-request', 'That file was not saved by Tickmark since it was started.', 'Look for it in the folder that you saved it to.');
    await ports.showFile?.(path);
    return null;
  },
};
