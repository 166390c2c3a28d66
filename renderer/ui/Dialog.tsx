import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';

export interface DialogProps {
  readonly title: string;
  readonly description?: string;
  readonly wide?: boolean;
  onClose(): void;
  readonly children: ReactNode;
}

/** For settings and the like; everyday work is never in a dialog. */
export function Dialog({ title, description, wide = false, onClose, children }: DialogProps) {
  return (
    <Base.Root open onOpenChange={(open) => { if (!open) onClose(); }}>
      <Base.Portal>
        <Base.Backdrop className="dialog-scrim" />
        <Base.Popup className="dialog" data-wide={wide ? '' : undefined}>
          <header className="dialog-head">
            <Base.Title className="dialog-title">{title}</Base.Title>
            {/* Without a tooltip: it would take the first Escape for itself. */}
            <Base.Close className="icon-button" data-look="quiet" aria-label="Close"><X size={16} /></Base.Close>
          </header>
          {description === undefined ? null : <Base.Description className="dialog-about">{description}</Base.Description>}
          <div className="dialog-body">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
