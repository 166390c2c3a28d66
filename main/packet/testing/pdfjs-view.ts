/** A packet as PDF.js sees it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface SeenLink {
  readonly rect: readonly number[];
  readonly words: string;
  /** 0-based sheet; null where the destination leads nowhere. */
  readonly sheet: number | null;
  readonly uri: string | null;
}

export interface SeenHighlight {
  readonly author: string;
  readonly contents: string;
  readonly quads: readonly number[];
  readonly hasPopup: boolean;
  readonly modified: string | null;
}

export interface SeenOutline {
  readonly title: string;
  readonly sheet: number | null;
  readonly items: readonly SeenOutline[];
}

export interface SeenPacket {
  readonly sheets: number;
  readonly labels: readonly string[];
  readonly links: readonly (readonly SeenLink[])[];
  readonly highlights: readonly (readonly SeenHighlight[])[];
  readonly texts: readonly string[];
  readonly outline: readonly SeenOutline[];
  readonly attachments: readonly string[];
  readonly title: string;
}

type Reference = Parameters<Awaited<ReturnType<typeof getDocument>['promise']>['getPageIndex']>[0];
type OutlineNode = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getOutline']>>[number];

export async function seePacket(bytes: Uint8Array): Promise<SeenPacket> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const sheetOf = async (dest: unknown): Promise<number | null> => {
    const explicit: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    if (!Array.isArray(explicit)) return null;
    const first: unknown = explicit[0];
    if (typeof first === 'number') return first;
    return typeof first === 'object' && first !== null ? pdf.getPageIndex(first as Reference).catch(() => null) : null;
  };
  const links: SeenLink[][] = [];
  const highlights: SeenHighlight[][] = [];
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    texts.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    const ownLinks: SeenLink[] = [];
    const ownHighlights: SeenHighlight[] = [];
    for (const annotation of await page.getAnnotations()) {
      if (annotation.subtype === 'Link') {
        ownLinks.push({ rect: annotation.rect, words: annotation.contentsObj?.str ?? '', sheet: annotation.dest ? await sheetOf(annotation.dest) : null, uri: annotation.url ?? null });
      } else if (annotation.subtype === 'Highlight') {
        ownHighlights.push({
          author: annotation.titleObj?.str ?? '', contents: annotation.contentsObj?.str ?? '', quads: [...(annotation.quadPoints ?? [])], hasPopup: Boolean(annotation.popupRef),
          modified: annotation.modificationDate ?? null,
        });
      }
    }
    links.push(ownLinks);
    highlights.push(ownHighlights);
  }
  const outlineOf = (items: readonly OutlineNode[]): Promise<SeenOutline[]> => Promise.all(items.map(async (item): Promise<SeenOutline> => (
    { title: item.title, sheet: await sheetOf(item.dest), items: await outlineOf(item.items) })));
  const attachments: unknown = await pdf.getAttachments();
  const metadata = await pdf.getMetadata();
  const info: unknown = metadata.info;
  const seen: SeenPacket = {
    sheets: pdf.numPages, labels: (await pdf.getPageLabels()) ?? [], links, highlights, texts, outline: await outlineOf((await pdf.getOutline()) ?? []),
    attachments: attachments instanceof Map ? [...attachments.values()].map((each: unknown) => (typeof each === 'object' && each !== null && 'filename' in each ? String(each.filename) : '')) : [],
    title: typeof info === 'object' && info !== null && 'Title' in info ? String(info.Title) : '',
  };
  await task.destroy();
  return seen;
}
