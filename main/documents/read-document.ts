/** Bytes of any supported format to a document as the library stores it. Runs in a worker thread; plain Node. */
import type { DocumentKind, DocumentPage } from '../../db/model.ts';
import { factsInLetter, factsInXbrl, factsOnCover, mergeFacts, NO_FACTS } from './cover-facts.ts';
import { kindOfText, kindOfType } from './document-kind.ts';
import { foliosOfPage } from './folio.ts';
import { preparePrint } from './html-print.ts';
import type { DocumentLine } from './item-headings.ts';
import { mapItems } from './item-map.ts';
import { readLetterLines } from './letter-lines/index.ts';
import type { LetterLine, ReadDocument, ReadOptions } from './model.ts';
import { noteHeadings, outlineOfItems, pdfOutline } from './outline.ts';
import { labelPages } from './page-labels.ts';
import { pageLines } from './page-lines.ts';
import { openPdf, type OpenedPdf } from './pdf-open.ts';
import { readDocumentText } from './pdf-text.ts';
import { stopIfCancelled } from './refusal.ts';
import { readSource, type Content, type Source } from './source.ts';
import { textToPdf } from './text-pdf.ts';

/** How much of a document is read to tell what it is: a long cover page or the whole of a letter. */
const OPENING_LENGTH = 24_000;

async function openDisplay(source: Source, options: ReadOptions): Promise<OpenedPdf> {
  const { content } = source;
  switch (content.kind) {
    case 'pdf':
      return openPdf(content.bytes, options.name, options.password);
    case 'text':
      options.onProgress('Laying out the text', 0);
      return openPdf(await textToPdf(content.text, options.name, (done) => { options.onProgress('Laying out the text', done * 0.4); }), options.name);
    case 'html': {
      options.onProgress('Printing the page', null);
      const request = preparePrint({ html: content.html, title: options.name, selfName: source.selfName, findImage: source.findImage });
      return openPdf(await options.printHtml(request, options.signal), options.name);
    }
  }
}

async function readLetter(kind: DocumentKind, content: Content, displayPdf: Uint8Array): Promise<readonly LetterLine[]> {
  if (kind !== 'staff-letter' && kind !== 'response-letter') return [];
  switch (content.kind) {
    case 'pdf': return readLetterLines({ format: 'pdf', bytes: displayPdf });
    case 'text': return readLetterLines({ format: 'text', text: content.text });
    case 'html': return readLetterLines({ format: 'html', html: content.html });
  }
}

function factsOf(source: Source, kind: DocumentKind, opening: string): ReturnType<typeof mergeFacts> {
  const stated = kind === 'filing' ? factsOnCover(opening) : kind === 'other' ? NO_FACTS : factsInLetter(opening);
  const tagged = source.content.kind === 'html' ? factsInXbrl(source.content.html) : NO_FACTS;
  return mergeFacts(source.facts, tagged, stated);
}

/**
 * Reads one file. Throws TickmarkError for everything a person can meet: `empty-file`, `unsupported-format`,
 * `damaged-file`, `password-required`, `wrong-password`, `too-large`, `cancelled`.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<ReadDocument> {
  options.onProgress('Recognising the format', null);
  const source = readSource(bytes, options.name);
  stopIfCancelled(options.signal, options.name);
  const opened = await openDisplay(source, options);
  const { document } = opened;
  try {
    stopIfCancelled(options.signal, options.name);
    const texts = await readDocumentText(document, (pageIndex) => {
      stopIfCancelled(options.signal, options.name);
      if (pageIndex % 10 === 0) options.onProgress(`Reading page ${pageIndex + 1} of ${document.numPages}`, 0.5 + (0.45 * pageIndex) / document.numPages);
    });
    const linesOfPages = texts.map(pageLines);
    const lines: DocumentLine[] = linesOfPages.flatMap((page, pageIndex) => page.map((line, indexOnPage) => ({ ...line, pageIndex, indexOnPage })));
    const pdfLabels = await document.getPageLabels().catch((): null => null);
    const labels = labelPages(linesOfPages.map((page) => foliosOfPage(page, source.content.kind === 'html')), pdfLabels);
    const pages = texts.map((text, pageIndex): DocumentPage => {
      const label = labels[pageIndex] ?? { label: String(pageIndex + 1), doubtful: true };
      return { pageIndex, pageLabel: label.label, labelDoubtful: label.doubtful, text: text.text };
    });
    let opening = '';
    for (const page of linesOfPages) {
      if (opening.length >= OPENING_LENGTH) break;
      opening += `${page.map((line) => line.text).join('\n')}\n`;
    }
    const kind = kindOfType(source.type) ?? kindOfText(opening);
    const items = kind === 'filing' || kind === 'other' ? mapItems(lines, pages.map((page) => page.pageLabel)) : [];
    const ownOutline = await pdfOutline(document);
    const displayPdf = opened.bytes;
    return {
      ...factsOf(source, kind, opening),
      format: source.format, kind, entries: source.entries, displayPdf, pages, items,
      outline: ownOutline.length > 0 ? ownOutline : outlineOfItems(items, kind === 'filing' ? noteHeadings(lines) : []),
      hasText: pages.some((page) => page.text.trim() !== ''),
      referencedAccessionNumber: source.referencedAccessionNumber,
      letterLines: await readLetter(kind, source.content, displayPdf),
    };
  } finally {
    await document.loadingTask.destroy();
  }
}
