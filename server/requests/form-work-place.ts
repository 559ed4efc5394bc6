import type { HeldForm } from '../../app/platform/http/held-form.ts';
import type { Visitor, WorkPlace } from '../../app/platform/http/visitor.ts';
import { returnField, workPlaceField } from '../../app/kernel/work-place-field.ts';

/** Pages whose forms belong to an account, and to no work place; those below an invitation belong to its link. */
const placeless: ReadonlySet<string> = new Set([
  'inloggen',
  'uitloggen',
  'werkplek',
  'bevestigen',
  'account',
  'vergrendeld',
]);
const placelessBelow: ReadonlySet<string> = new Set(['inloggen', 'account', 'uitnodiging']);
/** What a form with a password is never put on a page again with, where the rest of it is: it is typed anew. */
const passwordField = 'wachtwoord';
const secretFields: ReadonlySet<string> = new Set([passwordField, 'herhaling', 'huidig']);
/** What was typed is kept on the page up to this size. */
const keptBytes = 256 * 1024;

/**
 * - `fits`: the form was opened under the work place of now, or belongs to none.
 * - `returns`: its sender goes back to the place it was opened under, and sends it there.
 * - `held`: it was opened under another place, or by somebody who is signed out now, and is not looked at any further.
 */
export type FormWorkPlace =
  | { readonly kind: 'fits' }
  | { readonly kind: 'returns'; readonly place: WorkPlace }
  | { readonly kind: 'held'; readonly form: HeldForm };

/** Whether a form was opened under the work place of now: a place chosen in another tab must not take it in. */
export function checkFormWorkPlace(
  { url, headers }: Pick<Request, 'url' | 'headers'>,
  visitor: Visitor,
  form: FormData,
): FormWorkPlace {
  const { pathname } = new URL(url);
  if (isPlaceless(pathname)) return { kind: 'fits' };
  const opened = form.get(workPlaceField);
  const hold = (because: HeldForm['because'], place: WorkPlace | null): FormWorkPlace => ({
    kind: 'held',
    form: heldForm({ url, headers }, form, because, place),
  });
  // A form of somebody who was signed in when it was opened; others are for their page to judge.
  if (visitor.account === null) return opened === null ? { kind: 'fits' } : hold('signed-out', null);
  // Who works nowhere has no form of a work place; pages for everyone take what they send.
  if (opened === (visitor.workPlace?.assignmentId ?? null)) return { kind: 'fits' };
  const place = visitor.workPlaces.find(({ assignmentId }) => assignmentId === opened) ?? null;
  if (visitor.lacksFactor === true && place === null) return hold('lacks-factor', null);
  if (place !== null && form.has(returnField)) return { kind: 'returns', place };
  return hold('other-place', place);
}

/** A form that is kept on a page, with nothing done. */
export function heldForm(
  { url, headers }: Pick<Request, 'url' | 'headers'>,
  form: FormData,
  because: HeldForm['because'],
  place: WorkPlace | null = null,
): HeldForm {
  const { pathname, search } = new URL(url);
  const opened = form.get(workPlaceField);
  return {
    because,
    address: pathname + search,
    openedUnder: typeof opened === 'string' ? opened : '',
    place,
    fields: keptFields(form, headers),
  };
}

function isPlaceless(pathname: string): boolean {
  const [first = '', ...rest] = pathname.toLowerCase().split('/').filter(Boolean);
  return rest.length === 0 ? placeless.has(first.replace(/\.data$/u, '')) : placelessBelow.has(first);
}

/** What was typed, when it can be put on a page: null for a form with a file in it, or a very large one. */
function keptFields(form: FormData, headers: Headers): HeldForm['fields'] {
  const texts = [...form].flatMap(([name, value]): (readonly [string, string])[] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  // Another form may well have a `herhaling` of something else.
  const isSecret = (name: string) => form.has(passwordField) && secretFields.has(name);
  const hasFile = texts.length < [...form].length;
  if (hasFile || Number(headers.get('content-length') ?? Infinity) > keptBytes) return null;
  return texts.filter(([name]) => name !== workPlaceField && name !== returnField && !isSecret(name));
}
