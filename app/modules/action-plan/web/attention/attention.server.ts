import type { Role } from '#app/kernel/role.ts';
import type { Attention, AttentionLine, AttentionRequest } from '#app/platform/attention.ts';
import { waitingCalls, type WaitingCall } from '../../data/grants/waiting-calls.server.ts';
import { listReminders, type Reminder } from '../../data/progress/reminders.server.ts';
import { unreportedMeasures } from '../../data/progress/unreported-measures.server.ts';
import { isOverdue } from '../../domain/progress/evaluation.ts';
import { countRemarks } from '../../use-cases/plan/kept-remarks.server.ts';
import {
  callAddress,
  measurePageAddress,
  newPlanAddress,
  planPageAddress,
  plansAddress,
} from '../addresses.ts';
import { reminderPage } from '../progress/presenters/reminders.ts';
import { attentionMessages as text } from './messages-attention.nl.ts';

/** What waits in the plans: for policy officers of the region, and of a municipality. */
export const planAttention: Attention = (request) => tellers[request.role]?.(request) ?? Promise.resolve([]);

async function forRegion({ tx, scope, moment }: AttentionRequest): Promise<readonly AttentionLine[]> {
  const plans = await countRemarks(tx, scope.regionId);
  if (plans.length === 0) return [{ text: text.noPlan, href: newPlanAddress, due: null, kind: 'first-step' }];
  const calls = await waitingCalls(tx, scope.regionId, moment.today);
  return [
    ...(await listReminders(tx, scope.regionId, moment.today)).map(tellReminder),
    ...calls.flatMap((call) => [...tellToScore(call), ...tellToDecide(call)]),
    ...plans
      .filter(({ remarks }) => remarks > 0)
      .map(({ plan, title, remarks }) =>
        line(text.remarks(remarks, title), planPageAddress(plan, 'opmerkingen')),
      ),
  ];
}

/** Without a record for so long, a running measure is asked after. */
const quietMonths = 3;

async function forMunicipality({ tx, scope, moment }: AttentionRequest): Promise<readonly AttentionLine[]> {
  const calls = await waitingCalls(tx, scope.regionId, moment.today);
  const quiet = await unreportedMeasures(tx, scope.regionId, moment.today.subtract({ months: quietMonths }));
  const [first] = quiet;
  return [
    ...(await listReminders(tx, scope.regionId, moment.today)).map(tellReminder),
    ...calls.flatMap(tellToScore),
    ...(first === undefined
      ? []
      : [
          line(
            text.unreported(quiet.length, quietMonths),
            quiet.length === 1 ? measurePageAddress(first.plan, first.measureId, 'voortgang') : plansAddress,
          ),
        ]),
  ];
}

function tellReminder(reminder: Reminder): AttentionLine {
  return {
    text: text.evaluation(reminder.label, reminder.subject),
    href: reminderPage(reminder),
    due: reminder.plannedOn,
    kind: isOverdue(reminder.daysLeft) ? 'urgent' : 'waiting',
  };
}

function tellToScore({ plan, callId, name, toScore }: WaitingCall): readonly AttentionLine[] {
  return toScore === 0 ? [] : [line(text.toScore(toScore, name), callAddress(plan, callId))];
}

function tellToDecide({ plan, callId, name, ...call }: WaitingCall): readonly AttentionLine[] {
  const href = callAddress(plan, callId);
  return [
    ...(call.canBeOpened ? [line(text.toOpen(name), href)] : []),
    ...(call.toDecide === 0 ? [] : [line(text.toDecide(call.toDecide, name), href)]),
  ];
}

function line(what: string, href: string): AttentionLine {
  return { text: what, href, due: null, kind: 'waiting' };
}

/** Roles for which something can wait. */
const tellers: Partial<Readonly<Record<Role, Attention>>> = {
  'regional-policy': forRegion,
  'municipal-policy': forMunicipality,
};
