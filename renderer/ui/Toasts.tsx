import { CircleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from './Button.tsx';
import { useToasts, type Toast } from './toast-store.ts';

const NOTE_MILLISECONDS = 6_000;

export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <section className="toasts" aria-label="Messages">
      <div role="status" aria-live="polite" className="toast-stack">
        {toasts.filter((toast) => toast.tone === 'note').map((toast) => <ToastCard key={toast.id} toast={toast} />)}
      </div>
      <div role="alert" className="toast-stack">
        {toasts.filter((toast) => toast.tone === 'failure').map((toast) => <ToastCard key={toast.id} toast={toast} />)}
      </div>
    </section>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const dismiss = useToasts((state) => state.dismiss);
  useEffect(() => {
    if (toast.tone === 'failure') return;
    const timer = setTimeout(() => dismiss(toast.id), NOTE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [toast, dismiss]);
  const { action } = toast;
  return (
    <div className="toast" data-tone={toast.tone}>
      {toast.tone === 'failure' ? <CircleAlert size={16} className="toast-icon" aria-hidden="true" /> : null}
      <div className="toast-text">
        <p>{toast.message}</p>
        {toast.advice === undefined ? null : <p className="toast-advice">{toast.advice}</p>}
      </div>
      {action === undefined ? null : (
        <Button size="small" onClick={() => { action.run(); dismiss(toast.id); }}>{action.label}</Button>
      )}
      <button type="button" className="icon-button" data-look="quiet" aria-label="Dismiss message" onClick={() => dismiss(toast.id)}>
        <X size={14} />
      </button>
    </div>
  );
}
