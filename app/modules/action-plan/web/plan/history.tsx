import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  DataTable,
  EmptyState,
  Form,
  Link,
  Paragraph,
  Section,
  Select,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { listChanges } from '../../data/plan/changes.server.ts';
import { listVersions } from '../../data/plan/versions.server.ts';
import { compareVersions } from '../../use-cases/plan/compare-versions.server.ts';
import { freezeVersion, recordDecision } from '../../use-cases/plan/freeze-version.server.ts';
import { planPageAddress, versionAddress } from '../addresses.ts';
import { readBy } from '../forms/read-by.ts';
import { parseFreeze } from './forms/parse-freeze.ts';
import { frameMessages } from '../messages.nl.ts';
import { freezeRefusals, historyMessages as text } from './messages-history.nl.ts';
import { FreezeForm } from './parts/freeze-form.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { openPlan, openPlanToChange, type OpenedPlan } from '../plan-page.server.ts';
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
  const { services, acting, plan, frame } = await openPlan(arguments_);
  const key = { regionId: acting.scope.regionId, slug: plan.id };
  const { searchParams } = new URL(arguments_.request.url);
  const from = readVersion(searchParams.get('van'));
  const to = readVersion(searchParams.get('naar')) ?? 'now';
  const read = await services.database.read(acting.scope, async (tx) => ({
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
    saved: savedMessage(arguments_.request, { versie: text.frozen }),
  };
}

const acts = {
  vastleggen: formAct({
    fields: readBy(parseFreeze),
    run: ({ services, acting, edit }: OpenedPlan, { label, decision }) =>
      decision === null
        ? freezeVersion(services.database, acting.scope, { ...edit, label })
        : recordDecision(services.database, acting.scope, { ...edit, measureId: null, decision }),
    refusals: freezeRefusals,
    done: (_, { edit }) => savedAt(planPageAddress(edit.plan, 'geschiedenis'), 'versie'),
  }),
};

export async function action(arguments_: Route.ActionArgs) {
  return answerForm(acts, await openPlanToChange(arguments_), arguments_.request);
}

export default function History({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, changes, versions, compared, chosen, saved } = loaderData;
  return (
    <PlanFrame
      frame={frame}
      tab="geschiedenis"
      title={text.title}
      lead={text.lead(changes.length, versions.length)}
    >
      <Sent form={actionData?.sent}>
        <SentProblems />
        {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
        <Section title={text.changesTitle}>
          <Changes changes={changes} />
        </Section>
        <Section title={text.versionsTitle} intro={text.versionsIntro}>
          <Versions plan={frame.plan.slug} versions={versions} />
        </Section>
        {versions.length > 0 && <Compare versions={versions} chosen={chosen} compared={compared} />}
        {frame.canChange && (
          <Section title={text.freezeTitle} intro={text.freezeIntro}>
            <FreezeForm />
          </Section>
        )}
      </Sent>
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
