/** An HTML document as the host prints it: inert markup, the paper's CSS, and the pictures the submission holds. */
import type { PrintRequest, PrintResource } from '../core/ports.ts';
import { cleanHtml } from './html-clean.ts';
import { forcedBreaks } from './page-fit.ts';

/** Zoom of the first printing. Filings are written for a browser window of 800 pixels and more, the paper has 720. */
export const STANDARD_ZOOM = 0.86;

/** CSS pixels between the margins, and of one character of `<pre>` text at its default size. */
const PAPER_WIDTH = 720;
const PRE_ADVANCE = 7.85;

/**
 * Letter paper with half-inch margins.
 * Repeated table heads would put the same words on every page twice, so heads print once, as written.
 */
const printCss = (zoom: number): string => `
@page { size: 8.5in 11in; margin: 0.5in }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact }
body { zoom: ${zoom} }
html, body { width: auto !important; min-width: 0 !important; max-width: none !important; height: auto !important; overflow: visible !important }
body { margin-left: 0 !important; margin-right: 0 !important; padding-left: 0 !important; padding-right: 0 !important }
table, div, p, center { max-width: 100% !important }
hr { box-sizing: border-box; max-width: 100%; margin-left: 0; margin-right: 0 }
thead { display: table-row-group }
tr, img { break-inside: avoid }
img { max-width: 100% !important }
pre { white-space: pre-wrap; margin-top: 0; margin-bottom: 0 }
`;

export interface HtmlSource {
  readonly html: string;
  readonly title: string;
  readonly selfName: string | null;
  /** Picture bytes for an `<img src>`, or null where the document did not bring it along. */
  readonly findImage: (reference: string) => Uint8Array | null;
}

const IMAGE_SIGNATURES: readonly (readonly [signature: string, mediaType: string])[] = [
  ['\x89PNG', 'image/png'], ['\xFF\xD8\xFF', 'image/jpeg'], ['GIF8', 'image/gif'], ['BM', 'image/bmp'],
];

function mediaTypeOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return IMAGE_SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? null;
}

/** Throws nothing; `zoom` scales type and pictures on the paper (1 is the size the filing asks for). */
export function preparePrint(source: HtmlSource, zoom: number): PrintRequest {
  const resources = new Map<string, PrintResource>();
  const names = new Map<string, string | null>();
  const resolveImage = (reference: string): string | null => {
    const known = names.get(reference);
    if (known !== undefined) return known;
    const bytes = source.findImage(reference);
    const mediaType = bytes === null ? null : mediaTypeOf(bytes);
    const name = bytes === null || mediaType === null ? null : `image-${resources.size + 1}`;
    if (name !== null && bytes !== null && mediaType !== null) resources.set(name, { bytes, mediaType });
    names.set(reference, name);
    return name;
  };
  const title = source.title.replace(/[<>&]/g, ' ');
  const head = `<meta charset="utf-8"><title>${title}</title><style>${printCss(zoom)}</style>`;
  const html = cleanHtml(source.html, head, {
    selfName: source.selfName, resolveImage, paperWidth: PAPER_WIDTH / zoom, preColumns: Math.floor(PAPER_WIDTH / (PRE_ADVANCE * zoom)),
    breakAtRules: forcedBreaks(source.html) === 0,
  });
  return { html, resources };
}
