/** Bytes of any supported format to a document as the library stores it. Runs in a worker thread; plain Node. */
import type { DocumentKind, DocumentPage, ItemHeading, OutlineEntry } from '../../db/model.ts';
import { kindOfText, kindOfType } from './document-kind.ts';
import { factsOnCover } from './facts/cover.ts';
import { factsInLetter } from './facts/letter.ts';
import { mergeFacts, NO_FACTS } from './facts/merge-facts.ts';
import { factsInXbrl } from './facts/xbrl.ts';
import type { DocumentLine } from './item-headings.ts';
import { mapItems } from './item-map.ts';
import { readLetterLines } from './letter-lines/index.ts';
import { linesOfPages } from './letter-lines/pdf-lines.ts';
import type { LetterLine, ReadDocument, ReadOptions } from './model.ts';
import { noteHeadings, outlineOfItems, pdfOutline } from './outline.ts';
import { betterZoom, forcedBreaks, PAGED_FROM } from './page-fit.ts';
import { writeNavigation } from './pdf-navigation.ts';
import { closeReading, readPages, type PagesRead } from './pages-read.ts';
import { damagedFile } from './refusal.ts';
import { readSource, type Content, type Source } from './source.ts';

// Each format's libraries are loaded where a file of that format comes: together they take longer than a letter.

/** How much of a document is read to tell what it is: a long cover page or the whole of a letter. */
const OPENING_LENGTH = 24_000;

async function readHtml(source: Source, html: string, options: ReadOptions): Promise<PagesRead> {
  const { preparePrint, STANDARD_ZOOM } = await import('./html-print.ts');
  const print = async (zoom: number): Promise<PagesRead & { readonly breaks: number }> => {
    options.onProgress('Printing the pages', null);
    const request = preparePrint({ html, title: options.name, selfName: source.selfName, findImage: (reference) => source.findImage(reference) ?? options.findCompanion?.(reference) ?? null }, zoom);
    const pdf = await options.printHtml(request, options.signal);
    const breaks = forcedBreaks(request.html);
    const read = await readPages(pdf, options, forcedBreaks(html) === 0 && breaks >= PAGED_FROM ? 'broken-at-numbers' : 'printed');
    if (request.resources.size > 0 || read.texts.some((text) => text.text.trim() !== '')) return { ...read, breaks };
    await closeReading(read);
    throw damagedFile(options.name, 'its markup ends before any visible text, as in a download that was cut off');
  };
  const first = await print(STANDARD_ZOOM);
  // Without pages of its own a filing flows over the paper as it comes; its labels then stand doubtful.
  const zoom = first.breaks < PAGED_FROM ? null : betterZoom(STANDARD_ZOOM, first.lines, first.labels);
  if (zoom === null) return first;
  await closeReading(first);
  return print(zoom);
}

async function readContent(source: Source, options: ReadOptions): Promise<PagesRead> {
  const { content } = source;
  switch (content.kind) {
    case 'pdf':
      return readPages(content.bytes, options, 'own');
    case 'text': {
      const { sourcePages, textToPdf } = await import('./text-pdf.ts');
      const onPage = (done: number): void => { options.onProgress('Laying out the text', done * 0.4); };
      return readPages(await textToPdf(content.text, options.name, onPage), options, 'own', sourcePages(content.text));
    }
    case 'html':
      return readHtml(source, content.html, options);
  }
}

async function readLetter(kind: DocumentKind, content: Content, read: PagesRead): Promise<readonly LetterLine[]> {
  if (kind !== 'staff-letter' && kind !== 'response-letter') return [];
  switch (content.kind) {
    case 'pdf': {
      const visible = read.texts.flatMap((page) => page.visible ?? []);
      return visible.length === read.texts.length ? linesOfPages(visible) : readLetterLines({ format: 'pdf', bytes: read.pdf });
    }
    case 'text': return readLetterLines({ format: 'text', text: content.text });
    case 'html': return readLetterLines({ format: 'html', html: content.html });
  }
}

/** An exhibit is a filing only where it stands for a part of one: the annual report to shareholders (EX-13). */
function kindOf(type: string | null, opening: string): DocumentKind {
  const kind = kindOfType(type) ?? kindOfText(opening);
  const exhibit = /^EX-(?!13)/i.test(type ?? '');
  return exhibit && kind === 'filing' ? 'other' : kind;
}

function factsOf(source: Source, kind: DocumentKind, opening: string): ReturnType<typeof mergeFacts> {
  const stated = kind === 'filing' ? factsOnCover(opening) : kind === 'other' ? NO_FACTS : factsInLetter(opening);
  const tagged = source.content.kind === 'html' ? factsInXbrl(source.content.html) : NO_FACTS;
  return mergeFacts(source.facts, tagged, stated);
}

function openingOf(read: PagesRead): string {
  // The Commission's letterhead is a picture with its name in white behind it.
  let opening = `${read.texts[0]?.hiddenText ?? ''}\n`;
  for (const page of read.lines) {
    if (opening.length >= OPENING_LENGTH) break;
    opening += `${page.map((line) => line.text).join('\n')}\n`;
  }
  return opening;
}

/** A PDF's own bookmarks; else items and notes, which know a filing better than the headings a browser finds in it. */
async function outlineOf(source: Source, read: PagesRead, kind: DocumentKind, lines: readonly DocumentLine[], items: readonly ItemHeading[]): Promise<readonly OutlineEntry[]> {
  const found = outlineOfItems(items, kind === 'filing' ? noteHeadings(lines) : []);
  if (source.content.kind !== 'pdf' && found.length > 0) return found;
  const own = await pdfOutline(read.document);
  return own.length > 0 ? own : found;
}

/**
 * Reads one file. Throws TickmarkError for everything a person can meet: `empty-file`, `unsupported-format`,
 * `damaged-file`, `password-required`, `wrong-password`, `too-large`, `cancelled`.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<ReadDocument> {
  options.onProgress('Recognising the format', null);
  const source = readSource(bytes, options.name, options.entry);
  const read = await readContent(source, options);
  try {
    const opening = openingOf(read);
    const kind = kindOf(source.type, opening);
    const lines: DocumentLine[] = read.lines.flatMap((page, pageIndex) => page.map((line, indexOnPage) => ({ ...line, pageIndex, indexOnPage })));
    const items = kind === 'filing' ? mapItems(lines, read.labels.map((label) => label.label)) : [];
    const outline = await outlineOf(source, read, kind, lines, items);
    const pages = read.texts.map((text, pageIndex): DocumentPage => {
      const label = read.labels[pageIndex] ?? { label: String(pageIndex + 1), doubtful: true };
      return { pageIndex, pageLabel: label.label, labelDoubtful: label.doubtful, text: text.text };
    });
    const displayPdf = source.content.kind === 'pdf' ? read.pdf : await writeNavigation(read.pdf, outline, pages.map((page) => page.pageLabel));
    return {
      ...factsOf(source, kind, opening),
      format: source.format, kind, entries: source.entries, inner: source.inner, displayPdf, pages, items, outline, pageTexts: read.texts,
      hasText: pages.some((page) => page.text.trim() !== ''),
      hiddenRuns: Object.fromEntries(read.texts.flatMap(({ hidden }, pageIndex) => (hidden.length === 0 ? [] : [[String(pageIndex), hidden]]))),
      referencedAccessionNumber: source.referencedAccessionNumber,
      letterLines: await readLetter(kind, source.content, read),
    };
  } finally {
    await closeReading(read);
  }
}
