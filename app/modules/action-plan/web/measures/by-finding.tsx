import { z } from 'zod';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import { servicesContext } from '#app/platform/http/context.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  DataTable,
  Form,
  Link,
  PageTitle,
  Paragraph,
  Section,
  Select,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import { listPlans } from '../../data/plan/plans.server.ts';
import { linkEvidence } from '../../use-cases/measures/link-evidence.server.ts';
import {
  measureAddress,
  newMeasureForAddress,
  newPlanForAddress,
  plansAddress,
  readFindingParameter,
} from '../addresses.ts';
import { frameMessages } from '../messages.nl.ts';
import { evidenceMessages as text } from './messages-evidence.nl.ts';
import { evidenceRefusals } from './messages-measure-refusals.nl.ts';
import { StatusBadge } from './parts/status-badge.tsx';
import { openPlansToChange } from '../open-to-change.server.ts';
import { notFound, reportOf, requirePolicyOfficer, type WebRequest } from '../plan-page.server.ts';
import { isKnownFinding, nameFinding, presentEvidence } from './presenters/evidence.ts';
import { presentMeasuresOfFinding } from './presenters/measures-of-finding.ts';
import { readScan } from './scan-evidence.server.ts';
import type { Route } from './+types/by-finding.ts';
import '../action-plan.css';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData?.label ?? text.byFindingTitle} · Onderdak` },
];

function findingOf({ request }: WebRequest) {
  const finding = readFindingParameter(new URL(request.url).searchParams.get('bevinding'));
  if (finding === null) throw notFound();
  return finding;
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { scope, role } = requirePolicyOfficer(arguments_);
  const finding = findingOf(arguments_);
  const { regionId } = scope;
  const read = await arguments_.context.get(servicesContext).database.read(scope, async (tx) => {
    const plans = [];
    for (const { slug } of await listPlans(tx, regionId)) plans.push(await loadPlan(tx, regionId, slug));
    return { plans, scan: await readScan(tx, regionId) };
  });
  if (!isKnownFinding(read.scan, finding)) throw notFound();
  const plans = read.plans.flatMap((plan) => plan ?? []);
  const named = nameFinding(read.scan, finding);
  const [evidence] = presentEvidence([{ ...finding, basis: 'voorstel' }], read.scan);
  return {
    label: named.label,
    question: [named.question, named.column].filter(Boolean).join(' · '),
    outcome: evidence?.outcome ?? null,
    canChange: role === 'regional-policy',
    newPlanHref: newPlanForAddress(finding),
    rows: plans.flatMap((plan) => presentMeasuresOfFinding(reportOf(plan), finding)),
    make: plans.map(({ id, title }) => ({
      href: newMeasureForAddress(id, finding),
      title,
    })),
    others: plans.flatMap(({ id: slug, title, measures }) =>
      measures.map(({ id, number, name }) => ({
        value: `${slug}/${id}`,
        label: plans.length > 1 ? `${title}: ${number}. ${name}` : `${number}. ${name}`,
      })),
    ),
  };
}

function openFinding(arguments_: Route.ActionArgs) {
  return { ...openPlansToChange(arguments_), finding: findingOf(arguments_) };
}

type FindingPage = ReturnType<typeof openFinding>;

/** A measure of any of the plans: `plan/maatregel`. */
const chosenMeasure = z.string(text.chooseMeasure).transform((typed) => {
  const [plan = '', measureId = ''] = typed.split('/');
  return { plan, measureId };
});

const acts = {
  /** Links a measure that is there already. */
  koppelen: formAct({
    fields: z.object({ maatregel: chosenMeasure }),
    run: ({ services, acting, origin, finding }: FindingPage, { maatregel }) =>
      linkEvidence(services.database, acting.scope, {
        ...maatregel,
        origin,
        evidence: { ...finding, basis: 'voorstel' },
      }),
    refusals: evidenceRefusals,
    done: (_, _page, { maatregel: { plan, measureId } }) =>
      savedAt(measureAddress(plan, measureId), 'gekoppeld'),
  }),
};

export function action(arguments_: Route.ActionArgs) {
  return answerForm(acts, openFinding(arguments_), arguments_.request);
}

export default function ByFinding({ loaderData, actionData }: Route.ComponentProps) {
  const { label, question, outcome, rows, make, canChange, others } = loaderData;
  return (
    <Sent form={actionData?.sent}>
      <Breadcrumb
        trail={[{ href: plansAddress, label: frameMessages.plans }]}
        current={text.byFindingTitle}
      />
      <PageTitle
        title={text.byFindingTitle}
        kicker={question}
        lead={text.byFindingLead(rows.length, label)}
      />
      <SentProblems />
      {outcome !== null && (
        <Paragraph>
          <Link href={outcome.href}>{text.toFinding}</Link> ({outcome.text})
        </Paragraph>
      )}
      {rows.length > 0 && (
        <DataTable
          caption={text.byFindingTitle}
          isCaptionHidden
          rows={rows}
          rowKey={({ href }) => href}
          columns={[
            {
              key: 'maatregel',
              header: text.measure,
              cell: ({ href, name }) => <Link href={href}>{name}</Link>,
              isRowHeader: true,
            },
            { key: 'plan', header: text.plan, cell: ({ plan }) => plan },
            {
              key: 'status',
              header: text.status,
              cell: ({ status, statusName }) => <StatusBadge status={status} label={statusName} />,
            },
            { key: 'bedrag', header: text.amount, cell: ({ budget }) => budget, kind: 'number' },
          ]}
        />
      )}
      {canChange && (
        <Section title={text.make}>
          {make.length === 0 ? (
            <>
              <Paragraph>{text.noPlan}</Paragraph>
              <ButtonGroup>
                <ButtonLink href={loaderData.newPlanHref} kind="primary">
                  {text.newPlan}
                </ButtonLink>
              </ButtonGroup>
            </>
          ) : (
            <ButtonGroup>
              {make.map(({ href, title }) => (
                <ButtonLink key={href} href={href} kind="primary">
                  {make.length === 1 ? text.make : text.makeIn(title)}
                </ButtonLink>
              ))}
            </ButtonGroup>
          )}
          {others.length > 0 && (
            <Form act="koppelen" label={text.link}>
              <Select name="maatregel" label={text.link} options={others} />
              <ButtonGroup>
                <Button kind="secondary">{text.linkSubmit}</Button>
              </ButtonGroup>
            </Form>
          )}
        </Section>
      )}
    </Sent>
  );
}
