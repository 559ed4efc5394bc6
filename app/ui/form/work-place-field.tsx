import { createContext, useContext } from 'react';
import { workPlaceField } from '#app/kernel/work-place-field.ts';

/** Id of the assignment that the page was made for; null for who works nowhere. Set once, around every page. */
export const WorkPlaceContext = createContext<string | null>(null);

/** Says for which work place a form was opened; the server refuses it under another. Stands first in every form that is posted. */
export function WorkPlaceField() {
  const assignmentId = useContext(WorkPlaceContext);
  return assignmentId === null ? null : <input type="hidden" name={workPlaceField} value={assignmentId} />;
}
