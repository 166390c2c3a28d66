/** "Did the amendment do what we said": each block of proposed disclosure against the words of a filed document. */
import { create } from 'zustand';
import { subscribe } from '../api/bridge.ts';
import { call } from '../api/call.ts';
import type { DocumentRecord, FiledDisclosure } from '../api/model.ts';
import { goToPlace, useLayout } from '../state/layout-store.ts';
import { useMatter } from '../state/matter-store.ts';
import { currentView } from '../state/use-view.ts';
import { note } from '../ui/toast-store.ts';
import { amendmentAfterResponse } from './versions.ts';

interface DisclosureState {
  /** The document that is read; null while the panel is closed. */
  readonly document: DocumentRecord | null;
  readonly jobId: string | null;
  readonly progress: { readonly message: string; readonly fraction: number | null } | null;
  /** Null while they are being looked for. */
  readonly blocks: readonly FiledDisclosure[] | null;
  readonly current: FiledDisclosure | null;
}

const IDLE = { document: null, jobId: null, progress: null, blocks: null, current: null } as const;

export const useDisclosures = create<DisclosureState>()(() => ({ ...IDLE }));

export async function beginDisclosures(document: DocumentRecord): Promise<void> {
  endDisclosures();
  const jobId = crypto.randomUUID();
  useDisclosures.setState({ ...IDLE, document, jobId, progress: { message: 'Starting', fraction: 0 } });
  useLayout.getState().change({ panel: true });
  const stop = subscribe((event) => {
    if (event.type === 'progress' && event.jobId === jobId) useDisclosures.setState({ progress: { message: event.message, fraction: event.fraction } });
  });
  try {
    const blocks = await call('amendments.disclosures', { jobId, documentId: document.id });
    if (useDisclosures.getState().jobId === jobId) useDisclosures.setState({ blocks, progress: null, jobId: null });
  } catch (error) {
    if (useDisclosures.getState().jobId === jobId) useDisclosures.setState({ ...IDLE });
    throw error;
  } finally {
    stop();
  }
}

/** For the open matter, in the newest amendment after its last response; another document can be chosen in the panel. */
export async function checkDisclosures(): Promise<void> {
  const { snapshot } = useMatter.getState();
  const document = snapshot === null ? null : amendmentAfterResponse(snapshot);
  if (document === null) note('Drop the amendment on the window first: there is no filing to look in');
  else await beginDisclosures(document);
}

export function endDisclosures(): void {
  const { jobId } = useDisclosures.getState();
  useDisclosures.setState({ ...IDLE });
  if (jobId !== null) call('jobs.cancel', { jobId }).catch(() => undefined);
}

/** Shows where a block was filed, or the nearest words. */
export function showBlock(block: FiledDisclosure): void {
  const { document } = useDisclosures.getState();
  useDisclosures.setState({ current: block });
  const [place] = block.targets;
  const shown = document === null ? undefined : currentView()?.documents.get(document.id);
  if (shown && place) goToPlace(shown, place.pageIndex, place.quads);
}
