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
    library: 'value', document: 'value', exact: 'value', page: 'value', note: 'text', color: 'value', link: 'values', role: 'value',
  }, { least: 0, most: 0, what: '' });
  const documentId = given.required('document');
  const exact = given.required('exact');
  const role = oneOf('role', given.value('role') ?? LINK_ROLES[0], LINK_ROLES);
  // By convention each role has its colour, in the same order.
  const color = oneOf('color', given.value('color') ?? HIGHLIGHT_COLORS[LINK_ROLES.indexOf(role)] ?? HIGHLIGHT_COLORS[0], HIGHLIGHT_COLORS);
  const note = given.value('note');
  return withLibrary(given, output, async (library) => {
    library.expectId('document', documentId);
    for (const commentId of given.values('link')) library.expectId('comment', commentId);
    const found = find(await anchorPages(library, documentId), exact, given.value('page'));
    const annotation = await library.call('annotations.create', {
      documentId, color, targets: found.targets.map((target) => ({ ...target, quads: target.quads.map((quad) => [...quad] as [number, number, number, number, number, number, number, number]) })),
      ...(note === null ? {} : { note }), links: [...new Set(given.values('link'))].map((commentId) => ({ commentId, role })),
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
    throw new TickmarkError('not-found', `The file of document ${documentId} is missing from the library.`, 'The command "verify" lists what is damaged; restore it from a backup.');
  }
  const { pageLabels } = await call('documents.detail', { documentId });
  const texts = await readPageTexts(new Uint8Array(await readFile(display)));
  return texts.map((page, pageIndex) => ({ pageIndex, pageLabel: pageLabels[pageIndex] ?? String(pageIndex + 1), page }));
}

/** @throws TickmarkError not-found, conflict (several places and nothing tells which) */
function find(pages: readonly AnchorPage[], exact: string, wanted: string | null): Located {
  const tried: Located[] = [];
  for (const start of wanted === null ? [null] : readingsOf(pages, wanted)) {
    const found = start === null ? locate(pages, { exact }) : startingOn(pages, start, exact);
    if (found.targets.length > 0) return found;
    tried.push(found);
  }
  throw notThere(exact, wanted, tried.find(({ ambiguous }) => ambiguous));
}

/** The pages that "31" may mean: those that are printed so; then, where the words are not there, the 31st. */
function readingsOf(pages: readonly AnchorPage[], wanted: string): readonly number[] {
  const readings = [...pagesNamed(pages, wanted), ...pages.filter((page) => String(page.pageIndex + 1) === wanted.trim())];
  if (readings.length === 0) {
    throw new TickmarkError('not-found', `The document has no page ${wanted}.`, `It has ${pages.length} pages, ${pages[0]?.pageLabel ?? ''} to ${pages.at(-1)?.pageLabel ?? ''}.`);
  }
  return [...new Set(readings.map(({ pageIndex }) => pageIndex))];
}

/** Looks on the next page too, because a passage may end there; but it must begin on the page that was named. */
function startingOn(pages: readonly AnchorPage[], pageIndex: number, exact: string): Located {
  const onPage = locate(pages.slice(pageIndex, pageIndex + 1), { exact, pageIndex });
  if (onPage.status === 'exact' || onPage.ambiguous) return onPage;
  const across = locate(pages.slice(pageIndex, pageIndex + 2), { exact, pageIndex });
  return across.targets[0]?.pageIndex === pageIndex && across.score >= onPage.score ? across : onPage;
}

function notThere(exact: string, page: string | null, doubtful: Located | undefined): TickmarkError {
  const quote = exact.length > 60 ? `${exact.slice(0, 60)}…` : exact;
  if (doubtful !== undefined) {
    const { candidates } = doubtful;
    const labels = [...new Set(candidates.map((candidate) => candidate.targets[0]?.pageLabel))];
    const where = labels.length === 1 ? `all on page ${labels[0] ?? ''}` : `pages ${labels.join(', ')}`;
    return new TickmarkError('conflict', `"${quote}" stands in ${candidates.length} places (${where}), and nothing tells which is meant.`,
      labels.length === 1 ? 'Quote more words.' : 'Say which with --page, or quote more words.');
  }
  return new TickmarkError('not-found', `"${quote}" was not found ${page === null ? 'in the document' : `on page ${page}`}.`, 'The command "text" prints the words as Tickmark reads them.');
}
