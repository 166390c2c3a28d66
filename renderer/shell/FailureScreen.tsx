import { CircleAlert } from 'lucide-react';
import type { Failure } from '../api/model.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

export function FailureScreen({ failure }: { readonly failure: Failure }) {
  return (
    <main className="failure-screen">
      <div role="alert">
        <EmptyState icon={<CircleAlert size={28} />} title={failure.message}><p>{failure.advice}</p></EmptyState>
      </div>
    </main>
  );
}
