/** Runs in a job thread: changes between two versions written as a marked copy. */
import type { IsoInstant } from '../../db/model.ts';
import type { MarkedFormat, VersionChange } from '../../preload/api.ts';
import { markedCopyName, markedParagraphs, type MarkedCopy } from '../packet/marked-copy/model.ts';
import type { WrittenFile } from '../packet/write-export.ts';

export interface MarkedCopyJob {
  readonly changes: readonly VersionChange[];
  readonly scope: MarkedCopy['scope'];
  /** Paragraphs that both versions have. */
  readonly same: number;
  readonly format: MarkedFormat;
  /** As the two versions are named in the copy. */
  readonly names: { readonly from: string; readonly to: string };
  readonly pageLabels: { readonly from: readonly string[]; readonly to: readonly string[] };
  readonly fileName: string;
  readonly author: string;
  readonly at: IsoInstant;
}

export async function markedCopyOf({ changes, scope, same, format, names, pageLabels, fileName, author, at }: MarkedCopyJob): Promise<WrittenFile> {
  const copy: MarkedCopy = { ...names, author, at, same, scope, paragraphs: markedParagraphs(changes, pageLabels.from, pageLabels.to) };
  const name = markedCopyName(fileName, format);
  if (format === 'docx') {
    const { writeMarkedDocx } = await import('../packet/marked-copy/docx-copy.ts');
    return { name, bytes: await writeMarkedDocx(copy) };
  }
  const { writeMarkedHtml } = await import('../packet/marked-copy/html-copy.ts');
  return { name, bytes: new TextEncoder().encode(writeMarkedHtml(copy)) };
}
