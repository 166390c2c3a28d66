/**
 * The one door to PDF.js. Its viewer components look for the library at `globalThis.pdfjsLib`, which the library sets
 * when it is loaded, so the library has to come first.
 */
export { AnnotationMode, PasswordResponses, PDFWorker, RenderingCancelledException, VerbosityLevel, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
export type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
export { EventBus, GenericL10n, PDFFindController, PDFLinkService, PDFViewer, ScrollMode, SpreadMode } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
