import { z } from 'zod';
import { refuse, succeed } from '#app/kernel/result.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import { dayInWords } from '#app/words/days.ts';
import type { GrantCall } from '../../domain/grants/grant.ts';
import { awardGrant } from '../../use-cases/grants/award-grant.server.ts';
import { revokeAwardOfGrant } from '../../use-cases/grants/revoke-award.server.ts';
import { scoreApplication } from '../../use-cases/grants/score-application.server.ts';
import { accountGrant, payGrant } from '../../use-cases/grants/settle-grant.server.ts';
import { viewApplicant } from '../../use-cases/grants/view-applicant.server.ts';
import { withdrawApplication } from '../../use-cases/grants/withdraw-application.server.ts';
import { applicationAddress } from '../addresses.ts';
import { impossibleDaysTold, onPossibleDays } from '../forms/plan-days.ts';
import { readBy } from '../forms/read-by.ts';
import { refuseOthers } from '../open-to-change.server.ts';
import type { OpenedPlan } from '../plan-page.server.ts';
import { applicationRow } from '../plan-rows.ts';
import { parseScores } from './forms/parse-grant.ts';
import { parseAccount, parseAward, parsePayment, parseRevocation } from './forms/parse-settlement.ts';
import {
  applicantRefusals,
  awardRefusals,
  revokeRefusals,
  scoreRefusals,
  settleRefusals,
} from './messages-grant-refusals.nl.ts';

interface ApplicationPage extends OpenedPlan {
  readonly callId: string;
  readonly applicationId: string;
}

const subjectOf = ({ edit, callId, applicationId }: ApplicationPage) => ({ ...edit, callId, applicationId });
const rows = ({ applicationId }: ApplicationPage) => [applicationRow({ aanvraag: applicationId })];
const done = (_: unknown, { edit, callId, applicationId }: ApplicationPage) =>
  savedAt(applicationAddress(edit.plan, callId, applicationId), 'ja');

/** What the page of an application can do: assessors score, the rest is the regional officer's alone. */
export const applicationActs = (call: GrantCall) => ({
  scoren: formAct({
    fields: readBy((fields) => parseScores(fields, call)),
    run: (page: ApplicationPage, scores) =>
      scoreApplication(page.services.database, page.acting.scope, { ...subjectOf(page), scores }),
    refusals: scoreRefusals,
    done,
  }),
  /** Shown on this one answer only, after looking was logged. */
  aanvrager: formAct({
    fields: z.object({}),
    async run(page: ApplicationPage) {
      refuseOthers(page);
      const { services, acting, edit, applicationId } = page;
      const looking = { applicationId, origin: edit.origin, keys: services.keys };
      const applicant = await viewApplicant(services.database, acting.scope, looking);
      return applicant === null ? refuse('applicant-gone' as const) : succeed(applicant);
    },
    refusals: applicantRefusals,
    done: ({ retainUntil, ...known }) => ({ show: { ...known, retainUntil: dayInWords(retainUntil) } }),
  }),
  besluiten: formAct({
    fields: readBy(parseAward),
    rows,
    run(page: ApplicationPage, award) {
      refuseOthers(page);
      const request = { ...subjectOf(page), ...award, today: page.services.today() };
      return awardGrant(page.services.database, page.acting.scope, request);
    },
    refusals: awardRefusals,
    done,
  }),
  terugnemen: formAct({
    fields: readBy(parseRevocation),
    rows,
    run(page: ApplicationPage, { reason }) {
      refuseOthers(page);
      const request = { ...subjectOf(page), reason, today: page.services.today() };
      return revokeAwardOfGrant(page.services.database, page.acting.scope, request);
    },
    refusals: revokeRefusals,
    done: (_, { edit, callId, applicationId }) =>
      savedAt(applicationAddress(edit.plan, callId, applicationId), 'teruggenomen'),
  }),
  intrekken: formAct({
    fields: z.object({}),
    rows,
    run(page: ApplicationPage) {
      refuseOthers(page);
      return withdrawApplication(page.services.database, page.acting.scope, subjectOf(page));
    },
    refusals: awardRefusals,
    done,
  }),
  betalen: formAct({
    fields: readBy(parsePayment),
    run(page: ApplicationPage, payment) {
      refuseOthers(page);
      return onPossibleDays(page, [['betaaldag', payment.paidOn, 'done']], () =>
        payGrant(page.services.database, page.acting.scope, { ...subjectOf(page), ...payment }),
      );
    },
    refusals: { ...settleRefusals('betaald'), ...impossibleDaysTold },
    done,
  }),
  verantwoorden: formAct({
    fields: readBy(parseAccount),
    run(page: ApplicationPage, typed) {
      refuseOthers(page);
      const { services, acting, edit, callId, applicationId } = page;
      const request = { ...edit, callId, account: { ...typed, applicationId } };
      return onPossibleDays(page, [['ontvangen', typed.submittedOn, 'done']], () =>
        accountGrant(services.database, acting.scope, request),
      );
    },
    refusals: { ...settleRefusals('uitgegeven'), ...impossibleDaysTold },
    done,
  }),
});
