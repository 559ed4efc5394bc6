import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { fieldId, wireField, type FieldProps, type FieldWiring } from './field-props.ts';
import { FieldDescription, FieldError, OptionalMark } from './field-texts.tsx';

export interface FormFieldProps extends FieldProps {
  /** Draws the control; spread the wiring over it so that label, description and error belong to it. */
  readonly children: (wiring: FieldWiring) => ReactNode;
}

/** Label, description, error message and one control. The ready-made inputs use this; use it for controls of your own. */
export function FormField(props: FormFieldProps) {
  const id = fieldId(props);
  return (
    <div
      className={classNames(
        'utrecht-form-field onderdak-field',
        props.error !== undefined && 'utrecht-form-field--invalid',
      )}
    >
      <label className="utrecht-form-label onderdak-field__label" htmlFor={id}>
        {props.label}
        <OptionalMark isOptional={props.isOptional} />
      </label>
      {props.description === undefined ? null : (
        <FieldDescription id={id}>{props.description}</FieldDescription>
      )}
      {props.error === undefined ? null : <FieldError id={id} message={props.error} />}
      {props.children(wireField(props))}
    </div>
  );
}
