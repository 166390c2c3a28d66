import { copyFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, shell, type BrowserWindow } from 'electron';
import { TickmarkError } from '../../preload/result.ts';
import type { HostPorts } from '../core/ports.ts';
import { refuseExecutable, type AttachmentCopies } from '../hosting/attachment-copy.ts';
import { printHtml } from './print-html.ts';

export function electronPorts(copies: AttachmentCopies, ourWindow: () => BrowserWindow | null): HostPorts {
  let lastFolder = app.getPath('documents');
  return {
    printHtml,
    async saveFile(suggestedName, sourcePath) {
      const extension = path.extname(suggestedName).slice(1);
      const options = {
        defaultPath: path.join(lastFolder, suggestedName),
        ...(extension === '' ? {} : { filters: [{ name: `${extension.toUpperCase()} files`, extensions: [extension] }, { name: 'All files', extensions: ['*'] }] }),
      };
      const window = ourWindow();
      const { canceled, filePath } = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
      if (canceled || filePath === '') return null;
      lastFolder = path.dirname(filePath);
      await copyWhole(sourcePath, filePath);
      return { path: filePath, downloadUrl: null };
    },
    showFile(file) {
      shell.showItemInFolder(file);
      return Promise.resolve();
    },
    async openFile(name, sourcePath) {
      refuseExecutable(name);
      const problem = await shell.openPath(await copies.make(name, sourcePath));
      if (problem === '') return;
      throw new TickmarkError(
        'internal', `${name} could not be opened: ${problem}.`, 'Save the file to a folder with "Save as" and open it from there.',
      );
    },
  };
}

/** Copied beside its place and renamed, so that an existing file is replaced by a whole one or not at all. */
async function copyWhole(source: string, target: string): Promise<void> {
  const aside = path.join(path.dirname(target), `.${path.basename(target)}.part`);
  try {
    await copyFile(source, aside);
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
