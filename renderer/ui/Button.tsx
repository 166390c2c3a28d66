import type { ComponentProps, ReactNode } from 'react';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'regular' | 'small';
  readonly icon?: ReactNode;
}

export function Button({ look = 'plain', size = 'regular', icon, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className="button" data-look={look} data-size={size} {...rest}>
      {icon}
      {children}
    </button>
  );
}
