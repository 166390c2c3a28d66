import { Popover } from '@base-ui/react/popover';
import { useState, type ReactElement, type ReactNode } from 'react';
import { popupContainer } from './popup-container.ts';

export interface PopoverButtonProps {
  /** Accessible name of what opens. */
  readonly label: string;
  /** The button that opens it; it must carry its own accessible name. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly align?: 'start' | 'end';
  /** Gets the function that closes it. */
  children(close: () => void): ReactNode;
}

/** A small form beside its button; not modal, Escape closes it. */
export function PopoverButton({ label, trigger, align = 'start', children }: PopoverButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger render={trigger} />
      <Popover.Portal container={popupContainer()}>
        <Popover.Positioner className="popup-place" align={align} sideOffset={4} collisionPadding={8}>
          <Popover.Popup className="form-pop" aria-label={label}>{children(() => setOpen(false))}</Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
