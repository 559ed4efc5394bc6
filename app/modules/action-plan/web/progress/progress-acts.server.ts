import { z } from 'zod';
import type { Period } from '#app/kernel/period.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import { overrideForecast, overrideLight } from '../../use-cases/progress/override-progress.server.ts';
import {
  recordRealisedAmount,
  recordRealisedResult,
  withdrawProgress,
} from '../../use-cases/progress/record-progress.server.ts';
import { measurePageAddress } from '../addresses.ts';
import { impossibleDaysTold, onPossibleDays, type UsedDay } from '../forms/plan-days.ts';
import { readBy } from '../forms/read-by.ts';
import { requiredText } from '../forms/required-text.ts';
import { measureRow } from '../plan-rows.ts';
import { lastDay } from '../presenters/days.ts';
import { refuseOthers, type MeasureToChange } from '../open-to-change.server.ts';
import { parseAmount, parseForecast, parseLight, parseResult } from './forms/parse-progress.ts';
import { progressMessages as text, progressRefusals } from './messages-progress.nl.ts';

const done =
  (what: keyof typeof text.saved) =>
  (_: unknown, { edit, measure }: MeasureToChange) =>
    savedAt(measurePageAddress(edit.plan, measure.id, 'voortgang'), what);

const rows = ({ edit, measure }: MeasureToChange) => [measureRow({ plan: edit.plan, id: measure.id })];

/** The period may still run; it began already, and both days lie in the years of the plan. */
function daysOfPeriod({ from, until }: Period, first: string, last: string): readonly UsedDay[] {
  return [
    [first, from, 'spent'],
    [last, lastDay(until), 'settled'],
  ];
}

/** A statement in the list: what it is of, and its id. */
const statement = z.string().transform((typed) => {
  const [what, id = ''] = typed.split(':');
  return { what: what === 'realised-result' ? what : 'realised-amount', id } as const;
});

/** What a page of a measure's progress can do; light and forecast are set by the regional officer alone. */
export const progressActs = (measureId: string) => ({
  bedrag: formAct({
    fields: readBy((fields) => parseAmount(fields, measureId)),
    run: (page: MeasureToChange, amount) =>
      onPossibleDays(page, daysOfPeriod(amount.period, 'van', 'tot'), () =>
        recordRealisedAmount(page.services.database, page.acting.scope, { ...page.edit, amount }),
      ),
    refusals: { ...progressRefusals, ...impossibleDaysTold },
    done: done('bedrag'),
  }),
  resultaat: formAct({
    fields: readBy((fields) => parseResult(fields, measureId)),
    run: (page: MeasureToChange, result) =>
      onPossibleDays(page, daysOfPeriod(result.period, 'resultaat-van', 'resultaat-tot'), () =>
        recordRealisedResult(page.services.database, page.acting.scope, { ...page.edit, result }),
      ),
    refusals: { ...progressRefusals, ...impossibleDaysTold },
    done: done('resultaat'),
  }),
  stoplicht: formAct({
    fields: readBy(parseLight),
    rows,
    run(page: MeasureToChange, override) {
      refuseOthers(page);
      const { services, acting, edit } = page;
      return overrideLight(services.database, acting.scope, { ...edit, measureId, override });
    },
    refusals: progressRefusals,
    done: done('stoplicht'),
  }),
  verwachting: formAct({
    fields: readBy(parseForecast),
    rows,
    run(page: MeasureToChange, override) {
      refuseOthers(page);
      const { services, acting, edit } = page;
      return overrideForecast(services.database, acting.scope, { ...edit, measureId, override });
    },
    refusals: progressRefusals,
    done: done('verwachting'),
  }),
  intrekken: formAct({
    fields: z.object({ melding: statement, waarom: requiredText(text.reasonMissing) }),
    run: ({ services, acting, edit }: MeasureToChange, { melding, waarom: because }) =>
      withdrawProgress(services.database, acting.scope, { ...edit, ...melding, because }),
    refusals: progressRefusals,
    done: done('ingetrokken'),
  }),
});
