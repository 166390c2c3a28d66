import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { TickmarkError } from '../../preload/result.ts';
import type { HostPorts } from '../core/ports.ts';
import { refuseExecutable, type AttachmentCopies } from '../hosting/attachment-copy.ts';
import { printWithChromium } from '../hosting/print-with-chromium.ts';
import type { Downloads } from './downloads.ts';

export function browserPorts(copies: AttachmentCopies, offers: Downloads): HostPorts {
  return {
    printHtml: printWithChromium,
    async saveFile(suggestedName, sourcePath) {
      return { path: null, downloadUrl: await offers.offer(suggestedName, sourcePath) };
    },
    async openFile(name, sourcePath) {
      refuseExecutable(name);
      await openWithSystem(await copies.make(name, sourcePath));
    },
  };
}

async function openWithSystem(file: string): Promise<void> {
  const [program, ...args] = openerFor(process.platform, file);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  try {
    await once(child, 'spawn');
  } catch (cause) {
    throw new TickmarkError(
      'internal', `${path.basename(file)} could not be opened: this computer has no program "${program}".`,
      'Save the file to a folder with "Save as" and open it from there.', { cause },
    );
  }
  child.unref();
}

/** The system's own way of opening a file with the program that people chose for its type; no shell reads the name. */
export function openerFor(platform: NodeJS.Platform, file: string): readonly [string, ...string[]] {
  switch (platform) {
    case 'darwin': return ['open', file];
    case 'win32': return ['rundll32.exe', 'url.dll,FileProtocolHandler', file];
    default: return ['xdg-open', file];
  }
}
