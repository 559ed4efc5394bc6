import { classNames } from '../class-names.ts';
import type { FieldProps } from './field-props.ts';
import { useField } from './form-context.ts';
import { FormField } from './form-field.tsx';

export interface DateInputProps extends FieldProps {
  /** Calendar days as `YYYY-MM-DD`, which is also what the form sends. */
  readonly defaultValue?: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** A calendar day. The browser's own picker, which shows the day in the user's notation. */
export function DateInput(given: DateInputProps) {
  const props = useField(given);
  return (
    <FormField {...props}>
      {(wiring) => (
        <input
          {...wiring}
          className={classNames(
            'utrecht-textbox utrecht-textbox--html-input onderdak-input--short',
            props.error !== undefined && 'utrecht-textbox--invalid',
          )}
          type="date"
          defaultValue={props.defaultValue}
          min={props.min}
          max={props.max}
        />
      )}
    </FormField>
  );
}
