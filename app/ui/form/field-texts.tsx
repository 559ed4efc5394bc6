import { useContext, type ReactNode } from 'react';
import { descriptionId, errorId } from './field-props.ts';
import { MarksContext } from './form-context.ts';
import { messages } from '../messages.nl.ts';

export function FieldDescription({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div id={descriptionId(id)} className="utrecht-form-field-description">
      {children}
    </div>
  );
}

export function FieldError({ id, message }: { readonly id: string; readonly message: string }) {
  return (
    <p id={errorId(id)} className="utrecht-form-field-error-message">
      <span className="onderdak-visually-hidden">{messages.errorPrefix} </span>
      {message}
    </p>
  );
}

export function OptionalMark({ isOptional }: { readonly isOptional: boolean | undefined }) {
  const marksRequired = useContext(MarksContext) === 'required';
  const mark = marksRequired
    ? isOptional !== true && messages.required
    : isOptional === true && messages.optional;
  return mark === false ? null : <span className="onderdak-optional"> {mark}</span>;
}
