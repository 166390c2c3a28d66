/** Runs in a job thread: two versions compared, and their changed paragraphs written as a marked copy. */
import type { IsoInstant, TextPlace } from '../../db/model.ts';
import type { MarkedFormat } from '../../preload/api.ts';
import { touchesPassage } from '../../renderer/anchoring/compare.ts';
import { markedCopyName, markedParagraphs, type MarkedCopy } from '../packet/marked-copy/model.ts';
import type { WrittenFile } from '../packet/write-export.ts';
import { compareBetween, type CompareJob } from './carry-pages.ts';

type Passage = Pick<TextPlace, 'pageIndex' | 'start' | 'end'>;

export interface MarkedCopyJob extends CompareJob {
  readonly format: MarkedFormat;
  /** As the two versions are named in the copy. */
  readonly names: { readonly from: string; readonly to: string };
  readonly fileName: string;
  readonly author: string;
  readonly at: IsoInstant;
  /** The passages whose changes alone are wanted; null for all changes. */
  readonly touching: { readonly from: readonly Passage[]; readonly to: readonly Passage[] } | null;
}

export async function markedCopyOf(job: MarkedCopyJob, progress: (message: string, fraction: number | null) => void): Promise<WrittenFile> {
  const { changes, paragraphs } = await compareBetween(job, progress);
  const { touching, names } = job;
  const wanted = touching === null ? changes : changes.filter((change) => touchesPassage(change, touching));
  progress('Writing the marked copy', null);
  const copy: MarkedCopy = {
    from: names.from, to: names.to, author: job.author, at: job.at, same: paragraphs.same, linkedOnly: touching !== null,
    paragraphs: markedParagraphs(wanted, job.from.pageLabels, job.to.pageLabels),
  };
  const name = markedCopyName(job.fileName, job.format);
  if (job.format === 'docx') {
    const { writeMarkedDocx } = await import('../packet/marked-copy/docx-copy.ts');
    return { name, bytes: await writeMarkedDocx(copy) };
  }
  const { writeMarkedHtml } = await import('../packet/marked-copy/html-copy.ts');
  return { name, bytes: new TextEncoder().encode(writeMarkedHtml(copy)) };
}
