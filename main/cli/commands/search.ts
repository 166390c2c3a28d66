import { readArguments, wholeNumber } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withLibrary } from '../library.ts';

export const search: Command = async (args, output) => {
  const given = readArguments(args, { library: 'value', limit: 'value', matter: 'value' }, { least: 1, most: 1, what: 'QUERY' });
  const [query = ''] = given.positionals;
  const limit = wholeNumber('limit', given.value('limit') ?? '50', 1, 1_000);
  const matterId = given.value('matter');
  return withLibrary(given, output, async ({ call, expectId }) => {
    if (matterId !== null) expectId('matter', matterId);
    const hits = await call('search.query', { query, limit, ...(matterId === null ? {} : { matterId }) });
    await output.json(hits.map(({ kind, refId, matterId: of, documentId, pageIndex, pageLabel, snippet, score }) => ({
      // The marks around the words found are for the window.
      kind, documentId, pageIndex, pageLabel, snippet: snippet.replace(/[\uE000\uE001]/g, ''), score, refId, matterId: of,
    })));
    return 0;
  });
};
