import { classNames } from '../class-names.ts';
import type { FieldProps } from './field-props.ts';
import { useField } from './form-context.ts';
import { FormField } from './form-field.tsx';

export interface TextareaProps extends FieldProps {
  readonly defaultValue?: string | undefined;
  readonly rows?: number;
  readonly maxLength?: number | undefined;
}

export function Textarea(given: TextareaProps) {
  const props = useField(given);
  return (
    <FormField {...props}>
      {(wiring) => (
        <textarea
          {...wiring}
          className={classNames(
            'utrecht-textarea utrecht-textarea--html-textarea',
            props.error !== undefined && 'utrecht-textarea--invalid',
          )}
          defaultValue={props.defaultValue}
          rows={props.rows ?? 5}
          maxLength={props.maxLength}
        />
      )}
    </FormField>
  );
}
