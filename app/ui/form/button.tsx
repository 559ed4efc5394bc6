import { actField } from '#app/kernel/act-field.ts';
import { buttonClass, type ButtonKind } from '../button-kind.ts';
import type { WithChildren } from '../children.ts';

export interface ButtonProps extends WithChildren {
  readonly kind?: ButtonKind;
  readonly type?: 'submit' | 'reset' | 'button';
  /** Asks for something else than its form does. */
  readonly act?: string | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly isDisabled?: boolean;
  /** Sends the form elsewhere than its own action. */
  readonly formAction?: string | undefined;
}

export function Button({
  kind = 'primary',
  type = 'submit',
  act,
  name = act === undefined ? undefined : actField,
  value = act,
  isDisabled = false,
  formAction,
  children,
}: ButtonProps) {
  return (
    <button
      className={buttonClass(kind)}
      type={type}
      name={name}
      value={value}
      disabled={isDisabled}
      formAction={formAction}
    >
      {children}
    </button>
  );
}
