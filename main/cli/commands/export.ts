import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { EXPORT_FORMATS, type ExportFormat } from '../../../preload/api.ts';
import { hashFile } from '../../core/file-store.ts';
import { writeMatterFiles } from '../../core/letter-exports.ts';
import { oneOf, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withLibrary } from '../library.ts';
import { notWritable } from '../output-file.ts';

export const exportMatter: Command = async (args, output) => {
  const given = readArguments(args, { library: 'value', matter: 'value', out: 'value', formats: 'value', public: 'flag' }, { least: 0, most: 0, what: '' });
  const matterId = given.required('matter');
  const folder = given.required('out');
  const formats = (given.value('formats') ?? 'packet').split(',').map((format) => oneOf('formats', format.trim(), EXPORT_FORMATS));
  return withLibrary(given, output, async ({ app, expectId }) => {
    expectId('matter', matterId);
    await mkdir(folder, { recursive: true }).catch((cause: unknown) => { throw notWritable(folder, 'folder', cause); });
    const written = await writeMatterFiles(app.context, { jobId: randomUUID(), matterId, formats, public: given.flag('public') });
    const files: { format: ExportFormat; path: string; bytes: number; sha256: string }[] = [];
    try {
      for (const file of written.files) {
        const place = path.join(folder, file.name);
        await putInPlace(file.path, place);
        const { sha256, byteSize } = await hashFile(place);
        files.push({ format: file.format, path: place, bytes: byteSize, sha256 });
      }
    } finally {
      for (const file of written.files) await rm(file.path, { force: true });
    }
    for (const warning of written.warnings) output.warn(warning);
    await output.json({ files, warnings: written.warnings });
    return 0;
  });
};

/** Copied beside its place and renamed: the library may be on another disk, and a half-written file must not stand there. */
async function putInPlace(from: string, place: string): Promise<void> {
  const aside = path.join(path.dirname(place), `.${path.basename(place)}.${process.pid}`);
  try {
    await copyFile(from, aside);
    await rename(aside, place);
  } finally {
    await rm(aside, { force: true });
  }
}
