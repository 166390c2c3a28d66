import { call, failureOf } from '../api/call.ts';
import type { DocumentRecord, MarkedFormat } from '../api/model.ts';
import { download, noteSaved } from '../progress/export-packet.ts';
import { useJobs } from '../state/jobs-store.ts';
import { shortName } from '../state/words.ts';
import { note } from '../ui/toast-store.ts';

export const MARKED_COPIES: readonly { readonly format: MarkedFormat; readonly label: string }[] = [
  { format: 'docx', label: 'Word, tracked changes (.docx)' },
  { format: 'html', label: 'EDGAR HTML, <R> tags (.htm)' },
];

/** Writes the changed paragraphs between two versions, all of them or those at these positions of the comparison; the host asks where to. */
export async function exportMarked({ from, to }: { readonly from: DocumentRecord; readonly to: DocumentRecord }, format: MarkedFormat, which: { readonly linkedOnly: boolean; readonly positions: readonly number[] | null }): Promise<void> {
  const { begin, update, dismiss } = useJobs.getState();
  const job = begin({ kind: 'export', title: `Marked copy of ${shortName(to)}`, message: 'Writing', matterId: to.matterId });
  try {
    const file = await call('amendments.exportMarked', { jobId: job.id, fromDocumentId: from.id, toDocumentId: to.id, format, linkedOnly: which.linkedOnly, positions: which.positions === null ? null : [...which.positions] });
    dismiss(job.id);
    if (file === null) return;
    if (file.downloadUrl !== null) download(file.downloadUrl, file.name);
    const { path } = file;
    if (path === null) note(`Marked copy ready: ${file.name}`);
    else noteSaved(`Marked copy saved to ${path}`, path);
  } catch (error) {
    const failure = failureOf(error);
    update(job.id, { state: failure.kind === 'cancelled' ? 'cancelled' : 'failed', failure });
  }
}
