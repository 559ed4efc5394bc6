import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import type { Pilot } from '../../domain/pilots/pilot.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { savePilot } from '../../use-cases/pilots/edit-pilot.server.ts';
import { pilotAddress } from '../addresses.ts';
import { impossibleDaysTold, onPossibleDays, type UsedDay } from '../forms/plan-days.ts';
import { readBy } from '../forms/read-by.ts';
import { lastDay } from '../presenters/days.ts';
import type { OpenedPlan } from '../plan-page.server.ts';
import { pilotRow } from '../plan-rows.ts';
import { parsePilot, pilotProblems } from './forms/parse-pilot.ts';
import { pilotRefusals } from './messages-pilot.nl.ts';

/** Saves what stands in the form of a pilot: a new one, or one that is changed. */
export function savePilotAct(plan: Plan, before: Pilot | null) {
  const taken = plan.pilots.map(({ id }) => id);
  return formAct({
    fields: readBy((fields) => parsePilot(fields, { before, taken })),
    rows: ({ edit }: OpenedPlan) => (before === null ? [] : [pilotRow({ plan: edit.plan, id: before.id })]),
    run(page, pilot) {
      const days: readonly UsedDay[] = [
        ['van', pilot.period.from, 'planned'],
        ['tot', lastDay(pilot.period.until), 'planned'],
      ];
      return onPossibleDays(page, days, () =>
        savePilot(page.services.database, page.acting.scope, { ...page.edit, pilot }),
      );
    },
    refusals: {
      ...pilotRefusals,
      ...impossibleDaysTold,
      faults: ({ faults }) => ({ problems: pilotProblems(faults) }),
    },
    done: ({ pilotId }, { edit }) => savedAt(pilotAddress(edit.plan, pilotId), 'pilot'),
  });
}
