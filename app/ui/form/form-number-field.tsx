import { createContext, useContext } from 'react';
import { formNumberField } from '#app/kernel/form-number-field.ts';

/** The number of the forms on this page; null where nothing tells a form from one that was sent before. Set once, around every page. */
export const FormNumberContext = createContext<string | null>(null);

/** What the server knows a form by that arrives a second time. Stands in every form that is posted. */
export function FormNumberField() {
  const number = useContext(FormNumberContext);
  return number === null ? null : <input type="hidden" name={formNumberField} value={number} />;
}
