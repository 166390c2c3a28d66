import { writeFile } from 'node:fs/promises';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readDocumentFile } from '../input-file.ts';
import { checkPlace, notWritable } from '../output-file.ts';

export const convert: Command = async (args, output) => {
  const given = readArguments(args, { out: 'value', password: 'value' }, { least: 1, most: 1, what: 'FILE' });
  const [file = ''] = given.positionals;
  const out = given.required('out');
  await checkPlace(out);
  const { displayPdf, pages } = (await readDocumentFile(file, output, given.value('password'))).document;
  await writeFile(out, displayPdf).catch((cause: unknown) => { throw notWritable(out, 'file', cause); });
  await output.json({ pages: pages.length, bytes: displayPdf.byteLength });
  return 0;
};
