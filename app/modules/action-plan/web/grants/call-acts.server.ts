import { z } from 'zod';
import { formAct } from '#app/platform/forms/form-act.ts';
import { moreRows } from '#app/platform/forms/more-rows.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import type { GrantCall } from '../../domain/grants/grant.ts';
import { openGrantCall } from '../../use-cases/grants/open-grant-call.server.ts';
import { openScores } from '../../use-cases/grants/open-scores.server.ts';
import { callAddress } from '../addresses.ts';
import { impossibleDaysTold, onPossibleDays, type UsedDay } from '../forms/plan-days.ts';
import { readBy } from '../forms/read-by.ts';
import { lastDay } from '../presenters/days.ts';
import type { OpenedPlan } from '../plan-page.server.ts';
import { callRow } from '../plan-rows.ts';
import { criterionList, parseCall, type ReadCall } from './forms/parse-grant.ts';
import { callRefusals, openScoresRefusals } from './messages-grant-refusals.nl.ts';

const daysOf = ({ openPeriod, notice }: ReadCall): readonly UsedDay[] => {
  const open: readonly UsedDay[] =
    openPeriod === null
      ? []
      : [
          ['van', openPeriod.from, 'planned'],
          ['tot', lastDay(openPeriod.until), 'planned'],
        ];
  return notice.hearBy === null ? open : [...open, ['bericht', notice.hearBy, 'planned']];
};

/** What the page of a call can do: set it up while nobody applied, and open the scores once. */
export const callActs = (measureId: string, call: GrantCall) => ({
  ...moreRows(criterionList),
  opslaan: formAct({
    fields: readBy((fields) => parseCall(fields, call)),
    rows: ({ edit }: OpenedPlan) => [callRow({ plan: edit.plan, oproep: call.id })],
    run: (page, typed) =>
      onPossibleDays(page, daysOf(typed), () =>
        openGrantCall(page.services.database, page.acting.scope, { ...page.edit, measureId, ...typed }),
      ),
    refusals: { ...callRefusals, ...impossibleDaysTold },
    done: ({ callId }, { edit }) => savedAt(callAddress(edit.plan, callId), 'regeling'),
  }),
  'scores-openen': formAct({
    fields: z.object({}),
    run: ({ services, acting, edit }: OpenedPlan) =>
      openScores(services.database, acting.scope, { ...edit, callId: call.id, today: services.today() }),
    refusals: openScoresRefusals,
    done: (_, { edit }) => savedAt(callAddress(edit.plan, call.id), 'scores'),
  }),
});
