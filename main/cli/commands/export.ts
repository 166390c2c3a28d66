import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Context } from '../../core/context.ts';
import { fileNameOf, gatherPacket, writeMatterPacket } from '../../core/exports.ts';
import { hashFile } from '../../core/file-store.ts';
import { uniqueFileNames } from '../../packet/file-names.ts';
import { writeJsonLd } from '../../packet/json-ld.ts';
import { plan } from '../../packet/plan.ts';
import { writeXfdf } from '../../packet/xfdf.ts';
import { oneOf, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withLibrary } from '../library.ts';

const FORMATS = ['packet', 'xfdf', 'jsonld'] as const;
type Format = (typeof FORMATS)[number];

interface Written {
  readonly paths: readonly string[];
  readonly warnings: readonly string[];
}

export const exportMatter: Command = async (args, output) => {
  const given = readArguments(args, { library: 'value', matter: 'value', out: 'value', formats: 'value' }, { least: 0, most: 0, what: '' });
  const matterId = given.required('matter');
  const folder = given.required('out');
  const formats = (given.value('formats') ?? 'packet').split(',').map((format) => oneOf('formats', format.trim(), FORMATS));
  return withLibrary(given, output, async ({ app }) => {
    const files: { format: Format; path: string; bytes: number; sha256: string }[] = [];
    const warnings: string[] = [];
    await mkdir(folder, { recursive: true });
    for (const format of new Set(formats)) {
      const written = await writers[format](app.context, matterId, folder);
      warnings.push(...written.warnings);
      for (const file of written.paths) {
        const { sha256, byteSize } = await hashFile(file);
        files.push({ format, path: file, bytes: byteSize, sha256 });
      }
    }
    for (const warning of warnings) output.warn(warning);
    await output.json({ files, warnings });
    return 0;
  });
};

const writers: Readonly<Record<Format, (context: Context, matterId: string, folder: string) => Promise<Written>>> = {
  async packet(context, matterId, folder) {
    const written = await writeMatterPacket(context, { jobId: randomUUID(), matterId });
    try {
      const place = path.join(folder, written.name);
      await putInPlace(place, (aside) => copyFile(written.path, aside));
      return { paths: [place], warnings: written.warnings };
    } finally {
      await rm(written.path, { force: true });
    }
  },

  /** One file for each document that has highlights, beside which it can be imported. */
  async xfdf(context, matterId, folder) {
    const { documents, marks, ...planned } = plan(gatherPacket(context, matterId));
    const marked = documents.map(({ document }, index) => ({ document, index })).filter(({ index }) => marks.some((mark) => mark.documentIndex === index));
    const names = uniqueFileNames(marked.map(({ document }) => `${document.name}.xfdf`));
    const paths: string[] = [];
    for (const [position, { document, index }] of marked.entries()) {
      const place = path.join(folder, names[position] ?? `${document.id}.xfdf`);
      await putInPlace(place, (aside) => writeFile(aside, writeXfdf({ ...planned, documents, marks }, index, document.name)));
      paths.push(place);
    }
    return { paths, warnings: [] };
  },

  async jsonld(context, matterId, folder) {
    const source = gatherPacket(context, matterId);
    const place = path.join(folder, `${fileNameOf(source.matter.title)} annotations.jsonld`);
    await putInPlace(place, (aside) => writeFile(aside, writeJsonLd(source)));
    return { paths: [place], warnings: [] };
  },
};

/** Written beside its place and renamed: the library may be on another disk, and a half-written file must not stand there. */
async function putInPlace(place: string, write: (aside: string) => Promise<void>): Promise<void> {
  const aside = path.join(path.dirname(place), `.${path.basename(place)}.${process.pid}`);
  try {
    await write(aside);
    await rename(aside, place);
  } finally {
    await rm(aside, { force: true });
  }
}
