import { carryForward as carry } from '../../../renderer/anchoring/carry-forward.ts';
import { readAnchorPages } from '../anchor-pages.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readQuotes } from '../quote-file.ts';

export const carryForward: Command = async (args, output) => {
  const given = readArguments(args, { from: 'value', to: 'value', quotes: 'value', password: 'value' }, { least: 0, most: 0, what: '' });
  const [from, to] = [given.required('from'), given.required('to')];
  const quotes = await readQuotes(given.required('quotes'));
  const fromPages = await readAnchorPages(from, output, given.value('password'));
  const toPages = await readAnchorPages(to, output, given.value('password'));
  const carried = carry(fromPages, toPages, quotes.map((quote) => ({ ...quote, id: String(quote.id) })));
  // Ids come back as they stood in the file.
  await output.json(carried.map((result, index) => ({ ...result, id: quotes[index]?.id ?? result.id })));
  return 0;
};
