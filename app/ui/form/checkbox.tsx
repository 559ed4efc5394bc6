import { Choice } from './choice.tsx';
import { classNames } from '../class-names.ts';
import { errorId, fieldId, type FieldProps } from './field-props.ts';
import { FieldError } from './field-texts.tsx';
import { useChosen, useField } from './form-context.ts';

export interface CheckboxProps extends FieldProps {
  readonly isChecked?: boolean | undefined;
  /** What the form sends when it is ticked. */
  readonly value?: string;
}

/** One statement to tick. `isOptional` is the normal case here; leave it out only where ticking is required. */
export function Checkbox({ isChecked, value = 'ja', ...given }: CheckboxProps) {
  const props = useField(given);
  const ticked = useChosen(given.name, isChecked === true ? [value] : undefined);
  const id = fieldId(props);
  const hasError = props.error !== undefined;
  return (
    <div
      className={classNames('utrecht-form-field onderdak-field', hasError && 'utrecht-form-field--invalid')}
    >
      {props.error === undefined ? null : <FieldError id={id} message={props.error} />}
      <Choice
        type="checkbox"
        id={id}
        name={props.name}
        value={value}
        label={props.label}
        description={props.description}
        isChecked={ticked.includes(value)}
        required={!props.isOptional}
        describedBy={hasError ? errorId(id) : undefined}
        isInvalid={hasError}
      />
    </div>
  );
}
