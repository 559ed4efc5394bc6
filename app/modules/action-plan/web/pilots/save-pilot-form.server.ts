import type { Result } from '#app/kernel/result.ts';
import { refuse, succeed } from '#app/kernel/result.ts';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { isChange, seeing, unlessChanged, type Change } from '#app/platform/http/seen.ts';
import { pilotRow } from '../plan-rows.ts';
import type { Pilot } from '../../domain/pilots/pilot.ts';
import { savePilot } from '../../use-cases/pilots/edit-pilot.server.ts';
import { readFields, type Fields } from '../forms/fields.ts';
import { parsePilot, pilotProblems } from './forms/parse-pilot.ts';
import { pilotMessages } from './messages-pilot.nl.ts';
import type { OpenedPlan, WebRequest } from '../plan-page.server.ts';

export interface PilotFormOutcome {
  readonly fields: Fields;
  readonly problems: FormProblems;
  readonly refusal: string | null;
  readonly change?: Change;
}

/** Saves what stands in the form of a pilot, a new one or one that is changed, and gives its id. */
export async function savePilotForm(
  { workPlace, plan }: OpenedPlan,
  { context }: WebRequest,
  form: FormData,
  before: Pilot | null,
): Promise<Result<string, PilotFormOutcome>> {
  const fields = readFields(form);
  const parsed = parsePilot(fields, { before, taken: plan.pilots.map(({ id }) => id) });
  if (!parsed.ok) return refuse({ fields, problems: parsed.reason, refusal: null });
  const { database } = context.get(servicesContext);
  const edit = { plan: plan.id, origin: originOf(context) };
  const rows = before === null ? [] : [pilotRow({ plan: plan.id, id: before.id })];
  const scope = seeing(workPlace.scope, form, ...rows);
  const saved = await unlessChanged(() => savePilot(database, scope, { ...edit, pilot: parsed.value }));
  if (isChange(saved)) return refuse({ fields, problems: {}, refusal: null, change: saved });
  if (saved.ok) return succeed(saved.value.pilotId);
  return refuse(
    saved.reason.kind === 'faults'
      ? { fields, problems: pilotProblems(saved.reason.faults), refusal: null }
      : { fields, problems: {}, refusal: pilotMessages.refusals[saved.reason.kind] },
  );
}
