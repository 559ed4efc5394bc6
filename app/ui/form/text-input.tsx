import { classNames } from '../class-names.ts';
import type { FieldProps } from './field-props.ts';
import { useField } from './form-context.ts';
import { FormField } from './form-field.tsx';

export interface TextInputProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'url';
  /** What was typed before, shown again. */
  readonly defaultValue?: string | undefined;
  /** The keyboard a phone shows; `numeric` also right-sizes digits. */
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | undefined;
  readonly autoComplete?: string | undefined;
  readonly maxLength?: number | undefined;
  /** The width that fits the expected answer. */
  readonly width?: 'short' | 'medium' | 'full';
}

export function TextInput(given: TextInputProps) {
  const props = useField(given);
  return (
    <FormField {...props}>
      {(wiring) => (
        <input
          {...wiring}
          className={classNames(
            'utrecht-textbox utrecht-textbox--html-input',
            `onderdak-input--${props.width ?? 'medium'}`,
            props.error !== undefined && 'utrecht-textbox--invalid',
          )}
          type={props.type ?? 'text'}
          defaultValue={props.defaultValue}
          inputMode={props.inputMode}
          autoComplete={props.autoComplete}
          maxLength={props.maxLength}
        />
      )}
    </FormField>
  );
}
