import type { ComponentProps, ReactNode } from 'react';
import { ariaKeys, type KeyCombination } from './keys.ts';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children'> {
  /** The accessible name, and the tooltip unless `hint` says more. */
  readonly label: string;
  readonly hint?: string;
  readonly keys?: KeyCombination;
  readonly icon: ReactNode;
  readonly look?: 'plain' | 'quiet';
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
}

export function IconButton({ label, hint, keys, icon, look = 'quiet', side = 'bottom', type = 'button', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={hint ?? label} keys={keys} side={side}>
      <button type={type} className="icon-button" data-look={look} aria-label={label}
        {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })} {...rest}>
        {icon}
      </button>
    </Tooltip>
  );
}
