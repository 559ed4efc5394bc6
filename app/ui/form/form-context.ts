import { createContext, useContext } from 'react';
import type { FieldProps } from './field-props.ts';
import { fieldIdWithin } from './sent.tsx';

/** What the fields of a form have in common; null in a form that stands by itself. */
export interface FormState {
  readonly act: string;
  readonly part: string;
  /** What was typed, when this form came back; null when it is new. */
  readonly typed: Readonly<Record<string, string>> | null;
  readonly problems: Readonly<Record<string, string>>;
  /** What stands in the fields of a new form. */
  readonly values: Readonly<Record<string, string>>;
}

export const FormContext = createContext<FormState | null>(null);

/** Which fields say what they are: those that may be left out, or, where nearly all may, those that may not. */
export const MarksContext = createContext<'optional' | 'required'>('optional');

interface Filled {
  readonly defaultValue?: string | undefined;
}

/** A field as its form fills it: id, what is wrong, and what was typed or stands there. Props that are given go first. */
export function useField<Props extends FieldProps & Filled>(props: Props): Props {
  const form = useContext(FormContext);
  if (form === null) return props;
  const { name } = props;
  return {
    ...props,
    id: props.id ?? fieldIdWithin(form, name),
    error: props.error ?? form.problems[name],
    defaultValue: form.typed?.[name] ?? props.defaultValue ?? form.values[name],
  };
}

const split = (text: string | undefined) => (text ?? '').split(' ').filter((each) => each !== '');

/** The choices of a field as its form fills them: those that were made, those given, or those that stand there. */
export function useChosen(name: string, given: readonly string[] | undefined): readonly string[] {
  const form = useContext(FormContext);
  if (form === null) return given ?? [];
  if (form.typed !== null) return split(form.typed[name]);
  return given ?? split(form.values[name]);
}
