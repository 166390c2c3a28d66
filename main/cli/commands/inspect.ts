import { createHash } from 'node:crypto';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readDocumentFile } from '../input-file.ts';

export const inspect: Command = async (args, output) => {
  const given = readArguments(args, { password: 'value' }, { least: 1, most: 1, what: 'FILE' });
  const [file = ''] = given.positionals;
  const { bytes, document, entries } = await readDocumentFile(file, output, given.value('password'));
  const { format, kind, formType, registrant, cik, accessionNumber, fileNumbers, period, filed, pages, outline, items } = document;
  await output.json({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format, kind, formType, registrant, cik, accessionNumber, fileNumbers, period, filed,
    documents: entries, pages: pages.length, pageLabels: pages.map((page) => page.pageLabel), outline, items,
    doubtfulLabels: pages.filter((page) => page.labelDoubtful).map((page) => page.pageIndex), hasText: document.hasText,
  });
  return 0;
};
