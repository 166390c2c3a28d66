import { z } from 'zod';
import { readFile } from 'node:fs/promises';
import { locate as find } from '../../../renderer/anchoring/locate.ts';
import { TickmarkError } from '../../../preload/result.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readAnchorPages } from '../anchor-pages.ts';

const quotesSchema = z.array(z.object({
  id: z.union([z.string(), z.number()]), exact: z.string().min(1), prefix: z.string().nullish(), suffix: z.string().nullish(), pageIndex: z.int().min(0).nullish(),
}));
export type QuoteFileEntry = z.infer<typeof quotesSchema>[number];

/** @throws TickmarkError not-found or bad-request, saying what is wrong and where */
export async function readQuotes(file: string): Promise<readonly QuoteFileEntry[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new TickmarkError('not-found', `${file} could not be read.`, 'Check the path.', { cause });
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new TickmarkError('bad-request', `${file} is not JSON.`, 'It must hold a list such as [{ "id": "1", "exact": "words of the filing" }].', { cause });
  }
  const parsed = quotesSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new TickmarkError('bad-request', `${file}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`, 'It must hold a list such as [{ "id": "1", "exact": "words of the filing" }].');
}

export const locate: Command = async (args, output) => {
  const given = readArguments(args, { quotes: 'value' }, { least: 1, most: 1, what: 'FILE' });
  const [file = ''] = given.positionals;
  const quotes = await readQuotes(given.required('quotes'));
  const pages = await readAnchorPages(file, output);
  await output.json(quotes.map(({ id, exact, prefix, suffix, pageIndex }) => {
    const found = find(pages, { exact, prefix: prefix ?? undefined, suffix: suffix ?? undefined, pageIndex: pageIndex ?? undefined });
    return { id, ...found };
  }));
  return 0;
};
