import { servicesContext } from '#app/platform/http/context.ts';
import { Alert, DataTable, Paragraph, Section } from '#app/ui/index.ts';
import type { ReplayOutcome } from '../../domain/grants/replay-grant.ts';
import { replayGrant } from '../../use-cases/grants/replay-grant.server.ts';
import { callAddress } from '../addresses.ts';
import { frameMessages } from '../messages.nl.ts';
import { orderMessages as text } from './messages-grant.nl.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { notFound, openPlan } from '../plan-page.server.ts';
import { presentOrder, type ProposalView, type RankingView } from './presenters/grant-order.ts';
import type { Route } from './+types/grant-order.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(`${text.title}: ${loaderData.callName}`, loaderData.frame.plan.title)
      : 'Onderdak',
  },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { workPlace, plan, frame } = await openPlan(arguments_);
  const { oproep } = arguments_.params;
  const call = plan.measures.find(({ grantCall }) => grantCall?.id === oproep)?.grantCall ?? null;
  if (call === null) throw notFound();
  const key = { regionId: workPlace.scope.regionId, slug: plan.id };
  const { database } = arguments_.context.get(servicesContext);
  const orders = await database.read(workPlace.scope, (tx) => replayGrant(tx, key, oproep));
  return {
    frame,
    callName: call.name,
    callHref: callAddress(plan.id, call.id),
    page: presentOrder(orders),
  };
}

export default function GrantOrderPage({
  loaderData: { frame, callName, callHref, page },
}: Route.ComponentProps) {
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.title}
      lead={text.lead(callName)}
      trail={[{ href: callHref, label: callName }]}
    >
      {page.ranking === null ? <Paragraph>{text.none}</Paragraph> : <Ranking ranking={page.ranking} />}
      {page.proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} />
      ))}
    </PlanFrame>
  );
}

function Replay({ outcome }: { readonly outcome: ReplayOutcome }) {
  return <Alert kind={outcome === 'same' ? 'success' : 'error'}>{text[outcome]}</Alert>;
}

function Ranking({ ranking }: { readonly ranking: RankingView }) {
  return (
    <>
      <Section title={text.rankingTitle} intro={text.rule}>
        <Paragraph>{ranking.made}</Paragraph>
        <Replay outcome={ranking.replay} />
        <DataTable
          caption={text.rankingTitle}
          isCaptionHidden
          rows={ranking.rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'plaats', header: text.rank, cell: ({ rank }) => rank, kind: 'number' },
            { key: 'aanvraag', header: text.application, cell: ({ title }) => title, isRowHeader: true },
            { key: 'score', header: text.score, cell: ({ score }) => score, kind: 'number' },
            { key: 'gelijk', header: text.tie, cell: ({ tie }) => tie },
          ]}
        />
      </Section>
      <Section title={text.scoresTitle} intro={ranking.weights}>
        <Paragraph>{text.lotHint}</Paragraph>
        <DataTable
          caption={text.scoresTitle}
          isCaptionHidden
          rows={ranking.rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'aanvraag', header: text.application, cell: ({ title }) => title, isRowHeader: true },
            ...ranking.criteria.map(({ id, label }) => ({
              key: `criterium-${id}`,
              header: text.scores(label),
              cell: ({ scores }: RankingView['rows'][number]) => scores[id] ?? '',
            })),
            { key: 'ingediend', header: text.submitted, cell: ({ submitted }) => submitted },
            { key: 'lot', header: text.lot, cell: ({ lot }) => lot },
          ]}
        />
      </Section>
    </>
  );
}

function Proposal({ proposal }: { readonly proposal: ProposalView }) {
  return (
    <Section title={proposal.title} intro={proposal.budget}>
      <Paragraph>{proposal.made}</Paragraph>
      <Replay outcome={proposal.replay} />
      <DataTable
        caption={proposal.title}
        isCaptionHidden
        rows={proposal.rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'aanvraag', header: text.application, cell: ({ title }) => title, isRowHeader: true },
          { key: 'gevraagd', header: text.requested, cell: ({ requested }) => requested, kind: 'number' },
          { key: 'voorstel', header: text.proposed, cell: ({ proposed }) => proposed, kind: 'number' },
          { key: 'uitkomst', header: text.outcome, cell: ({ outcome }) => outcome },
        ]}
      />
    </Section>
  );
}
