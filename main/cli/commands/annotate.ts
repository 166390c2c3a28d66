import { readFile } from 'node:fs/promises';
import { HIGHLIGHT_COLORS, LINK_ROLES } from '../../../db/model.ts';
import { TickmarkError } from '../../../preload/result.ts';
import type { AnchorPage } from '../../../renderer/anchoring/describe.ts';
import { locate, type Located } from '../../../renderer/anchoring/locate.ts';
import { readPageTexts } from '../../documents/pdf-text.ts';
import { oneOf, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withLibrary, type Library } from '../library.ts';
import { pagesNamed } from '../page-names.ts';

export const annotate: Command = async (args, output) => {
  const given = readArguments(args, {
    library: 'value', document: 'value', exact: 'value', page: 'value', note: 'value', color: 'value', link: 'values', role: 'value',
  }, { least: 0, most: 0, what: '' });
  const documentId = given.required('document');
  const exact = given.required('exact');
  const role = oneOf('role', given.value('role') ?? LINK_ROLES[0], LINK_ROLES);
  // By convention each role has its colour, in the same order.
  const color = oneOf('color', given.value('color') ?? HIGHLIGHT_COLORS[LINK_ROLES.indexOf(role)] ?? HIGHLIGHT_COLORS[0], HIGHLIGHT_COLORS);
  const note = given.value('note');
  return withLibrary(given, output, async (library) => {
    const pages = await anchorPages(library, documentId);
    const wanted = given.value('page');
    const within = wanted === null ? pages : pagesFrom(pages, wanted);
    const found = locate(within, { exact, pageIndex: wanted === null ? undefined : within[0]?.pageIndex });
    if (found.targets.length === 0) throw notThere(exact, wanted, found);
    const annotation = await library.call('annotations.create', {
      documentId, color, targets: found.targets.map((target) => ({ ...target, quads: target.quads.map((quad) => [...quad] as [number, number, number, number, number, number, number, number]) })),
      ...(note === null ? {} : { note }), links: given.values('link').map((commentId) => ({ commentId, role })),
    });
    const { links } = await library.call('matters.open', { matterId: annotation.matterId });
    await output.json({
      annotationId: annotation.id, status: found.status, score: found.score, targets: annotation.targets,
      links: links.filter((link) => link.annotationId === annotation.id).map(({ id, commentId, role: ownRole }) => ({ id, commentId, role: ownRole })),
    });
    return 0;
  });
};

async function anchorPages({ app, call }: Library, documentId: string): Promise<readonly AnchorPage[]> {
  const display = app.displayFile(documentId);
  if (display === null) {
    throw new TickmarkError('not-found', `There is no document ${documentId} in this library.`, 'The command "matters" lists the documents with their ids.');
  }
  const { pageLabels } = await call('documents.detail', { documentId });
  const texts = await readPageTexts(new Uint8Array(await readFile(display)));
  return texts.map((page, pageIndex) => ({ pageIndex, pageLabel: pageLabels[pageIndex] ?? String(pageIndex + 1), page }));
}

/** The page named and the next, because a passage that begins on a page may end on the one after. */
function pagesFrom(pages: readonly AnchorPage[], wanted: string): readonly AnchorPage[] {
  const named = new Set(pagesNamed(pages, wanted).map((page) => page.pageIndex));
  if (named.size === 0) {
    throw new TickmarkError('not-found', `The document has no page ${wanted}.`, `It has ${pages.length} pages, ${pages[0]?.pageLabel ?? ''} to ${pages.at(-1)?.pageLabel ?? ''}.`);
  }
  return pages.filter((page) => named.has(page.pageIndex) || named.has(page.pageIndex - 1));
}

function notThere(exact: string, page: string | null, found: Located): TickmarkError {
  const quote = exact.length > 60 ? `${exact.slice(0, 60)}…` : exact;
  if (found.ambiguous) {
    const where = [...new Set(found.candidates.map((candidate) => candidate.targets[0]?.pageLabel))].join(', ');
    return new TickmarkError('conflict', `"${quote}" stands in ${found.candidates.length} places (pages ${where}), and nothing tells which is meant.`, 'Say which with --page, or quote more words.');
  }
  return new TickmarkError('not-found', `"${quote}" was not found ${page === null ? 'in the document' : `on page ${page}`}.`, 'The command "text" prints the words as Tickmark reads them.');
}
