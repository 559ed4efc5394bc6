import type { HeldForm } from '../app/platform/http/held-form.ts';
import type { Visitor, WorkPlace } from '../app/platform/http/visitor.ts';
import { returnField, workPlaceField } from '../app/kernel/work-place-field.ts';

/** Pages whose forms belong to an account or a link, and to no work place. */
const placeless = /^\/+(?:inloggen|uitloggen|werkplek|uitnodiging\/.*)(?:\.data)?\/*$/iu;
/** The field stands first in a form, so that a large file need not be read to find it. */
const headBytes = 4096;
/** What was typed is kept on the page up to this size. */
const keptBytes = 256 * 1024;

export interface CheckedForm {
  /** The request, with a body that can still be read. */
  readonly request: Request;
  /**
   * - `fits`: the form was opened under the work place of now, or belongs to none.
   * - `returns`: its sender goes back to the place it was opened under, and sends it there.
   * - `held`: it was opened under another place, and is not looked at any further.
   */
  readonly outcome:
    | { readonly kind: 'fits' }
    | { readonly kind: 'returns'; readonly place: WorkPlace }
    | { readonly kind: 'held'; readonly form: HeldForm };
}

/** Whether a form was opened under the work place of now: a place chosen in another tab must not take it in. */
export async function checkFormWorkPlace(request: Request, visitor: Visitor): Promise<CheckedForm> {
  const { pathname, search } = new URL(request.url);
  if (request.method !== 'POST' || visitor.account === null || placeless.test(pathname))
    return { request, outcome: { kind: 'fits' } };
  const { head, whole } = await peek(request);
  const opened = fieldIn(head, workPlaceField);
  // Who works nowhere has no form of a work place; pages for everyone take what they send.
  const isFitting = opened === (visitor.workPlace?.assignmentId ?? null);
  if (isFitting) return { request: whole, outcome: { kind: 'fits' } };
  const place = visitor.workPlaces.find(({ assignmentId }) => assignmentId === opened) ?? null;
  if (place !== null && fieldIn(head, returnField) !== null)
    return { request: whole, outcome: { kind: 'returns', place } };
  const form = { address: pathname + search, place, fields: await fieldsOf(whole) };
  return { request, outcome: { kind: 'held', form } };
}

/** The beginning of the body as text, and the same request with its body still to be read. */
async function peek(request: Request): Promise<{ readonly head: string; readonly whole: Request }> {
  if (request.body === null) return { head: '', whole: request };
  const [looked, kept] = request.body.tee();
  const { url, method, headers, signal } = request;
  const init: RequestInit & { readonly duplex: 'half' } = {
    method,
    headers,
    signal,
    body: kept,
    duplex: 'half',
  };
  const whole = new Request(url, init);
  const reader = looked.getReader();
  const chunks: Uint8Array[] = [];
  for (let size = 0; size < headBytes;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream comes one piece after the other
    const { value } = await reader.read();
    if (value === undefined) break;
    chunks.push(value);
    size += value.byteLength;
  }
  // Not waited for: this ends when the other half of the stream does.
  void reader.cancel();
  return { head: Buffer.concat(chunks).subarray(0, headBytes).toString('latin1'), whole };
}

/** The value of a hidden field near the beginning of a form, in either way that browsers write forms. */
function fieldIn(head: string, name: string): string | null {
  const plain = new RegExp(`(?:^|&)${name}=([\\w-]{1,36})(?:&|$)`, 'u').exec(head);
  if (plain !== null) return plain[1] ?? null;
  return new RegExp(`; name="${name}"\\r\\n\\r\\n([\\w-]{1,36})\\r\\n`, 'u').exec(head)?.[1] ?? null;
}

/** What was typed, when it can be put on a page: null for a form with a file in it, or a very large one. */
async function fieldsOf(request: Request): Promise<HeldForm['fields']> {
  const isPlain = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded');
  const isSmall = Number(request.headers.get('content-length') ?? Infinity) <= keptBytes;
  if (!isPlain || !isSmall) {
    await request.body?.cancel();
    return null;
  }
  const fields = [...new URLSearchParams(await request.text())];
  return fields.filter(([name]) => name !== workPlaceField && name !== returnField);
}
