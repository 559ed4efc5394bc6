import { data, redirect } from 'react-router';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  Paragraph,
  Section,
  Select,
} from '#app/ui/index.ts';
import { listChanges } from '../../data/plan/changes.server.ts';
import { listVersions } from '../../data/plan/versions.server.ts';
import { compareVersions } from '../../use-cases/plan/compare-versions.server.ts';
import { freezeVersion, recordDecision } from '../../use-cases/plan/freeze-version.server.ts';
import { planPageAddress, versionAddress } from '../addresses.ts';
import { readFields, summaryOf, type Fields } from '../forms/fields.ts';
import { parseFreeze } from './forms/parse-freeze.ts';
import { frameMessages } from '../messages.nl.ts';
import { historyMessages as text } from './messages-history.nl.ts';
import { FreezeForm } from './parts/freeze-form.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { openPlan, openPlanToChange } from '../plan-page.server.ts';
import {
  presentChanges,
  presentDifferences,
  presentVersions,
  readVersion,
  type ChangeRow,
  type DifferenceRow,
  type VersionRow,
} from './presenters/history.ts';
import type { Route } from './+types/history.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.title, loaderData.frame.plan.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { workPlace, plan, frame } = await openPlan(arguments_);
  const key = { regionId: workPlace.scope.regionId, slug: plan.id };
  const { searchParams } = new URL(arguments_.request.url);
  const from = readVersion(searchParams.get('van'));
  const to = readVersion(searchParams.get('naar')) ?? 'now';
  const read = await arguments_.context.get(servicesContext).database.read(workPlace.scope, async (tx) => ({
    changes: await listChanges(tx, key),
    versions: await listVersions(tx, key),
    compared: from === null ? null : await compareVersions(tx, key, from, to),
  }));
  const present = {
    measures: new Set(plan.measures.map(({ id }) => id)),
    lines: new Set(plan.measures.flatMap(({ lines }) => lines.map(({ id }) => id))),
  };
  return {
    frame,
    changes: presentChanges(plan.id, read.changes, present),
    versions: presentVersions(read.versions),
    compared: read.compared?.ok === true ? presentDifferences(read.compared.value) : null,
    chosen: { from: searchParams.get('van') ?? '', to: searchParams.get('naar') ?? 'nu' },
    isFrozen: searchParams.get('gelukt') === 'versie',
  };
}

interface Outcome {
  readonly fields: Fields;
  readonly problems: FormProblems;
}

export async function action(arguments_: Route.ActionArgs) {
  const { workPlace, plan } = await openPlanToChange(arguments_);
  const fields = readFields(await arguments_.request.formData());
  const parsed = parseFreeze(fields);
  if (!parsed.ok) return data<Outcome>({ fields, problems: parsed.reason }, { status: 400 });
  const { database } = arguments_.context.get(servicesContext);
  const edit = { plan: plan.id, origin: originOf(arguments_.context) };
  const { label, decision } = parsed.value;
  const frozen =
    decision === null
      ? await freezeVersion(database, workPlace.scope, { ...edit, label })
      : await recordDecision(database, workPlace.scope, { ...edit, measureId: null, decision });
  if (frozen.ok) return redirect(`${planPageAddress(plan.id, 'geschiedenis')}?gelukt=versie`, 303);
  const { field, message } = text.refusals[frozen.reason.kind];
  return data<Outcome>({ fields, problems: { [field]: message } }, { status: 400 });
}

export default function History({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, changes, versions, compared, chosen, isFrozen } = loaderData;
  const problems = actionData?.problems ?? {};
  return (
    <PlanFrame
      frame={frame}
      tab="geschiedenis"
      title={text.title}
      lead={text.lead(changes.length, versions.length)}
    >
      <ErrorSummary problems={summaryOf(problems)} />
      {isFrozen && actionData === undefined && <Alert kind="success">{text.frozen}</Alert>}
      <Section title={text.changesTitle}>
        <Changes changes={changes} />
      </Section>
      <Section title={text.versionsTitle} intro={text.versionsIntro}>
        <Versions plan={frame.plan.slug} versions={versions} />
      </Section>
      {versions.length > 0 && <Compare versions={versions} chosen={chosen} compared={compared} />}
      {frame.canChange && (
        <Section title={text.freezeTitle} intro={text.freezeIntro}>
          <FreezeForm fields={actionData?.fields ?? {}} problems={problems} />
        </Section>
      )}
    </PlanFrame>
  );
}

function Changes({ changes }: { readonly changes: readonly ChangeRow[] }) {
  if (changes.length === 0) return <EmptyState level={3} title={text.noChanges} />;
  return (
    <DataTable
      caption={text.changesTitle}
      isCaptionHidden
      rows={changes}
      rowKey={({ key }) => key}
      columns={[
        { key: 'wanneer', header: text.when, cell: ({ when }) => when },
        { key: 'wie', header: text.who, cell: ({ who }) => who },
        {
          key: 'wat',
          header: text.what,
          cell: ({ at, what }) => (
            <>
              {at === null ? null : at.href === '' ? `${at.label}: ` : <Link href={at.href}>{at.label}</Link>}{' '}
              {what}
            </>
          ),
          isRowHeader: true,
        },
        { key: 'was', header: text.before, cell: ({ before }) => before },
        { key: 'werd', header: text.after, cell: ({ after }) => after },
        { key: 'verschil', header: text.difference, cell: ({ difference }) => difference, kind: 'number' },
        { key: 'waarom', header: text.why, cell: ({ reason }) => reason },
      ]}
    />
  );
}

interface VersionsProps {
  readonly plan: string;
  readonly versions: readonly VersionRow[];
}

function Versions({ plan, versions }: VersionsProps) {
  if (versions.length === 0) return <Paragraph>{text.noVersions}</Paragraph>;
  return (
    <DataTable
      caption={text.versionsTitle}
      isCaptionHidden
      rows={versions}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: 'versie',
          header: text.version,
          cell: ({ number, label }) => (
            <Link href={versionAddress(plan, number)}>{`${number}. ${label}`}</Link>
          ),
          isRowHeader: true,
        },
        { key: 'wanneer', header: text.when, cell: ({ when }) => when },
        { key: 'wie', header: text.who, cell: ({ who }) => who },
        { key: 'besluit', header: text.decision, cell: ({ decision }) => decision || frameMessages.none },
        {
          key: 'vergelijk',
          header: text.compare,
          cell: ({ number }) => (
            <Link href={`?van=${number}&naar=nu#vergelijking`} label={text.compareWithNow(number)}>
              {text.withNow}
            </Link>
          ),
        },
      ]}
    />
  );
}

interface CompareProps {
  readonly versions: readonly VersionRow[];
  readonly chosen: { readonly from: string; readonly to: string };
  readonly compared: readonly DifferenceRow[] | null;
}

function Compare({ versions, chosen, compared }: CompareProps) {
  const options = versions.map(({ number, label }) => ({
    value: String(number),
    label: `${number}. ${label}`,
  }));
  return (
    <Section title={text.compareTitle} id="vergelijking">
      <Form method="get" label={text.compareTitle}>
        <Select
          name="van"
          label={text.from}
          options={options}
          defaultValue={chosen.from || options[0]?.value}
          emptyLabel={null}
          isOptional
        />
        <Select
          name="naar"
          label={text.to}
          options={[{ value: 'nu', label: text.now }, ...options]}
          defaultValue={chosen.to}
          emptyLabel={null}
          isOptional
        />
        <ButtonGroup>
          <Button kind="secondary">{text.compare}</Button>
        </ButtonGroup>
      </Form>
      {compared === null ? null : compared.length === 0 ? (
        <Paragraph>{text.same}</Paragraph>
      ) : (
        <DataTable
          caption={text.compared}
          rows={compared}
          rowKey={({ key }) => key}
          columns={[
            { key: 'bij', header: text.at, cell: ({ at }) => at, isRowHeader: true },
            { key: 'wat', header: text.what, cell: ({ detail }) => detail },
            { key: 'was', header: text.before, cell: ({ before }) => before },
            { key: 'werd', header: text.after, cell: ({ after }) => after },
            {
              key: 'verschil',
              header: text.difference,
              cell: ({ difference }) => difference,
              kind: 'number',
            },
          ]}
        />
      )}
    </Section>
  );
}
