import { classNames } from '../class-names.ts';
import type { FieldProps } from './field-props.ts';
import { useField } from './form-context.ts';
import { FormField } from './form-field.tsx';

export interface PasswordInputProps extends FieldProps {
  readonly autoComplete: 'current-password' | 'new-password' | 'one-time-code';
}

/** A field whose value is never sent back to the page. */
export function PasswordInput(given: PasswordInputProps) {
  const props = useField(given);
  return (
    <FormField {...props}>
      {(wiring) => (
        <input
          {...wiring}
          className={classNames(
            'utrecht-textbox utrecht-textbox--html-input onderdak-input--medium',
            props.error !== undefined && 'utrecht-textbox--invalid',
          )}
          type="password"
          autoComplete={props.autoComplete}
        />
      )}
    </FormField>
  );
}
