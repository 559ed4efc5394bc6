import { z } from 'zod';
import type { Result } from '#app/kernel/result.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { endDecisions, type Pilot } from '../../domain/pilots/pilot.ts';
import { endPilot, savePilot } from '../../use-cases/pilots/edit-pilot.server.ts';
import { pilotAddress } from '../addresses.ts';
import { readBy } from '../forms/read-by.ts';
import { requiredText } from '../forms/required-text.ts';
import { fieldMessages } from '../messages-edit.nl.ts';
import type { PilotToChange } from '../open-to-change.server.ts';
import { pilotRow } from '../plan-rows.ts';
import { evaluationActs } from '../progress/evaluation-acts.server.ts';
import { withCheck, withContactDays, withNewContact } from './forms/edit-pilot.ts';
import { pilotMessages as text, pilotRefusals } from './messages-pilot.nl.ts';

const rowOf = ({ edit, pilot }: PilotToChange) => pilotRow({ plan: edit.plan, id: pilot.id });
const addressOf = ({ edit, pilot }: PilotToChange) => pilotAddress(edit.plan, pilot.id);

/** Saves the pilot as the form makes it. */
const changeAct = (change: (fields: Fields) => Result<Pilot, FormProblems>, saved: string) =>
  formAct({
    fields: readBy(change),
    rows: (page: PilotToChange) => [rowOf(page)],
    run: ({ services, acting, edit }, pilot) =>
      savePilot(services.database, acting.scope, { ...edit, pilot }),
    refusals: pilotRefusals,
    done: (_, page) => savedAt(addressOf(page), saved),
  });

/** What the page of a pilot can do. */
export const pilotActs = (pilot: Pilot) => ({
  voorwaarde: changeAct((fields) => withCheck(pilot, fields), 'voorwaarde'),
  contact: changeAct((fields) => withContactDays(pilot, fields), 'contact'),
  'nieuw-contact': changeAct((fields) => withNewContact(pilot, fields), 'contact'),
  einde: formAct({
    fields: z.object({
      einde: z.enum(endDecisions, fieldMessages.choose),
      'einde-reden': requiredText(text.reasonMissing),
    }),
    rows: (page: PilotToChange) => [rowOf(page)],
    run: ({ services, acting, edit }, { einde: decision, 'einde-reden': reason }) =>
      endPilot(services.database, acting.scope, {
        ...edit,
        pilotId: pilot.id,
        decision,
        reason,
        today: services.today(),
      }),
    refusals: pilotRefusals,
    done: (_, page) => savedAt(addressOf(page), 'besluit'),
  }),
  ...evaluationActs<PilotToChange>({
    of: () => ({ pilotId: pilot.id }),
    row: rowOf,
    address: addressOf,
  }),
});
