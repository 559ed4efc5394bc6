import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { describedBy, fieldId, type FieldProps } from './field-props.ts';
import { FieldDescription, FieldError, OptionalMark } from './field-texts.tsx';

export interface FieldsetProps extends FieldProps {
  readonly role?: 'radiogroup' | undefined;
  readonly children: ReactNode;
}

/** Several controls that answer one question together; `label` is the legend. */
export function Fieldset(props: FieldsetProps) {
  const id = fieldId(props);
  const required = props.role === 'radiogroup' && !props.isOptional ? true : undefined;
  return (
    <fieldset
      className={classNames(
        'utrecht-form-fieldset utrecht-form-fieldset--html-fieldset onderdak-field',
        props.error !== undefined && 'utrecht-form-fieldset--invalid',
      )}
      role={props.role}
      aria-describedby={describedBy(props)}
      aria-required={required}
      aria-invalid={props.role === 'radiogroup' && props.error !== undefined ? true : undefined}
    >
      <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {props.label}
        <OptionalMark isOptional={props.isOptional} />
      </legend>
      {props.description === undefined ? null : (
        <FieldDescription id={id}>{props.description}</FieldDescription>
      )}
      {props.error === undefined ? null : <FieldError id={id} message={props.error} />}
      {props.children}
    </fieldset>
  );
}
