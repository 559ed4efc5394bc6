import type { Refusals } from '#app/platform/forms/refusals.ts';
import type { WishRefusal } from '../use-cases/keep-requests.server.ts';
import { keptText as text } from './kept-texts.nl.ts';

/** Words for what is wrong with a request. @param field which names the file; null where the page does */
export function wishRefusals(field: 'nummer' | null): Refusals<WishRefusal> {
  const { fileUnknown, toCome, asked, names } = text.refusals;
  return {
    'file-unknown':
      field === null ? { message: text.refusals.gone, status: 409 } : { field, message: fileUnknown },
    'day-to-come': { field: 'gevraagd', message: toCome },
    'already-asked': { message: asked, status: 409 },
    'explanation-names-person': { field: 'vraag', message: names },
  };
}
