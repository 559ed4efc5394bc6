import type { ReactNode } from 'react';
import { Choice } from './choice.tsx';
import { classNames } from '../class-names.ts';
import { fieldId, type FieldProps } from './field-props.ts';
import { Fieldset } from './fieldset.tsx';
import { useChosen, useField } from './form-context.ts';

export interface ChoiceOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly description?: ReactNode;
}

interface GroupProps extends FieldProps {
  readonly options: readonly ChoiceOption[];
  /** Side by side where the screen is wide enough; for a few short labels. */
  readonly isInline?: boolean;
}

export interface RadioGroupProps extends GroupProps {
  readonly defaultValue?: string | undefined;
}

export interface CheckboxGroupProps extends GroupProps {
  readonly defaultValues?: readonly string[] | undefined;
}

/** The first choice carries the field's own id, so that the error summary can link to it. */
const choiceId = (id: string, index: number): string => (index === 0 ? id : `${id}-${index + 1}`);

function choices(props: GroupProps, type: 'radio' | 'checkbox', isChecked: (value: string) => boolean) {
  const id = fieldId(props);
  return (
    <div className={classNames('onderdak-choices', props.isInline && 'onderdak-choices--inline')}>
      {props.options.map((option, index) => (
        <Choice
          key={option.value}
          type={type}
          id={choiceId(id, index)}
          name={props.name}
          value={option.value}
          label={option.label}
          description={option.description}
          isChecked={isChecked(option.value)}
          required={type === 'radio' && !props.isOptional}
        />
      ))}
    </div>
  );
}

/** One answer out of a few. */
export function RadioGroup(given: RadioGroupProps) {
  const props = useField(given);
  return (
    <Fieldset {...props} role="radiogroup">
      {choices(props, 'radio', (value) => value === props.defaultValue)}
    </Fieldset>
  );
}

/** Any number of answers; the form sends `name` once for each. */
export function CheckboxGroup({ defaultValues, ...given }: CheckboxGroupProps) {
  const props = useField(given);
  const chosen = useChosen(given.name, defaultValues);
  return <Fieldset {...props}>{choices(props, 'checkbox', (value) => chosen.includes(value))}</Fieldset>;
}
