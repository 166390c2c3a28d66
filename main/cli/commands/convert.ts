import { writeFile } from 'node:fs/promises';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readDocumentFile } from '../input-file.ts';

export const convert: Command = async (args, output) => {
  const given = readArguments(args, { out: 'value' }, { least: 1, most: 1, what: 'FILE' });
  const [file = ''] = given.positionals;
  const out = given.required('out');
  const { displayPdf, pages } = (await readDocumentFile(file, output)).document;
  await writeFile(out, displayPdf);
  await output.json({ pages: pages.length, bytes: displayPdf.byteLength });
  return 0;
};
