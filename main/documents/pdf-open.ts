/** Opening PDFs of every condition: plain, encrypted, damaged. PDF.js reads; pdf-lib repairs and decrypts. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { getDocument, PasswordException, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withPointPictures } from './pdf-pictures.ts';
import { PackageFiles, undrawnDocument } from './pdf-reading-parts.ts';
import { damagedFile, passwordRequired, tooLarge, wrongPassword } from './refusal.ts';

/** The longest real filings are below 5,000 pages; more is a page tree that lies. */
const MAX_PAGES = 20_000;

export interface OpenedPdf {
  /** Must be destroyed by the caller (`document.loadingTask.destroy()`). */
  readonly document: PDFDocumentProxy;
  /** The PDF to show: the source bytes, or a repaired or decrypted copy. */
  readonly bytes: Uint8Array;
}

export function assetFolder(name: string): string {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return join(root, name) + sep;
}

/** Opens with PDF.js to read, not to draw; fonts and character maps come from the package, nothing is fetched (this release of PDF.js evaluates nothing). */
export function loadWithPdfJs(bytes: Uint8Array, password?: string): Promise<PDFDocumentProxy> {
  return getDocument({
    // PDF.js takes the buffer over, so it gets a copy.
    data: withPointPictures(bytes),
    ...(password === undefined ? {} : { password }),
    ownerDocument: undrawnDocument,
    BinaryDataFactory: PackageFiles,
    disableFontFace: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: assetFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: assetFolder('standard_fonts'),
    wasmUrl: assetFolder('wasm'),
    iccUrl: assetFolder('iccs'),
  }).promise;
}

/** Only damaged and locked files need the library that rewrites them. */
async function rewrite(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  const { rewritePdf } = await import('./pdf-rewrite.ts');
  return rewritePdf(bytes, password);
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/[.\s]+$/, '').replace(/^./, (first) => first.toLowerCase());
}

async function openReadable(bytes: Uint8Array, name: string, password: string | undefined): Promise<OpenedPdf> {
  try {
    return { document: await loadWithPdfJs(bytes, password), bytes };
  } catch (error) {
    if (error instanceof PasswordException && password !== undefined) {
      // One password may be given for many files; those that need none still open.
      return await openReadable(bytes, name, undefined).catch((): never => { throw wrongPassword(name); });
    }
    // Some files open for everybody and PDF.js does not see it; pdf-lib tries the empty password its own way.
    const repaired = await rewrite(bytes, password ?? '');
    if (repaired === null && error instanceof PasswordException) throw passwordRequired(name);
    if (repaired === null) throw damagedFile(name, `no PDF reader can find its pages (${reason(error)})`, { cause: error });
    try {
      return { document: await loadWithPdfJs(repaired), bytes: repaired };
    } catch (second) {
      if (error instanceof PasswordException) throw passwordRequired(name);
      throw damagedFile(name, `no PDF reader can find its pages (${reason(second)})`, { cause: second });
    }
  }
}

/** True where the file opens for everybody, encrypted with an empty password or not at all. */
async function opensWithoutPassword(bytes: Uint8Array): Promise<boolean> {
  try {
    const document = await loadWithPdfJs(bytes);
    await document.loadingTask.destroy();
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens a PDF. Throws TickmarkError: `password-required`, `wrong-password`, `damaged-file`, `too-large`.
 * What was opened with a password comes back decrypted, so that nothing of the password is kept.
 */
export async function openPdf(bytes: Uint8Array, name: string, password?: string): Promise<OpenedPdf> {
  const given = password === '' ? undefined : password;
  let opened = await openReadable(bytes, name, given);
  const pages = opened.document.numPages;
  if (pages > MAX_PAGES || !(pages > 0)) {
    await opened.document.loadingTask.destroy();
    if (!(pages > 0)) throw damagedFile(name, 'it has no pages');
    throw tooLarge(name, `it claims ${pages.toLocaleString('en-US')} pages, more than ${MAX_PAGES.toLocaleString('en-US')}`);
  }
  if (given !== undefined && opened.bytes === bytes && !(await opensWithoutPassword(bytes))) {
    const open = await rewrite(bytes, given);
    await opened.document.loadingTask.destroy();
    if (open === null) throw damagedFile(name, 'it opens with the password but cannot be saved without it');
    opened = { document: await loadWithPdfJs(open), bytes: open };
  }
  return opened;
}
