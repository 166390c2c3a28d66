/**
 * PDF.js reads these folders of the `pdfjs-dist` package at run time, from `pdfjs/<folder>/` beside the window's page.
 * The build copies them; whoever serves the window serves them too. All are read with GET by the window itself.
 */
export const PDFJS_ASSET_FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'] as const;
export type PdfjsAssetFolder = (typeof PDFJS_ASSET_FOLDERS)[number];

/** Absolute, with the trailing slash that PDF.js asks for. */
export function assetUrl(folder: PdfjsAssetFolder, base: string): string {
  return new URL(`pdfjs/${folder}/`, base).href;
}

/** Where the core serves the PDF that is shown. */
export function displayPdfUrl(documentId: string): string {
  return `/documents/${encodeURIComponent(documentId)}/display.pdf`;
}
