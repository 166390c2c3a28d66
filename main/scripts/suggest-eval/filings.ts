/** Filings of the corpus as the library would store them, kept in a folder outside the repository because reading takes minutes. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { printHtml } from '../../cli/print-html.ts';
import { readDocument } from '../../documents/read-document.ts';
import type { ReviewedFiling } from '../../suggest/model.ts';

/** `file` is relative to the corpus; pages and items are those of the reader that filled the cache. */
export async function readFiling(corpus: string, file: string, cache: string): Promise<ReviewedFiling> {
  const kept = join(cache, `${file.replaceAll('/', '__')}.json`);
  const known = await readFile(kept, 'utf8').catch(() => null);
  if (known !== null) return JSON.parse(known) as ReviewedFiling;
  process.stderr.write(`reading ${file}\n`);
  const { pages, items } = await readDocument(new Uint8Array(await readFile(join(corpus, file))), {
    name: basename(file), printHtml, signal: new AbortController().signal, onProgress: () => undefined,
  });
  const filing: ReviewedFiling = { pages, items };
  await mkdir(cache, { recursive: true });
  await writeFile(kept, JSON.stringify(filing));
  return filing;
}
