import { useContext } from 'react';
import { birthDateFields } from '#app/kernel/birth-date-fields.ts';
import { classNames } from '../class-names.ts';
import { messages } from '../messages.nl.ts';
import { fieldId, type FieldProps } from './field-props.ts';
import { Fieldset } from './fieldset.tsx';
import { FormContext, useField } from './form-context.ts';

export interface BirthDateInputProps extends FieldProps {
  /** Whether an estimated age will do where the date is not known at all. */
  readonly asksAge?: boolean;
}

const texts = messages.birthDate;

/** A birth date in three fields; day and month may be unknown. The form sends them as `birthDateFields` says. */
export function BirthDateInput({ asksAge = false, ...given }: BirthDateInputProps) {
  const props = useField({ ...given, description: given.description ?? texts.description });
  const { dag, maand, jaar, leeftijd } = birthDateFields(props.name);
  const id = fieldId(props);
  const isInvalid = props.error !== undefined;
  return (
    <Fieldset {...props}>
      <div className="onderdak-date">
        <Part name={dag} id={id} label={texts.day} digits={2} isInvalid={isInvalid} />
        <Part name={maand} id={`${id}-maand`} label={texts.month} digits={2} isInvalid={isInvalid} />
        <Part name={jaar} id={`${id}-jaar`} label={texts.year} digits={4} isInvalid={isInvalid} />
        {asksAge && (
          <Part name={leeftijd} id={`${id}-leeftijd`} label={texts.age} digits={3} isInvalid={isInvalid} />
        )}
      </div>
    </Fieldset>
  );
}

interface PartProps {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly digits: number;
  readonly isInvalid: boolean;
}

/** Never wider than its digits, and never filled in by the browser for another person. */
function Part({ name, id, label, digits, isInvalid }: PartProps) {
  const form = useContext(FormContext);
  return (
    <div className="onderdak-date__part">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        className={classNames(
          'utrecht-textbox utrecht-textbox--html-input',
          `onderdak-input--digits-${digits === 4 ? 'four' : 'two'}`,
          isInvalid && 'utrecht-textbox--invalid',
        )}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={digits + 2}
        aria-invalid={isInvalid ? true : undefined}
        defaultValue={form?.typed?.[name] ?? form?.values[name]}
      />
    </div>
  );
}
