import { savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Badge,
  ButtonLink,
  DataTable,
  EmptyState,
  FigureCards,
  Link,
  Section,
  type Column,
} from '#app/ui/index.ts';
import { newSourceAddress, planPageAddress } from '../addresses.ts';
import { frameMessages } from '../messages.nl.ts';
import { budgetMessages } from './messages-budget.nl.ts';
import { fundingMessages as text } from './messages-funding.nl.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { openPlan } from '../plan-page.server.ts';
import { presentSources, type SourceRow, type SourcesView } from './presenters/funding-sources.ts';
import type { Route } from './+types/funding-sources.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.title, loaderData.frame.plan.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { report, frame } = await openPlan(arguments_);
  const saved = savedMessage(arguments_.request, { bron: text.saved });
  return { frame, view: presentSources(report), saved };
}

export default function FundingSources({ loaderData: { frame, view, saved } }: Route.ComponentProps) {
  const { slug } = frame.plan;
  const add = frame.canChange ? <ButtonLink href={newSourceAddress(slug)}>{text.add}</ButtonLink> : undefined;
  return (
    <PlanFrame
      frame={frame}
      tab="begroting"
      title={text.title}
      lead={view.lead}
      trail={[{ href: planPageAddress(slug, 'begroting'), label: budgetMessages.title }]}
      actions={view.rows.length > 0 ? add : undefined}
    >
      {saved !== null && <Alert kind="success">{saved}</Alert>}
      <FigureCards figures={figuresOf(view)} />
      <Section title={text.listTitle}>
        <DataTable
          caption={text.listTitle}
          isCaptionHidden
          rows={view.rows}
          rowKey={({ id }) => id}
          needsAttention={({ paysTooMuch }) => paysTooMuch}
          columns={[...columnsOf(view), ...(frame.canChange ? [changeColumn] : [])]}
          empty={
            <EmptyState level={3} title={text.emptyTitle} action={add}>
              {text.empty}
            </EmptyState>
          }
        />
      </Section>
    </PlanFrame>
  );
}

function figuresOf({ budget, covered, coverage, uncovered, excess }: SourcesView) {
  return [
    { label: text.budget, value: budget },
    { label: coverage === 'covered' ? text.covered : text.withSource, value: covered },
    { label: text.uncovered, value: uncovered ?? text.nothing, needsAttention: uncovered !== null },
    ...(excess === null ? [] : [{ label: text.excess, value: excess, needsAttention: true }]),
  ];
}

function columnsOf({ covered }: SourcesView): readonly Column<SourceRow>[] {
  return [
    {
      key: 'bron',
      header: text.source,
      isRowHeader: true,
      footer: text.total,
      cell: ({ label, kind }) => (
        <>
          {label}
          <span className="onderdak-plan-table__under">{kind}</span>
        </>
      ),
    },
    {
      key: 'beschikbaar',
      header: text.available,
      cell: ({ available }) => available,
      kind: 'number',
      footer: '',
    },
    { key: 'betaalt', header: text.covers, cell: ({ covers }) => covers, kind: 'number', footer: covered },
    {
      key: 'over',
      header: text.left,
      cell: ({ left }) => left || frameMessages.none,
      kind: 'number',
      footer: '',
    },
    {
      key: 'stand',
      header: text.state,
      footer: '',
      cell: ({ isArchived }) => (isArchived ? <Badge>{text.archived}</Badge> : text.open),
    },
  ];
}

const changeColumn: Column<SourceRow> = {
  key: 'wijzigen',
  header: text.change,
  footer: '',
  cell: ({ href, label }) => (
    <Link href={href} label={text.changeLabel(label)}>
      {text.change}
    </Link>
  ),
};
