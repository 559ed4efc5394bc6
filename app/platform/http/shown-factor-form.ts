import { shownFields } from '#app/kernel/shown-factor-field.ts';
import type { Shown } from '../identity/second-factor/factors.server.ts';

/** The longest answer of a passkey stays under half of this. */
const longest = 16_384;

const names: ReadonlySet<string> = new Set(Object.values(shownFields));

/** What a form shows of who sent it; null when it shows nothing. */
export function readShown(form: FormData): Shown | null {
  const typed = (field: string) => {
    const value = form.get(field);
    return typeof value === 'string' && value !== '' && value.length <= longest ? value : null;
  };
  const code = typed(shownFields.totp);
  if (code !== null) return { kind: 'totp', code };
  const recoveryCode = typed(shownFields['recovery-code']);
  if (recoveryCode !== null) return { kind: 'recovery-code', code: recoveryCode };
  const response = typed(shownFields.passkey);
  if (response !== null) return { kind: 'passkey', response };
  const password = typed(shownFields.password);
  return password === null ? null : { kind: 'password', password };
}

/** Whether a form came from a page that asked to show something, be it left empty. */
export function showsSomething(form: FormData): boolean {
  return [...names].some((name) => form.has(name));
}

/** The form that was meant, without what was shown with it. */
export function withoutShown(form: FormData): FormData {
  const rest = new FormData();
  for (const [name, value] of form) if (!names.has(name)) rest.append(name, value);
  return rest;
}
