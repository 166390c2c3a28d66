import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { popupContainer } from './popup-container.ts';
import { formatKeys, type KeyCombination } from './keys.ts';

export interface TooltipProps {
  readonly text: string;
  readonly keys?: KeyCombination | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  /** One element that takes a ref; it must carry its own accessible name. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/** Extra words for the eye; the accessible name is always on the control itself. */
export function Tooltip({ text, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal container={popupContainer()}>
        <Base.Positioner side={side} sideOffset={6} className="tooltip-place">
          <Base.Popup className="tooltip">
            {text}
            {keys === undefined ? null : <kbd>{formatKeys(keys)}</kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
