import { useEffect } from 'react';
import { subscribe } from '../api/bridge.ts';
import { importUploads } from '../progress/import-files.ts';
import { useJobs } from '../state/jobs-store.ts';
import { hearChange, useMatter } from '../state/matter-store.ts';
import { flushViews } from '../state/saved-view.ts';
import { attempt } from '../ui/toast-store.ts';
import { runCommand } from './commands.ts';

/** Listens to the core and the native menu for as long as the window is there. */
export function useAppEvents(): void {
  useEffect(() => {
    const stop = subscribe((event) => {
      switch (event.type) {
        case 'progress':
          useJobs.getState().progress(event);
          return;
        case 'changed':
          onChanged(event.matterId);
          return;
        case 'command':
          runCommand(event.command);
          return;
        case 'open-matter':
          attempt(useMatter.getState().open(event.matterId));
          return;
        case 'open-files':
          attempt(importUploads(event.uploads, useMatter.getState().matterId));
      }
    });
    window.addEventListener('pagehide', flushViews);
    return () => {
      stop();
      window.removeEventListener('pagehide', flushViews);
    };
  }, []);
}

function onChanged(matterId: string | null): void {
  const matter = useMatter.getState();
  if (matter.matterId === null) attempt(matter.listMatters());
  else if (matterId === null || matterId === matter.matterId) attempt(hearChange());
}
