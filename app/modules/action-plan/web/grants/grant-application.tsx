import { data, redirect } from 'react-router';
import { formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { Alert, Conflict, ErrorSummary, Paragraph, Section, Seen } from '#app/ui/index.ts';
import {
  changeIn,
  isChange,
  revisionToSend,
  seeing,
  unlessChanged,
  type Change,
} from '#app/platform/http/seen.ts';
import { dayInWords } from '#app/words/days.ts';
import { applicationRow } from '../plan-rows.ts';
import { findAccount } from '../../data/grants/grant-accounts.server.ts';
import { listPayments } from '../../data/grants/grants.server.ts';
import { averageScore, mayScore } from '../../domain/grants/grant-scoring.ts';
import { awardGrant } from '../../use-cases/grants/award-grant.server.ts';
import { readGrantOverview } from '../../use-cases/grants/grant-ranking.server.ts';
import { scoreApplication } from '../../use-cases/grants/score-application.server.ts';
import { accountGrant, payGrant } from '../../use-cases/grants/settle-grant.server.ts';
import { viewApplicant } from '../../use-cases/grants/view-applicant.server.ts';
import { withdrawApplication } from '../../use-cases/grants/withdraw-application.server.ts';
import { callAddress } from '../addresses.ts';
import { euroField, FieldReader, readFields, summaryOf, type Fields } from '../forms/fields.ts';
import { parseScores } from './forms/parse-grant.ts';
import { frameMessages } from '../messages.nl.ts';
import { applicationMessages as text, applicationStatusNames } from './messages-grant.nl.ts';
import { Applicant, AwardForm, GrantMoney, ScoreForm, ScoreTable } from './parts/grant-sections.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { notFound, openPlan, requireRegionalOfficer } from '../plan-page.server.ts';
import type { Route } from './+types/grant-application.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(loaderData.title, loaderData.frame.plan.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { workPlace, plan, revision, frame } = await openPlan(arguments_, applicationRow(arguments_.params));
  const { scope } = workPlace;
  const { oproep, aanvraag } = arguments_.params;
  const key = { regionId: scope.regionId, slug: plan.id };
  const { database } = arguments_.context.get(servicesContext);
  const overview = await database.read(scope, (tx) => readGrantOverview(tx, key, oproep));
  const application = overview?.applications.find(({ id }) => id === aanvraag);
  if (overview === null || application === undefined) throw notFound();
  const money = frame.canChange
    ? await database.read(scope, async (tx) => ({
        payments: await listPayments(tx, scope.regionId, application.id),
        account: await findAccount(tx, scope.regionId, application.id),
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
    applicationId: application.id,
    title: application.title,
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
    awarded: application.awardedCents === null ? null : formatEuro(application.awardedCents),
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
    isSaved: new URL(arguments_.request.url).searchParams.get('gelukt') === 'ja',
  };
}

interface ApplicantView {
  readonly name: string;
  readonly organisation: string | null;
  readonly email: string;
  readonly phone: string | null;
  readonly retainUntil: string;
}

interface Outcome {
  readonly fields: Fields;
  readonly problems: FormProblems;
  readonly refusal: string | null;
  /** Shown on this one page only, after looking was logged. */
  readonly applicant: ApplicantView | null;
  readonly change?: Change;
}

export async function action(arguments_: Route.ActionArgs) {
  const { workPlace, plan } = await openPlan(arguments_);
  const { scope } = workPlace;
  const { oproep: callId, aanvraag: applicationId } = arguments_.params;
  const form = await arguments_.request.formData();
  const fields = readFields(form);
  const { database, today, keys } = arguments_.context.get(servicesContext);
  const origin = originOf(arguments_.context);
  const edit = { plan: plan.id, origin, callId, applicationId };
  const outcome: Outcome = { fields, problems: {}, refusal: null, applicant: null };
  const wrong = (problems: FormProblems) => data<Outcome>({ ...outcome, problems }, { status: 400 });
  const refused = (kind: keyof typeof text.refusals) =>
    data<Outcome>({ ...outcome, refusal: text.refusals[kind] }, { status: 409 });
  const done = () => redirect(`${callAddress(plan.id, callId)}/aanvragen/${applicationId}?gelukt=ja`, 303);
  const seen = seeing(scope, form, applicationRow(arguments_.params));
  const changed = (change: Change) => data<Outcome>({ ...outcome, change }, { status: 409 });
  const read = new FieldReader(fields);
  if (fields['handeling'] === 'scoren') {
    const call = plan.measures.find(({ grantCall }) => grantCall?.id === callId)?.grantCall ?? null;
    if (call === null) throw notFound();
    const scores = parseScores(fields, call);
    if (!scores.ok) return wrong(scores.reason);
    const saved = await scoreApplication(database, scope, { ...edit, scores: scores.value });
    return saved.ok ? done() : refused(saved.reason);
  }
  requireRegionalOfficer(arguments_);
  switch (fields['handeling'] ?? '') {
    case 'aanvrager': {
      const applicant = await viewApplicant(database, scope, { applicationId, origin, keys });
      if (applicant === null)
        return data<Outcome>({ ...outcome, refusal: text.applicantGone }, { status: 404 });
      const { retainUntil, ...known } = applicant;
      return data<Outcome>({ ...outcome, applicant: { ...known, retainUntil: dayInWords(retainUntil) } });
    }
    case 'besluiten': {
      const cents = read.euro('toekennen');
      const reason = read.requiredText('reden', text.reasonMissing);
      if (read.hasProblems) return wrong(read.problems);
      const saved = await unlessChanged(() =>
        awardGrant(database, seen, { ...edit, cents, reason, today: today() }),
      );
      if (isChange(saved)) return changed(saved);
      return saved.ok ? done() : refused(saved.reason.kind);
    }
    case 'betalen': {
      const paidOn = read.day('betaaldag');
      const cents = read.euro('betaald');
      if (read.hasProblems) return wrong(read.problems);
      const note = read.optionalText('betaling-toelichting');
      const saved = await payGrant(database, scope, { ...edit, paidOn, cents, note });
      return saved.ok ? done() : refused(saved.reason.kind);
    }
    case 'verantwoorden': {
      const submittedOn = read.day('ontvangen');
      const spentCents = read.euro('uitgegeven');
      const report = read.requiredText('verslag', text.reportMissing);
      if (read.hasProblems) return wrong(read.problems);
      const account = { applicationId, submittedOn, spentCents, report };
      const saved = await accountGrant(database, scope, { ...edit, account });
      return saved.ok ? done() : refused(saved.reason.kind);
    }
    case 'intrekken': {
      const saved = await unlessChanged(() => withdrawApplication(database, seen, edit));
      if (isChange(saved)) return changed(saved);
      return saved.ok ? done() : refused(saved.reason.kind);
    }
    default:
      throw notFound();
  }
}

export default function GrantApplicationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, title, callHref, callName } = loaderData;
  const problems = actionData?.problems ?? {};
  const form = { fields: { ...loaderData.fields, ...actionData?.fields }, problems };
  const change = changeIn(actionData);
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={title}
      lead={loaderData.lead}
      trail={[{ href: callHref, label: callName }]}
    >
      <ErrorSummary problems={summaryOf(problems)} />
      {actionData?.refusal != null && <Alert kind="error">{actionData.refusal}</Alert>}
      {loaderData.isSaved && actionData === undefined && <Alert kind="success">{text.saved}</Alert>}
      {change !== null && (
        <Conflict change={change} leaveHref={`${callHref}/aanvragen/${loaderData.applicationId}`} />
      )}
      <Section title={text.description}>
        {loaderData.description.split('\n').map((paragraph, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- paragraphs of one text never move
          <Paragraph key={at}>{paragraph}</Paragraph>
        ))}
      </Section>
      {loaderData.mayScore && (
        <ScoreForm {...form} criteria={loaderData.criteria} maxScore={loaderData.maxScore} />
      )}
      {loaderData.averages !== null && <ScoreTable rows={loaderData.averages} />}
      {frame.canChange && <Applicant applicant={actionData?.applicant ?? null} />}
      {frame.canChange && (
        <Seen revision={revisionToSend(loaderData.revision, actionData)}>
          <AwardForm
            {...form}
            status={loaderData.status}
            awarded={loaderData.awarded}
            proposal={loaderData.proposal}
          />
        </Seen>
      )}
      {frame.canChange && loaderData.hasAward && (
        <GrantMoney {...form} payments={loaderData.payments} account={loaderData.account} />
      )}
    </PlanFrame>
  );
}
