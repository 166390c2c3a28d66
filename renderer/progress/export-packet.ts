import { call, failureOf } from '../api/call.ts';
import { useJobs } from '../state/jobs-store.ts';
import { useMatter } from '../state/matter-store.ts';
import { attempt, note } from '../ui/toast-store.ts';

/** Writes the open matter as one packet; the host asks where to. */
export async function exportPacket(): Promise<void> {
  const { matterId } = useMatter.getState();
  if (matterId === null) return;
  const { begin, update, dismiss } = useJobs.getState();
  const job = begin({ kind: 'export', title: 'Exporting the packet', message: 'Gathering', matterId });
  try {
    const file = await call('export.packet', { jobId: job.id, matterId });
    dismiss(job.id);
    if (!file) return;
    if (file.downloadUrl !== null) download(file.downloadUrl, file.name);
    if (file.path === null) note(`Packet ready: ${file.name}`);
    else noteSaved(`Packet saved to ${file.path}`, file.path);
  } catch (error) {
    const failure = failureOf(error);
    update(job.id, { state: failure.kind === 'cancelled' ? 'cancelled' : 'failed', failure });
  }
}

/** Says where a file was saved, with a button that shows it in its folder. */
export function noteSaved(message: string, path: string): void {
  note(message, { label: 'Show', run: () => attempt(call('files.show', { path })) });
}

/** Hands a file of the browser host to the browser's own downloads. */
export function download(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
