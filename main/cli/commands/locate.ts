import { locate as find } from '../../../renderer/anchoring/locate.ts';
import { readAnchorPages } from '../anchor-pages.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readQuotes } from '../quote-file.ts';

export const locate: Command = async (args, output) => {
  const given = readArguments(args, { quotes: 'value', password: 'value' }, { least: 1, most: 1, what: 'FILE' });
  const [file = ''] = given.positionals;
  const quotes = await readQuotes(given.required('quotes'));
  const pages = await readAnchorPages(file, output, given.value('password'));
  await output.json(quotes.map(({ id, ...quote }) => ({ id, ...find(pages, quote) })));
  return 0;
};
