import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeMatterPacket } from '../../core/exports.ts';
import { hashFile } from '../../core/file-store.ts';
import { oneOf, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withLibrary } from '../library.ts';

const FORMATS = ['packet'] as const;

export const exportMatter: Command = async (args, output) => {
  const given = readArguments(args, { library: 'value', matter: 'value', out: 'value', formats: 'value' }, { least: 0, most: 0, what: '' });
  const matterId = given.required('matter');
  const folder = given.required('out');
  const formats = (given.value('formats') ?? 'packet').split(',').map((format) => oneOf('formats', format.trim(), FORMATS));
  return withLibrary(given, output, async ({ app }) => {
    const files: { format: string; path: string; bytes: number; sha256: string }[] = [];
    const warnings: string[] = [];
    await mkdir(folder, { recursive: true });
    for (const format of new Set(formats)) {
      const written = await writeMatterPacket(app.context, { jobId: randomUUID(), matterId });
      warnings.push(...written.warnings);
      const place = path.join(folder, written.name);
      try {
        await moveWhole(written.path, place);
      } finally {
        await rm(written.path, { force: true });
      }
      const { sha256, byteSize } = await hashFile(place);
      files.push({ format, path: place, bytes: byteSize, sha256 });
    }
    for (const warning of warnings) output.warn(warning);
    await output.json({ files, warnings });
    return 0;
  });
};

/** Copied beside its place first: the library may be on another disk, and a half-written packet must not stand there. */
async function moveWhole(source: string, target: string): Promise<void> {
  const aside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}`);
  try {
    await copyFile(source, aside);
    await rename(aside, target);
  } finally {
    await rm(aside, { force: true });
  }
}
