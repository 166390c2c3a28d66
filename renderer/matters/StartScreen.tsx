import { FileText, Highlighter, PackageCheck } from 'lucide-react';
import { useEffect } from 'react';
import { importChosen } from '../shell/commands.ts';
import { useDrop } from '../drop/drop-store.ts';
import { useMatter } from '../state/matter-store.ts';
import { Button } from '../ui/Button.tsx';
import { attempt } from '../ui/toast-store.ts';
import { RecentMatters } from './RecentMatters.tsx';
import './matters.css';

/** What is seen before a matter is open: the recent ones, and how to begin one. */
export function StartScreen() {
  const matters = useMatter((state) => state.matters);
  const dragging = useDrop((state) => state.files !== null);
  useEffect(() => attempt(useMatter.getState().listMatters()), []);
  return (
    <main className="start">
      <div className="start-column">
        <section className="start-drop" data-dragging={dragging ? '' : undefined} aria-labelledby="start-title">
          <h2 id="start-title">Drop a staff letter and the filing it is about</h2>
          <p>PDF, HTML, plain text or a full EDGAR submission. They stay on this computer; Tickmark never goes online.</p>
          <Button look="primary" onClick={() => void importChosen()}>Choose files</Button>
        </section>
        <ol className="start-steps" aria-label="How it works">
          <Step icon={<FileText size={18} />} title="1. Drop the documents">The letter is read into its numbered comments; the filing opens beside it.</Step>
          <Step icon={<Highlighter size={18} />} title="2. Select, press a digit">The passage is highlighted and linked to that comment. Draft the response next to it.</Step>
          <Step icon={<PackageCheck size={18} />} title="3. Export the packet">One PDF with every highlight, link, response and attachment in it.</Step>
        </ol>
        {matters === null ? null : <RecentMatters matters={matters} />}
      </div>
    </main>
  );
}

function Step({ icon, title, children }: { readonly icon: React.ReactNode; readonly title: string; readonly children: string }) {
  return (
    <li className="start-step">
      <span className="start-step-icon" aria-hidden="true">{icon}</span>
      <b>{title}</b>
      <p>{children}</p>
    </li>
  );
}
