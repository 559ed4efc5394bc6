import type { Result } from '#app/kernel/result.ts';
import { refuse, succeed } from '#app/kernel/result.ts';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { Pilot } from '../domain/pilot.ts';
import { savePilot } from '../use-cases/edit-pilot.server.ts';
import type { Fields } from './forms/fields.ts';
import { parsePilot, pilotProblems } from './forms/parse-pilot.ts';
import { pilotMessages } from './messages-pilot.nl.ts';
import type { OpenedPlan, WebRequest } from './plan-page.server.ts';

export interface PilotFormOutcome {
  readonly fields: Fields;
  readonly problems: FormProblems;
  readonly refusal: string | null;
}

/** Saves what stands in the form of a pilot, a new one or one that is changed, and gives its id. */
export async function savePilotForm(
  { workPlace, plan }: OpenedPlan,
  { context }: WebRequest,
  fields: Fields,
  before: Pilot | null,
): Promise<Result<string, PilotFormOutcome>> {
  const parsed = parsePilot(fields, { before, taken: plan.pilots.map(({ id }) => id) });
  if (!parsed.ok) return refuse({ fields, problems: parsed.reason, refusal: null });
  const { database } = context.get(servicesContext);
  const edit = { plan: plan.id, origin: originOf(context) };
  const saved = await savePilot(database, workPlace.scope, { ...edit, pilot: parsed.value });
  if (saved.ok) return succeed(saved.value.pilotId);
  return refuse(
    saved.reason.kind === 'faults'
      ? { fields, problems: pilotProblems(saved.reason.faults), refusal: null }
      : { fields, problems: {}, refusal: pilotMessages.refusals[saved.reason.kind] },
  );
}
