/** Bytes of the display PDF -> an open PDF.js document in a worker of its own. */
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { assetUrl, displayPdfUrl } from './assets.ts';
import * as pdfjs from './pdfjs.ts';

export type PdfDocument = pdfjs.PDFDocumentProxy;
export type PdfPage = pdfjs.PDFPageProxy;

export interface OpenPdfOptions {
  readonly signal: AbortSignal;
  /** 0..1, or null where the server does not say how long the file is. */
  onProgress(fraction: number | null): void;
  /** Called when the PDF needs a password; `retry` is true where the last one was wrong. */
  onPassword(answer: (password: string) => void, retry: boolean): void;
}

export interface OpenPdf {
  readonly document: PdfDocument;
  /** Ends the worker; safe to call more than once. */
  close(): void;
}

/** What went wrong, in words for the reader. */
export class PdfOpenError extends Error {
  readonly advice: string;
  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PdfOpenError';
    this.advice = advice;
  }
}

/** @throws PdfOpenError, or the signal's reason once it is aborted. */
export async function openPdf(documentId: string, options: OpenPdfOptions): Promise<OpenPdf> {
  const { signal } = options;
  // The worker starts while the bytes are on their way. It is made here, not by PDF.js, whose same-origin test does not
  // know custom schemes.
  const port = new Worker(workerUrl, { type: 'module', name: 'pdf' });
  const worker = pdfjs.PDFWorker.create({ port });
  let task: pdfjs.PDFDocumentLoadingTask | null = null;
  let closed = false;
  const close = (): void => {
    closed = true;
    signal.removeEventListener('abort', close);
    const ended = task ? task.destroy() : Promise.resolve();
    // Rejects where the worker is gone already, which is what is wanted.
    void ended.catch(() => undefined).finally(() => {
      worker.destroy();
      port.terminate();
    });
  };
  signal.addEventListener('abort', close);
  try {
    const data = await readBytes(displayPdfUrl(documentId), options);
    signal.throwIfAborted();
    const base = document.baseURI;
    task = pdfjs.getDocument({
      data, worker,
      cMapUrl: assetUrl('cmaps', base), cMapPacked: true,
      standardFontDataUrl: assetUrl('standard_fonts', base),
      wasmUrl: assetUrl('wasm', base), iccUrl: assetUrl('iccs', base),
      useWorkerFetch: false, enableXfa: false, verbosity: pdfjs.VerbosityLevel.ERRORS,
    });
    task.onPassword = (answer: (password: string) => void, reason: number) => {
      options.onPassword(answer, reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD);
    };
    const opened = await Promise.race([task.promise, failureOf(port)]);
    quieten(opened, () => closed);
    return { document: opened, close };
  } catch (error) {
    close();
    signal.throwIfAborted();
    throw error instanceof PdfOpenError ? error : new PdfOpenError('This document cannot be shown: its PDF is damaged.',
      'Import the file again, or save a new copy of it from the program it came from and import that.', { cause: error });
  }
}

/** Without this a worker whose script does not load would leave the document opening for ever. */
function failureOf(port: Worker): Promise<never> {
  return new Promise((_resolve, reject) => port.addEventListener('error', (event) => reject(new PdfOpenError(
    'This document cannot be shown: the part of Tickmark that reads PDFs did not start.', 'Close this document and open it again, or restart Tickmark. Nothing was lost.', { cause: event.error })), { once: true }));
}

/**
 * PDF.js's viewer asks for all pages at once and reports each one that fails, also those that fail only because the
 * document was closed meanwhile. Such requests stay unanswered instead, and are forgotten with the document.
 */
function quieten(document: PdfDocument, isClosed: () => boolean): void {
  const getPage = document.getPage.bind(document);
  document.getPage = async (pageNumber) => {
    try {
      const page = await getPage(pageNumber);
      if (!isClosed()) return page;
    } catch (error) {
      if (!isClosed()) throw error;
    }
    return new Promise<never>(() => undefined);
  };
}

async function readBytes(url: string, { signal, onProgress }: OpenPdfOptions): Promise<Uint8Array> {
  const advice = 'Close this document and open it again. If that does not help, import the file again.';
  let response: Response;
  try {
    response = await fetch(url, { signal });
  } catch (error) {
    throw new PdfOpenError('This document cannot be read from the library.', advice, { cause: error });
  }
  if (!response.ok || !response.body) {
    throw new PdfOpenError(response.status === 404 ? 'This document is not in the library any more.' : 'This document cannot be read from the library.', advice);
  }
  const total = Number(response.headers.get('content-length')) || 0;
  let bytes = new Uint8Array(total > 0 ? total : 1 << 20);
  let length = 0;
  for await (const chunk of readChunks(response.body)) {
    if (length + chunk.length > bytes.length) {
      const wider = new Uint8Array(Math.max(bytes.length * 2, length + chunk.length));
      wider.set(bytes.subarray(0, length));
      bytes = wider;
    }
    bytes.set(chunk, length);
    length += chunk.length;
    onProgress(total > 0 ? Math.min(1, length / total) : null);
  }
  return length === bytes.length ? bytes : bytes.slice(0, length);
}

async function* readChunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    reader.releaseLock();
  }
}
