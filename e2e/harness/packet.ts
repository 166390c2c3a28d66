/** What PDF.js, the reader inside every browser of the Mozilla family, finds in a packet. */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PacketHighlight {
  /** 1-based sheet of the packet. */
  readonly sheet: number;
  readonly quads: number;
  readonly contents: string;
  readonly author: string;
  readonly hasAppearance: boolean;
  readonly hasDate: boolean;
  readonly hasPopup: boolean;
}

export interface PacketLink {
  readonly sheet: number;
  /** 1-based sheet that it leads to; null where it leads nowhere. */
  readonly to: number | null;
}

export interface PacketFacts {
  readonly sheets: number;
  readonly labels: readonly string[];
  readonly outline: readonly string[];
  readonly highlights: readonly PacketHighlight[];
  readonly links: readonly PacketLink[];
}

interface PdfJsAnnotation {
  readonly subtype: string;
  readonly quadPoints?: ArrayLike<number> | null;
  readonly contentsObj?: { readonly str: string };
  readonly titleObj?: { readonly str: string };
  readonly hasAppearance?: boolean;
  readonly modificationDate?: string | null;
  readonly popupRef?: string | null;
  readonly dest?: string | readonly unknown[] | null;
}

export async function readPacket(file: string): Promise<PacketFacts> {
  const pdf = await getDocument({ data: Uint8Array.from(readFileSync(file)), verbosity: 0, disableFontFace: true, useWorkerFetch: false }).promise;
  const highlights: PacketHighlight[] = [];
  const links: PacketLink[] = [];
  for (let sheet = 1; sheet <= pdf.numPages; sheet += 1) {
    const page = await pdf.getPage(sheet);
    for (const annotation of (await page.getAnnotations()) as readonly PdfJsAnnotation[]) {
      if (annotation.subtype === 'Highlight') {
        highlights.push({
          sheet, quads: (annotation.quadPoints?.length ?? 0) / 8, contents: annotation.contentsObj?.str ?? '', author: annotation.titleObj?.str ?? '',
          hasAppearance: annotation.hasAppearance === true, hasDate: typeof annotation.modificationDate === 'string', hasPopup: typeof annotation.popupRef === 'string',
        });
      }
      if (annotation.subtype === 'Link' && annotation.dest != null) {
        const explicit = typeof annotation.dest === 'string' ? await pdf.getDestination(annotation.dest) : annotation.dest;
        const ref: unknown = explicit?.[0];
        const index = ref !== null && typeof ref === 'object' ? await pdf.getPageIndex(ref as { num: number; gen: number }).catch(() => null) : null;
        links.push({ sheet, to: index === null ? null : index + 1 });
      }
    }
  }
  const outline: string[] = [];
  const walk = (entries: readonly { readonly title: string; readonly items: readonly unknown[] }[]): void => {
    for (const { title, items } of entries) {
      outline.push(title);
      walk(items as typeof entries);
    }
  };
  walk(await pdf.getOutline() ?? []);
  const facts: PacketFacts = { sheets: pdf.numPages, labels: await pdf.getPageLabels() ?? [], outline, highlights, links };
  await pdf.loadingTask.destroy();
  return facts;
}
