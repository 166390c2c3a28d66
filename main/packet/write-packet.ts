import { PDFContext, PDFDict, PDFHexString, type PDFArray, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { TickmarkError } from '../../preload/result.ts';
import { buildManifest, gatherFiles, manifestFile, readBytes, type CarriedFiles } from './carried-files.ts';
import { compose, type ComposedPages } from './compose.ts';
import { manifestBytes, PACKET_MARK } from './manifest.ts';
import type { PacketPlan, PacketSource, PlannedMark, WriteOptions, WrittenPacket } from './model.ts';
import { answered } from './pages/responses.ts';
import { mergeForms, mergeLayers } from './pdf/catalog-parts.ts';
import { writeChips } from './pdf/chips.ts';
import { sha256, writeEmbeddedFiles } from './pdf/embedded-files.ts';
import { graftDocument, type GraftedDocument, type GraftedPage } from './pdf/graft-document.ts';
import { appendAnnotations, writeHighlight } from './pdf/marks.ts';
import { writeMetadata } from './pdf/metadata.ts';
import { md5, name, text } from './pdf/objects.ts';
import { bookmark, writeOutline, type Bookmark } from './pdf/outline.ts';
import { writePageLabels } from './pdf/page-labels.ts';
import { toUser, toVisual } from './pdf/page-view.ts';
import { paintSheet, type SheetTargets } from './pdf/paint.ts';
import { StructureTree } from './pdf/structure.ts';
import { pdfChunks } from './pdf/save.ts';
import { stampPages } from './pdf/stamp.ts';
import { plan as planPacket } from './plan.ts';
import { saveFile } from './save-file.ts';
import type { LinkTarget, Sheet } from './typeset/blocks.ts';
import { FontSet } from './typeset/fonts.ts';

function checkCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new TickmarkError('cancelled', 'The export was cancelled.', 'Nothing was written; export again at any time.');
}

function* cancellable(chunks: Iterable<Uint8Array>, signal: AbortSignal): Generator<Uint8Array> {
  for (const chunk of chunks) {
    checkCancelled(signal);
    yield chunk;
  }
}

interface LoadedDocuments {
  readonly grafted: readonly (GraftedDocument | null)[];
  readonly displays: ReadonlyMap<string, Uint8Array>;
}

async function loadDocuments(
  plan: PacketPlan, context: PDFContext, pageTree: PDFRef, structure: StructureTree, warnings: string[], options: WriteOptions,
): Promise<LoadedDocuments> {
  const grafted: (GraftedDocument | null)[] = [];
  const displays = new Map<string, Uint8Array>();
  for (const { document, documentIndex } of plan.documents) {
    checkCancelled(options.signal);
    options.onProgress(`Adding ${document.name}`, 0.05 + (0.5 * documentIndex) / plan.documents.length);
    const bytes = await readBytes(document.displayPath, document.name);
    if (document.displaySha256 !== document.sha256) displays.set(document.id, bytes);
    try {
      const result = await graftDocument(bytes, context, pageTree, structure.nextKey);
      structure.addDocument(result, document.name);
      if (result.pages.length !== document.pageCount) warnings.push(`${document.name} has ${result.pages.length} pages in the packet and ${document.pageCount} in the library.`);
      if (result.graft.droppedActions > 0) warnings.push(`${document.name}: ${result.graft.droppedActions} scripts and actions were left out of the packet's pages.`);
      grafted.push(result);
    } catch (error) {
      const why = error instanceof Error ? (error.message === 'NEEDS PASSWORD' ? 'it needs a password' : error.message.split('\n')[0] ?? '') : 'unknown';
      warnings.push(`The pages of ${document.name} could not be put into the packet (${why}); the file itself is embedded.`);
      structure.addDocument(null, document.name);
      grafted.push(null);
    }
  }
  return { grafted, displays };
}

/** Space kept above a place that a link leads to, so that the reader sees what comes before it. */
const HEADROOM = 60;

function targetsOf(context: PDFContext, composed: ComposedPages, sheetRefs: readonly PDFRef[], grafted: readonly (GraftedDocument | null)[]): SheetTargets {
  const explicit = (page: PDFRef, left: number | null, top: number | null): PDFArray => context.obj([page, 'XYZ', left, top, null]);
  return {
    destination: (target: LinkTarget) => {
      if (target.to === 'uri') return null;
      if (target.to === 'anchor') {
        const anchor = composed.anchors.get(target.name);
        const page = anchor && sheetRefs[anchor.sheet];
        return anchor && page ? explicit(page, 0, 792 - Math.max(anchor.y - 24, 0)) : null;
      }
      const page = grafted[target.documentIndex]?.pages[target.pageIndex];
      if (!page) return null;
      if (target.left === null || target.top === null) return context.obj([page.ref, 'Fit']);
      const [, top] = toVisual(page.view, target.left, target.top);
      const [x, y] = toUser(page.view, 0, Math.min(top + HEADROOM, page.view.height));
      return explicit(page.ref, Math.round(x), Math.round(y));
    },
  };
}

function bookmarks(plan: PacketPlan, grafted: readonly (GraftedDocument | null)[], targets: SheetTargets): readonly Bookmark[] {
  const to = (anchor: string) => targets.destination({ to: 'anchor', name: anchor });
  const several = plan.letters.length > 1;
  const commentMark = (prefix: string) => (planned: PacketPlan['comments'][number]): Bookmark => {
    const heading = planned.comment.headings.at(-1);
    return bookmark(`${planned.chip}${heading ? `  ${heading}` : ''}`, to(`${prefix}-${planned.comment.id}`));
  };
  const index = several
    ? plan.letters.map((letter) => bookmark(`${letter.mark}  ${letter.name}`, to(`comment-${letter.comments[0]?.comment.id ?? ''}`), letter.comments.map(commentMark('comment'))))
    : plan.comments.map(commentMark('comment'));
  if (plan.unlinked.length > 0) index.push(bookmark('Passages not linked to a comment', to('unlinked')));
  const responses = answered(plan);
  return [
    bookmark('Cover', to('cover')),
    bookmark('Index of comments', to('index'), index),
    ...(responses.length > 0 ? [bookmark('Responses', to('responses'), responses.map(commentMark('response')), false)] : []),
    ...(plan.commitments.length > 0 ? [bookmark('Commitments to the staff', to('commitments'))] : []),
    ...plan.documents.map(({ document, documentIndex }) => bookmark(
      document.name, targets.destination({ to: 'document', documentIndex, pageIndex: 0, left: null, top: null }), grafted[documentIndex]?.outline ?? [], false)),
    bookmark('Attachments and files', to('attachments')),
  ];
}

function writeMarks(
  context: PDFContext, marks: readonly PlannedMark[], grafted: readonly (GraftedDocument | null)[], fonts: FontSet, structure: StructureTree, targets: SheetTargets, warnings: string[],
): void {
  const byPage = new Map<GraftedPage, PlannedMark[]>();
  let lost = 0;
  for (const mark of marks) {
    const page = grafted[mark.documentIndex]?.pages[mark.pageIndex];
    if (!page || mark.quads.length === 0) {
      if (grafted[mark.documentIndex]) lost += 1;
      continue;
    }
    byPage.set(page, [...(byPage.get(page) ?? []), mark]);
  }
  if (lost > 0) warnings.push(`${lost} ${lost === 1 ? 'highlight has' : 'highlights have'} no place on a page and could not be drawn.`);
  for (const [page, own] of byPage) {
    const added: PDFObject[] = own.flatMap((mark) => writeHighlight(context, mark, page, structure));
    // Links come last: where two annotations overlap, readers give the click to the later one.
    added.push(...writeChips(context, page, own, fonts, structure, targets));
    appendAnnotations(context, page.dict, added);
  }
}

/** A page tree of limited width, for filings of a thousand pages. */
function writePageTree(context: PDFContext, root: PDFRef, pages: readonly PDFRef[]): void {
  const WIDTH = 64;
  if (pages.length <= WIDTH) {
    context.assign(root, context.obj({ Type: 'Pages', Kids: [...pages], Count: pages.length }));
    return;
  }
  const nodes: PDFRef[] = [];
  for (let at = 0; at < pages.length; at += WIDTH) {
    const part = pages.slice(at, at + WIDTH);
    const ref = context.register(context.obj({ Type: 'Pages', Parent: root, Kids: [...part], Count: part.length }));
    for (const page of part) {
      const dict = context.lookup(page);
      if (dict instanceof PDFDict) dict.set(name('Parent'), ref);
    }
    nodes.push(ref);
  }
  context.assign(root, context.obj({ Type: 'Pages', Kids: nodes, Count: pages.length }));
}

function documentLabels(plan: PacketPlan, grafted: readonly (GraftedDocument | null)[]): string[] {
  return plan.documents.flatMap(({ document, documentIndex }) =>
    (grafted[documentIndex]?.pages ?? []).map((_, pageIndex) => document.pageLabels[pageIndex] ?? String(pageIndex + 1)));
}

/**
 * Writes the annotated packet: one PDF with cover, index, responses, the documents with real highlights, and every
 * file embedded. The file appears at `outPath` only when it is complete.
 */
export async function writePacket(source: PacketSource, outPath: string, options: WriteOptions): Promise<WrittenPacket> {
  const { signal, onProgress } = options;
  onProgress('Planning the packet', 0);
  const plan = planPacket(source);
  const warnings = [...plan.warnings];
  const context = PDFContext.create();
  const pageTree = context.nextRef();
  const structure = new StructureTree(context);
  const fonts = await FontSet.load(context);
  const { grafted, displays } = await loadDocuments(plan, context, pageTree, structure, warnings, options);
  checkCancelled(signal);
  onProgress('Reading attachments', 0.55);
  // What everybody may read carries no rows and no files: only what its pages show.
  const open = source.rule83?.kind === 'public';
  const carried: CarriedFiles = open ? { attachments: [], documents: [], keys: new Map(), attachmentKeys: new Map() } : await gatherFiles(plan, displays);
  const listed = carried.documents.map((file) => ({ fileName: file.fileName, description: file.description, size: file.bytes.length, sha256: sha256(file.bytes) }));

  checkCancelled(signal);
  onProgress('Setting the index', 0.6);
  const documentPages = grafted.map((document) => document?.pages.length ?? 0);
  const composed = compose(source, plan, documentPages, listed, fonts);
  const frontRefs = composed.front.map(() => context.nextRef());
  const backRefs = composed.back.map(() => context.nextRef());
  const sheetRefs = [...frontRefs, ...grafted.flatMap((document) => document?.pages.map((page) => page.ref) ?? []), ...backRefs];
  const targets = targetsOf(context, composed, sheetRefs, grafted);
  const paint = (sheets: readonly Sheet[], refs: readonly PDFRef[]) => sheets.forEach((sheet, at) => {
    const ref = refs[at];
    if (ref) paintSheet(context, sheet, ref, pageTree, fonts, structure, targets);
  });
  paint(composed.front, frontRefs);
  structure.startBack();
  paint(composed.back, backRefs);
  checkCancelled(signal);
  onProgress('Marking passages', 0.7);
  writeMarks(context, plan.marks, grafted, fonts, structure, targets, warnings);
  if (source.rule83?.kind === 'confidential') {
    const pages = new Map(grafted.flatMap((document) => document?.pages.map((page) => [page.ref, page] as const) ?? []));
    stampPages(context, sheetRefs.map((ref) => pages.get(ref) ?? ref), source.rule83, fonts);
  }
  writePageTree(context, pageTree, sheetRefs);

  let first = composed.front.length;
  const spans = documentPages.map((count) => {
    const span = count > 0 ? { first, count } : null;
    first += count;
    return span;
  });
  const manifest = buildManifest(source, plan, carried, spans);
  const manifestJson = manifestBytes(manifest);
  const files = writeEmbeddedFiles(context, open ? [] : [...carried.attachments, ...carried.documents, manifestFile(manifest, manifestJson)]);
  const title = `${source.matter.registrant ?? source.matter.title}: annotated packet${plan.fileNumbers.length > 0 ? `, File No. ${plan.fileNumbers.join(', ')}` : ''}`;
  const metadata = writeMetadata(context, {
    title, author: source.author, at: source.generatedAt, subject: 'Staff comments, linked passages and responses',
    keywords: ['SEC staff comment letter', ...plan.fileNumbers.map((number) => `File No. ${number}`)],
  });
  const labels = [...composed.frontLabels, ...documentLabels(plan, grafted), ...composed.backLabels];
  const catalog = context.obj({
    Type: 'Catalog', Pages: pageTree, Version: '1.7', PageMode: 'UseOutlines', Outlines: writeOutline(context, bookmarks(plan, grafted, targets)),
    PageLabels: writePageLabels(context, labels), Names: { EmbeddedFiles: files.tree }, AF: [...files.specifications],
    StructTreeRoot: structure.write(), MarkInfo: { Marked: true }, Metadata: metadata, ViewerPreferences: { DisplayDocTitle: true },
  });
  catalog.set(name('Lang'), text('en-US'));
  const present = grafted.flatMap((document) => document ?? []);
  const layers = mergeLayers(context, present);
  if (layers) catalog.set(name('OCProperties'), layers);
  const forms = mergeForms(context, present);
  if (forms) catalog.set(name('AcroForm'), context.register(forms));
  for (const [index, document] of grafted.entries()) {
    const signatures = document?.graft.droppedSignatures ?? 0;
    if (signatures > 0) warnings.push(`${plan.documents[index]?.document.name ?? 'A document'} is digitally signed. Its signature holds for the file embedded in the packet, not for the packet's pages.`);
  }
  context.trailerInfo.Root = context.register(catalog);
  const id = PDFHexString.fromBytes(md5(manifestJson));
  context.trailerInfo.ID = context.obj([id, id]);
  await fonts.embed(context);
  if (fonts.missing.size > 0) warnings.push(`The packet's typefaces have no shapes for: ${[...fonts.missing].join(' ')}. They show as boxes on generated pages; the documents themselves are not affected.`);

  checkCancelled(signal);
  onProgress('Writing the packet', 0.85);
  const bytes = await saveFile(outPath, cancellable(pdfChunks(context, open ? '' : `${PACKET_MARK}\n`), signal));
  onProgress('Packet written', 1);
  return { bytes, warnings };
}
