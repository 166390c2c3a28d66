import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { TickmarkError } from '../../preload/result.ts';
import type { Quote } from '../../renderer/anchoring/quote.ts';

const quotesSchema = z.array(z.object({
  id: z.union([z.string(), z.number()]), exact: z.string().min(1), prefix: z.string().nullish(), suffix: z.string().nullish(), pageIndex: z.int().min(0).nullish(),
}));

export interface FiledQuote extends Quote {
  readonly id: string | number;
}

/** Reads a list of quotes. Throws TickmarkError not-found or bad-request, saying what is wrong and where. */
export async function readQuotes(file: string): Promise<readonly FiledQuote[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new TickmarkError('not-found', `${file} could not be read.`, 'Check the path.', { cause });
  });
  const example = 'It must hold a list such as [{ "id": "1", "exact": "words of the filing" }].';
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new TickmarkError('bad-request', `${file} is not JSON.`, example, { cause });
  }
  const parsed = quotesSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new TickmarkError('bad-request', `${file}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`, example);
  }
  return parsed.data.map(({ id, exact, prefix, suffix, pageIndex }) => ({
    id, exact, prefix: prefix ?? undefined, suffix: suffix ?? undefined, pageIndex: pageIndex ?? undefined,
  }));
}
