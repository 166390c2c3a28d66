import { call, failureOf } from '../api/call.ts';
import type { ExportFormat, Id, LetterSettings } from '../api/model.ts';
import { download, noteSaved } from '../progress/export-packet.ts';
import { useJobs } from '../state/jobs-store.ts';
import { count } from '../state/words.ts';
import { note } from '../ui/toast-store.ts';

/** Writes the files; the host asks where each of them should go. */
export async function exportFiles(matterId: Id, formats: readonly ExportFormat[], settings: LetterSettings, open: boolean): Promise<void> {
  const { begin, update, dismiss } = useJobs.getState();
  const job = begin({ kind: 'export', title: `Exporting ${count(formats.length, 'format')}`, message: 'Gathering', matterId });
  try {
    const { files } = await call('export.files', { jobId: job.id, matterId, formats: [...formats], settings, public: open });
    dismiss(job.id);
    for (const file of files) if (file.downloadUrl !== null) download(file.downloadUrl, file.name);
    const first = files[0];
    if (!first) note('Nothing was saved');
    else if (first.path === null) note(files.length > 1 ? `${count(files.length, 'file')} exported` : `Ready: ${first.name}`);
    else if (files.every(({ path }) => path !== null && folderOf(path) === folderOf(first.path ?? ''))) {
      noteSaved(files.length > 1 ? `${count(files.length, 'file')} saved in ${folderOf(first.path)}` : `Saved to ${first.path}`, first.path);
    } else note(`${count(files.length, 'file')} exported`);
  } catch (error) {
    const failure = failureOf(error);
    update(job.id, { state: failure.kind === 'cancelled' ? 'cancelled' : 'failed', failure });
  }
}

/** The path without its last part, on any system. */
function folderOf(path: string): string {
  return path.replace(/[\\/][^\\/]*$/, '');
}
