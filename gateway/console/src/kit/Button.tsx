import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Link } from 'react-router';
import { ForWhom } from './ForWhom.js';

type Weight = 'first' | 'second' | 'quiet';
const classOf = (weight: Weight) => (weight === 'first' ? 'button' : `button button-${weight}`);

interface ButtonProps {
  readonly children: ReactNode;
  readonly weight?: Weight;
  readonly submits?: boolean;
  readonly disabled?: boolean;
  readonly onPress?: () => void;
}

/** Something done here. What leads elsewhere is a ButtonLink. */
export function Button({ children, weight = 'first', submits = false, disabled = false, onPress }: ButtonProps) {
  return (
    <AriaButton
      className={classOf(weight)}
      type={submits ? 'submit' : 'button'}
      isDisabled={disabled}
      {...(onPress === undefined ? {} : { onPress })}
    >
      {children}
      {submits && <ForWhom />}
    </AriaButton>
  );
}

interface ButtonLinkProps {
  readonly children: ReactNode;
  readonly to: string;
  readonly weight?: Weight;
}

export function ButtonLink({ children, to, weight = 'first' }: ButtonLinkProps) {
  return (
    <Link className={classOf(weight)} to={to}>
      {children}
    </Link>
  );
}
