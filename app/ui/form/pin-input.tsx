import { classNames } from '../class-names.ts';
import type { FieldProps } from './field-props.ts';
import { useField } from './form-context.ts';
import { FormField } from './form-field.tsx';

export interface PinInputProps extends FieldProps {
  readonly autoComplete: 'off' | 'new-password';
  /** With large digits, for a thumb in the cold. */
  readonly isBig?: boolean;
}

/** A field for a few digits that nobody should read along: a phone shows its keys with digits. Never sent back to the page. */
export function PinInput(given: PinInputProps) {
  const props = useField(given);
  return (
    <FormField {...props}>
      {(wiring) => (
        <input
          {...wiring}
          className={classNames(
            'utrecht-textbox utrecht-textbox--html-input onderdak-input--short',
            props.isBig === true && 'onderdak-input--pin',
            props.error !== undefined && 'utrecht-textbox--invalid',
          )}
          type="password"
          inputMode="numeric"
          pattern="[0-9]*"
          maxLength={8}
          autoComplete={props.autoComplete}
        />
      )}
    </FormField>
  );
}
