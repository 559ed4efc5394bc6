import { parseHTML } from 'linkedom';
import type { WebClient } from './web-client.ts';

type Values = Readonly<Record<string, string>>;

/**
 * Fills in and sends a form of the page at `path`, as a browser without script would: fields that are not named keep
 * what the page gave them, hidden ones too. The form is the first that has all the named fields.
 */
export async function sendForm(client: WebClient, path: string, values: Values): Promise<Response> {
  const response = await client.request(path);
  const html = await response.text();
  if (!response.ok) throw new Error(`${path} gives status ${response.status}, and no form.`);
  const form = formsIn(html).find(({ fields }) => Object.keys(values).every((name) => fields.has(name)));
  if (form === undefined) throw new Error(`${path} has no form with ${Object.keys(values).join(', ')}.`);
  const sent = Object.fromEntries(
    [...form.fields].flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  return client.post(form.action ?? path, { ...sent, ...values });
}

interface FoundForm {
  readonly action: string | null;
  /** What the form sends when nothing is filled in; null for a field that sends nothing unless chosen. */
  readonly fields: ReadonlyMap<string, string | null>;
}

/** The forms of a page that send something, as they are before anyone fills them in; signing out is on every page. */
export function formsIn(html: string): readonly FoundForm[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('form')]
    .filter((form) => form.getAttribute('method')?.toLowerCase() === 'post')
    .filter((form) => form.getAttribute('action') !== '/uitloggen')
    .map((form) => {
      const fields = new Map<string, string | null>();
      for (const control of form.querySelectorAll('input, select, textarea, button')) {
        const name = control.getAttribute('name');
        if (name === null || name === '') continue;
        const value = sentValueOf(control);
        if (value !== null || !fields.has(name)) fields.set(name, value);
      }
      return { action: form.getAttribute('action'), fields };
    });
}

function sentValueOf(control: Element): string | null {
  const type = control.getAttribute('type')?.toLowerCase() ?? '';
  switch (control.tagName.toLowerCase()) {
    case 'select':
      return (
        (control.querySelector('option[selected]') ?? filledOption(control))?.getAttribute('value') ?? ''
      );
    case 'textarea':
      return control.textContent ?? '';
    case 'button':
      return null;
    default:
      if (type === 'file') return null;
      if (type !== 'checkbox' && type !== 'radio') return control.getAttribute('value') ?? '';
      return control.hasAttribute('checked') ? (control.getAttribute('value') ?? 'on') : null;
  }
}

/** The first option that says something: lists begin with an empty one that asks to choose. */
function filledOption(select: Element): Element | null {
  return [...select.querySelectorAll('option')].find((option) => option.getAttribute('value') !== '') ?? null;
}

/** The values that one may tick for the field `name` on a page. */
export function choicesIn(html: string, name: string): readonly string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('input')].flatMap((input) =>
    input.getAttribute('name') === name ? [input.getAttribute('value') ?? ''] : [],
  );
}

/** What a page says was wrong with a form that was sent. */
export function problemsIn(html: string): string {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('.onderdak-error-summary li, .onderdak-alert')]
    .map((element) => element.textContent?.trim() ?? '')
    .join(' / ');
}
