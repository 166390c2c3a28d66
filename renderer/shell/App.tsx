import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect, useState } from 'react';
import { failureOf } from '../api/call.ts';
import type { Failure } from '../api/model.ts';
import { DropLayer } from '../drop/DropLayer.tsx';
import { StartScreen } from '../matters/StartScreen.tsx';
import { Jobs } from '../progress/Jobs.tsx';
import { useApp } from '../state/app-store.ts';
import { useMatter } from '../state/matter-store.ts';
import { isRecord, loadView, saveView } from '../state/saved-view.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { POPUP_CONTAINER_ID } from '../ui/popup-container.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { FailureScreen } from './FailureScreen.tsx';
import { Overlays } from './Overlays.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useTheme } from './theme.ts';
import { TitleBar } from './TitleBar.tsx';
import { useAppEvents } from './use-app-events.ts';
import { useKeyboard } from './use-keyboard.ts';
import { Workspace } from './Workspace.tsx';
import './shell.css';

export function App() {
  useTheme();
  useKeyboard();
  useAppEvents();
  const { failure, started } = useStart();
  const matterId = useMatter((state) => state.matterId);
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500} closeDelay={0}>
        <div className="window">
          <TitleBar />
          {failure !== null ? <FailureScreen failure={failure} /> : matterId !== null ? <Workspace key={matterId} /> : started ? <StartScreen /> : <Waiting />}
          <StatusBar />
        </div>
        <Jobs />
        <Toasts />
        <Overlays />
        <DropLayer />
        <section id={POPUP_CONTAINER_ID} aria-label="Menus and hints" />
        <Announcer />
      </Tooltip.Provider>
    </CSPProvider>
  );
}

/** Until it is known whether a matter comes back: the start screen would only flash. */
function Waiting() {
  return <main className="workspace-wait" aria-busy="true" aria-label="Starting" />;
}

/** Loads the settings and opens the matter that was open last. */
function useStart(): { readonly failure: Failure | null; readonly started: boolean } {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [started, setStarted] = useState(false);
  const matterId = useMatter((state) => state.matterId);
  useEffect(() => {
    start().then(() => setStarted(true), (error: unknown) => setFailure(failureOf(error)));
  }, []);
  useEffect(() => {
    if (started) saveView('window', { matterId });
  }, [started, matterId]);
  return { failure, started };
}

async function start(): Promise<void> {
  const [, , last] = await Promise.all([
    useApp.getState().start(),
    useMatter.getState().listMatters(),
    loadView('window', (value) => (isRecord(value) && typeof value['matterId'] === 'string' ? value['matterId'] : null)),
  ]);
  const { matters, matterId, open } = useMatter.getState();
  if (matterId === null && last !== null && matters?.some(({ id }) => id === last)) await open(last);
}
