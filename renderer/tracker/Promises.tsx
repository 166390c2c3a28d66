import { Handshake, Plus } from 'lucide-react';
import { useState } from 'react';
import { isKept } from '../state/comment-facts.ts';
import type { MatterView } from '../state/derived.ts';
import { count } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PromiseForm } from './PromiseForm.tsx';
import { PromiseRow } from './PromiseRow.tsx';

/** The commitment ledger: what was promised to the staff, where it is due, and the passage that keeps it. */
export function Promises({ view }: { readonly view: MatterView }) {
  const [adding, setAdding] = useState(false);
  const { commitments } = view.snapshot;
  const kept = commitments.filter((commitment) => isKept(view, commitment)).length;
  return (
    <>
      <div className="tracker-bar">
        <h2 className="promises-title">Commitment ledger</h2>
        <span className="tracker-count">{commitments.length === 0 ? '' : `${kept} of ${count(commitments.length, 'promise')} kept`}</span>
        <Button size="small" icon={<Plus size={13} />} onClick={() => setAdding(true)}>Add a promise</Button>
      </div>
      <div className="tracker-scroll promises">
        {adding ? <PromiseForm view={view} onDone={() => setAdding(false)} /> : null}
        {commitments.length === 0 && !adding ? (
          <EmptyState icon={<Handshake size={28} />} title="No promises yet">
            <p>Drop a response letter onto the window: what it promises for later filings (“in future filings we will …”) is listed here. Or add a promise by hand.</p>
          </EmptyState>
        ) : (
          <ul aria-label="Promises to the staff">{commitments.map((commitment) => <PromiseRow key={commitment.id} commitment={commitment} view={view} />)}</ul>
        )}
      </div>
    </>
  );
}
