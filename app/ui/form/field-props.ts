import type { ReactNode } from 'react';

/** What every field of a form has in common. */
export interface FieldProps {
  /** The name under which the form sends the answer; also the field's id unless `id` is given. */
  readonly name: string;
  readonly id?: string | undefined;
  readonly label: ReactNode;
  /** Help that everyone needs, shown between label and field. */
  readonly description?: ReactNode;
  /** What is wrong with the answer and how to mend it. */
  readonly error?: string | undefined;
  /** Marks the field as not required; all others are required. */
  readonly isOptional?: boolean | undefined;
}

/** The attributes that tie a control to its label, description and error message. */
export interface FieldWiring {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export function fieldId(field: Pick<FieldProps, 'id' | 'name'>): string {
  return field.id ?? field.name;
}

export const descriptionId = (id: string): string => `${id}-uitleg`;
export const errorId = (id: string): string => `${id}-fout`;

/** Ids of the texts a control is described by: the error first, because it is the news. */
export function describedBy(field: FieldProps): string | undefined {
  const id = fieldId(field);
  const ids = [
    field.error === undefined ? null : errorId(id),
    field.description === undefined ? null : descriptionId(id),
  ].filter((each) => each !== null);
  return ids.length === 0 ? undefined : ids.join(' ');
}

export function wireField(field: FieldProps): FieldWiring {
  return {
    id: fieldId(field),
    name: field.name,
    required: !field.isOptional,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error === undefined ? undefined : true,
  };
}
