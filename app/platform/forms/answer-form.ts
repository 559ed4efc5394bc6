import { data, redirect } from 'react-router';
import { actField, partField } from '#app/kernel/act-field.ts';
import { readFields, type Fields } from './fields.ts';
import type { ActingPage, FormAct } from './form-act.ts';

/** A form that comes back to its page; `SentForm` of the components, without knowing them. */
interface Sent {
  readonly act: string;
  readonly part: string;
  readonly typed: Fields;
  readonly problems: Readonly<Record<string, string>>;
  readonly wholeForm: string | null;
  readonly change: { readonly isOwn: boolean; readonly by: string | null; readonly at: string } | null;
}

type ShownBy<Acts> = Acts[keyof Acts] extends FormAct<never, infer Shown> ? Shown : never;

/**
 * Answers a form of a page: does what it asks for and goes on to where that leads, or gives the page what was typed, with
 * what is wrong (400) or that somebody else was first (409). A page with one act needs no field that says so.
 *
 * @throws a 400 for an act that the page does not have: nothing is done then
 */
export async function answerForm<
  Page extends ActingPage,
  Acts extends Readonly<Record<string, FormAct<Page, unknown>>>,
>(acts: Acts, page: Page, request: Request) {
  const form = await request.formData();
  const names = Object.keys(acts);
  // The form's own act stands first in it; a button that was pressed, last.
  const asked = form.getAll(actField).filter((name) => typeof name === 'string');
  const act = asked.at(-1) ?? (names.length === 1 ? names[0] : undefined);
  const found = act !== undefined && Object.hasOwn(acts, act) ? acts[act] : undefined;
  if (act === undefined || found === undefined)
    throw new Response(null, { status: 400, statusText: 'Bad Request' });
  const answer = await found.answer(page, form);
  if (answer.kind === 'saved') throw redirect(answer.address, { status: 303, headers: answer.headers });
  const typed = readFields(form);
  const sent: Sent = {
    act: asked[0] ?? act,
    part: typed[partField] ?? '',
    typed,
    problems: answer.kind === 'refused' ? answer.problems : {},
    wholeForm: answer.kind === 'refused' ? answer.wholeForm : null,
    change: answer.kind === 'changed' ? { isOwn: answer.isOwn, by: answer.by, at: answer.at } : null,
  };
  const shown = answer.kind === 'shown' ? (answer.shown as ShownBy<Acts>) : null;
  return data({ sent, shown }, { status: answer.kind === 'changed' ? 409 : answer.status });
}
