import { classNames } from '../class-names.ts';
import type { FieldProps } from './field-props.ts';
import { useField } from './form-context.ts';
import { FormField } from './form-field.tsx';
import { messages } from '../messages.nl.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly defaultValue?: string | undefined;
  /** First, empty choice; `null` leaves it out. */
  readonly emptyLabel?: string | null;
}

export function Select(given: SelectProps) {
  const props = useField(given);
  const emptyLabel = props.emptyLabel === undefined ? messages.choose : props.emptyLabel;
  return (
    <FormField {...props}>
      {(wiring) => (
        <select
          {...wiring}
          className={classNames(
            'utrecht-select utrecht-select--html-select onderdak-select',
            props.error !== undefined && 'utrecht-select--invalid',
          )}
          defaultValue={props.defaultValue ?? ''}
        >
          {emptyLabel === null ? null : <option value="">{emptyLabel}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
