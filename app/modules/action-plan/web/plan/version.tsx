import { servicesContext } from '#app/platform/http/context.ts';
import { ButtonLink, DataTable, FigureCards, Grid, Note, Section } from '#app/ui/index.ts';
import { findVersion, listVersions } from '../../data/plan/versions.server.ts';
import { planPageAddress } from '../addresses.ts';
import { frameMessages } from '../messages.nl.ts';
import { historyMessages } from './messages-history.nl.ts';
import { versionMessages as text } from './messages-version.nl.ts';
import { AmountTable } from '../budget/parts/amount-table.tsx';
import { LineTable } from '../budget/parts/line-table.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { RemarkList } from './parts/remark-list.tsx';
import { StatusBadge } from '../measures/parts/status-badge.tsx';
import { notFound, openPlan } from '../plan-page.server.ts';
import { presentVersions, readVersion } from './presenters/history.ts';
import { presentVersion, type VersionView } from './presenters/version-page.ts';
import type { Route } from './+types/version.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(
          text.title(loaderData.version.number, loaderData.version.label),
          loaderData.frame.plan.title,
        )
      : 'Onderdak',
  },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { workPlace, plan, frame } = await openPlan(arguments_);
  const number = readVersion(arguments_.params.nr);
  if (number === null || number === 'now') throw notFound();
  const key = { regionId: workPlace.scope.regionId, slug: plan.id };
  const read = await arguments_.context.get(servicesContext).database.read(workPlace.scope, async (tx) => ({
    frozen: await findVersion(tx, key, number),
    versions: await listVersions(tx, key),
  }));
  const version = presentVersions(read.versions).find((each) => each.number === number);
  if (read.frozen === null || version === undefined) throw notFound();
  return { frame, version, view: presentVersion(read.frozen.report, plan) };
}

export default function Version({ loaderData: { frame, version, view } }: Route.ComponentProps) {
  const { slug } = frame.plan;
  const history = planPageAddress(slug, 'geschiedenis');
  const lead = text.lead(version.when, version.who, view.total);
  return (
    <PlanFrame
      frame={frame}
      tab="geschiedenis"
      title={text.title(version.number, version.label)}
      crumb={text.crumb(version.number)}
      lead={version.decision === '' ? lead : `${lead} ${text.decision(version.decision)}`}
      trail={[{ href: history, label: historyMessages.title }]}
      actions={
        <ButtonLink href={`${history}?van=${version.number}&naar=nu#vergelijking`}>{text.compare}</ButtonLink>
      }
    >
      <Note>{text.frozen}</Note>
      <FigureCards figures={figuresOf(view)} />
      <Measures view={view} />
      <Section title={text.linesTitle} intro={text.linesIntro}>
        {view.measures.map((measure) => (
          <LineTable key={measure.id} plan={slug} measure={measure} canChange={false} />
        ))}
      </Section>
      <Section title={text.totalsTitle}>
        <Grid columns={2}>
          <AmountTable caption={text.year} rows={view.byYear} total={view.total} />
          <AmountTable caption={text.source} rows={view.bySource} total={view.total} />
          <AmountTable caption={text.theme} rows={view.byTheme} total={view.total} />
          <AmountTable caption={text.objective} rows={view.byObjective} total={view.total} />
        </Grid>
      </Section>
      {view.remarks.length > 0 && (
        <Section title={text.remarksTitle}>
          <RemarkList remarks={view.remarks} />
        </Section>
      )}
    </PlanFrame>
  );
}

function Measures({ view }: { readonly view: VersionView }) {
  return (
    <Section title={text.measuresTitle}>
      <DataTable
        caption={text.measuresTitle}
        isCaptionHidden
        rows={view.statuses}
        rowKey={({ id }) => id}
        columns={[
          { key: 'maatregel', header: text.measure, cell: ({ name }) => name, isRowHeader: true },
          {
            key: 'status',
            header: text.status,
            cell: ({ status, statusName }) => <StatusBadge status={status} label={statusName} />,
          },
          { key: 'bedrag', header: text.amount, cell: ({ budget }) => budget, kind: 'number' },
        ]}
      />
    </Section>
  );
}

function figuresOf({ total, lineSum, stated, openItems }: VersionView) {
  return [
    { label: text.total, value: total },
    { label: text.lines, value: lineSum },
    stated === null
      ? { label: text.stated, value: frameMessages.none, note: text.statedNone }
      : { label: text.stated, value: stated },
    { label: text.openItems, value: openItems },
  ];
}
