import { useApp } from '../state/app-store.ts';
import { Dialog } from '../ui/Dialog.tsx';

const HOST_WORDS = { electron: 'its own window', browser: 'a browser window on this computer', cli: 'the command line' } as const;

export function AboutDialog({ onClose }: { onClose(): void }) {
  const info = useApp((state) => state.info);
  return (
    <Dialog title="Tickmark" description="Annotate SEC filings, link passages to staff comments, answer the letter. Offline." onClose={onClose}>
      {info === null ? null : (
        <dl className="facts">
          <dt>Version</dt><dd>{info.version}</dd>
          <dt>Runs in</dt><dd>{HOST_WORDS[info.host]}</dd>
          <dt>Library</dt><dd>{info.libraryDir}</dd>
          <dt>Licence</dt><dd>MIT</dd>
        </dl>
      )}
    </Dialog>
  );
}
