import { formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import { Alert, Conflict, Paragraph, Section, Sent, SentProblems } from '#app/ui/index.ts';
import { applicationRow } from '../plan-rows.ts';
import { findAccount } from '../../data/grants/grant-accounts.server.ts';
import { listAwards } from '../../data/grants/awards.server.ts';
import { listPayments } from '../../data/grants/grants.server.ts';
import { applicationNumber } from '../../domain/grants/application-number.ts';
import { averageScore, mayScore } from '../../domain/grants/grant-scoring.ts';
import { readGrantOverview } from '../../use-cases/grants/grant-ranking.server.ts';
import { findCall } from '../../use-cases/plan/plan-parts.ts';
import { applicationAddress, callAddress } from '../addresses.ts';
import { applicationActs } from './application-acts.server.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { euroField } from '../forms/fields.ts';
import { frameMessages } from '../messages.nl.ts';
import { applicationMessages as text, applicationStatusNames } from './messages-grant.nl.ts';
import { Decision } from './parts/decision.tsx';
import { Applicant, GrantMoney, ScoreForm, ScoreTable } from './parts/grant-sections.tsx';
import { presentDecisions } from './presenters/decisions.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { notFound, openPlan } from '../plan-page.server.ts';
import { dayInWords } from '#app/words/days.ts';
import type { Route } from './+types/grant-application.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(loaderData.title, loaderData.frame.plan.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { services, acting, plan, revision, frame } = await openPlan(
    arguments_,
    applicationRow(arguments_.params),
  );
  const { scope } = acting;
  const { database } = services;
  const { oproep, aanvraag } = arguments_.params;
  const key = { regionId: scope.regionId, slug: plan.id };
  const overview = await database.read(scope, (tx) => readGrantOverview(tx, key, oproep));
  const application = overview?.applications.find(({ id }) => id === aanvraag);
  if (overview === null || application === undefined) throw notFound();
  const money = frame.canChange
    ? await database.read(scope, async (tx) => ({
        payments: await listPayments(tx, scope.regionId, application.id),
        account: await findAccount(tx, scope.regionId, application.id),
        awards: await listAwards(tx, scope.regionId, application.id),
      }))
    : null;
  const { call, scores, ranking } = overview;
  const own = scores.filter(
    ({ applicationId, assessorId }) => applicationId === application.id && assessorId === scope.userId,
  );
  const proposal = overview.proposals.find(({ applicationId }) => applicationId === application.id);
  return {
    frame,
    revision,
    callName: call.name,
    callHref: callAddress(plan.id, call.id),
    title: application.title,
    number: applicationNumber(application.id),
    description: application.description,
    status: application.status,
    lead: text.lead(formatEuro(application.requestedCents), applicationStatusNames[application.status]),
    criteria: call.criteria.map(({ id, label, weight }) => ({ id, label, weight: formatQuantity(weight) })),
    maxScore: call.maxScore,
    mayScore: mayScore(call, application, { userId: scope.userId, areOpen: ranking !== null }),
    averages:
      ranking === null
        ? null
        : call.criteria.map(({ id, label }) => {
            const given = scores.filter(
              (score) => score.applicationId === application.id && score.criterionId === id,
            );
            const average = averageScore(given);
            return {
              id,
              label,
              scores: given.map(({ score }) => String(score)).join(', '),
              average: average === null ? '' : formatQuantity(average),
            };
          }),
    proposal: proposal === undefined ? null : proposal.reason,
    decisions: presentDecisions(
      money?.awards ?? [],
      money !== null && money.payments.length === 0 && money.account === null,
    ),
    hasAward: (application.awardedCents ?? 0) > 0,
    payments: (money?.payments ?? []).map(({ paidOn, cents }, at) => ({
      key: String(at),
      on: dayInWords(paidOn),
      amount: formatEuro(cents),
    })),
    account:
      money?.account == null
        ? null
        : { spent: formatEuro(money.account.spentCents), report: money.account.report },
    fields: {
      ...Object.fromEntries(own.map(({ criterionId, score }) => [`score-${criterionId}`, String(score)])),
      toekennen: euroField(proposal?.cents ?? null),
    } as Fields,
    href: applicationAddress(plan.id, call.id, application.id),
    saved: savedMessage(arguments_.request, { ja: text.saved, teruggenomen: text.revoked }),
  };
}

export async function action(arguments_: Route.ActionArgs) {
  const { oproep: callId, aanvraag: applicationId } = arguments_.params;
  const opened = await openPlan(arguments_);
  const call = findCall(opened.plan, callId);
  if (call === null) throw notFound();
  return answerForm(applicationActs(call), { ...opened, callId, applicationId }, arguments_.request);
}

export default function GrantApplicationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, title, callHref, callName, fields, saved } = loaderData;
  const sent = actionData?.sent;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={title}
      kicker={text.number(loaderData.number)}
      lead={loaderData.lead}
      trail={[{ href: callHref, label: callName }]}
    >
      <Sent form={sent} revision={loaderData.revision}>
        <SentProblems />
        {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
        {sent?.change && <Conflict change={sent.change} leaveHref={loaderData.href} />}
        <Section title={text.description}>
          {loaderData.description.split('\n').map((paragraph, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- paragraphs of one text never move
            <Paragraph key={at}>{paragraph}</Paragraph>
          ))}
        </Section>
        {loaderData.mayScore && (
          <ScoreForm values={fields} criteria={loaderData.criteria} maxScore={loaderData.maxScore} />
        )}
        {loaderData.averages !== null && <ScoreTable rows={loaderData.averages} />}
        {frame.canChange && <Applicant applicant={actionData?.shown ?? null} isBlind={loaderData.mayScore} />}
        {frame.canChange && (
          <Decision
            values={fields}
            status={loaderData.status}
            decisions={loaderData.decisions}
            proposal={loaderData.proposal}
            letterHref={`${loaderData.href}/besluitbrief`}
          />
        )}
        {frame.canChange && loaderData.hasAward && (
          <GrantMoney payments={loaderData.payments} account={loaderData.account} />
        )}
      </Sent>
    </PlanFrame>
  );
}
