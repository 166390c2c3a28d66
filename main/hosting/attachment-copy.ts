import { randomUUID } from 'node:crypto';
import { chmod, copyFile, mkdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { TickmarkError } from '../../preload/result.ts';
import { safeFileName } from '../packet/file-names.ts';

/**
 * File types that the system runs instead of showing: programs, scripts, installers, shortcuts and the like on
 * Windows, macOS and Linux. After Windows' own list of high-risk types (Attachment Manager) and Chromium's
 * download_file_types.asciipb; macro-free Office files, PDFs, images and text are not in it.
 */
const EXECUTABLE = new Set((
  'action ade adp air apk app appimage application appref-ms appx appxbundle apptainer bas bash bat bin cab cer chm cmd com command '
  + 'cpl crt crx csh deb desktop dll dmg docm dotm elf exe fish fxp gadget gpj grp hlp hta img inf ins inx ipa iso isp isu jar '
  + 'jnlp job js jse ksh lnk mad maf mag mam maq mar mas mat mau mav maw mda mde mdt mdw mdz mht mhtml mpkg mof msc msh msh1 msh2 '
  + 'mshxml msi msix msixbundle msp mst ocx ops osx out paf pcd php pif pkg pl plg potm ppam ppsm pptm prf prg ps1 ps1xml ps2 '
  + 'ps2xml psc1 psc2 py pyc pyo pyw pyz rb reg rpm rgs run sct scf scpt scptd scr sh shb shs sldm sh1 slk snap so svg swf '
  + 'sys terminal theme tool url udl vb vbe vbp vbs vbscript vhd vhdx vxd webloc website workflow ws wsc wsf wsh xbap xla xlam '
  + 'xlsb xlsm xltm xll xnk xpi zsh'
).split(' '));

/** True where opening a file of this name could run something instead of showing it. */
export function isExecutableName(name: string): boolean {
  // Windows drops trailing dots and spaces, so "setup.exe. " is "setup.exe" there.
  const extension = /\.([^.\\/]+)$/.exec(name.replace(/[. \u00a0]+$/, ''));
  return extension !== null && EXECUTABLE.has((extension[1] ?? '').toLowerCase());
}

/** @throws TickmarkError bad-request where the file is of a type that runs */
export function refuseExecutable(name: string): void {
  if (!isExecutableName(name)) return;
  throw new TickmarkError(
    'bad-request', `${name} was not opened: files of this type can run programs or carry macros.`,
    'If you trust the file, save it to a folder with "Save as" and open it from there.',
  );
}

/** Read-only copies for other programs to show, in one private folder that goes when the app quits. */
export interface AttachmentCopies {
  /** @returns the path of a read-only copy with that name */
  make(name: string, sourcePath: string): Promise<string>;
  removeAll(): Promise<void>;
}

export function attachmentCopies(): AttachmentCopies {
  const root = path.join(os.tmpdir(), `tickmark-opened-${randomUUID()}`);
  return {
    async make(name, sourcePath) {
      const folder = path.join(root, randomUUID());
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const copy = path.join(folder, safeFileName(name));
      await copyFile(sourcePath, copy);
      await chmod(copy, 0o400);
      return copy;
    },
    async removeAll() {
      // A program that still shows a copy keeps it on Windows; the system's own cleaning of temporary files has it then.
      await rm(root, { recursive: true, force: true }).catch(() => undefined);
    },
  };
}
