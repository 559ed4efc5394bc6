import type { ReactNode } from 'react';
import {
  ButtonGroup,
  ButtonLink,
  DefinitionList,
  Grid,
  Link,
  List,
  Paragraph,
  Section,
} from '#app/ui/index.ts';
import { servicesContext } from '#app/platform/http/context.ts';
import { measuresAddress, roundPageAddress } from './addresses.ts';
import { findingFollowUpContext } from './finding-follow-up.server.ts';
import { frameMessages, horizonNames } from './messages.nl.ts';
import { findingMessages as text } from './messages-findings.nl.ts';
import { FindingFollowUp } from './parts/finding-follow-up.tsx';
import { RoundFrame } from './parts/round-frame.tsx';
import { VerdictBadge } from './parts/verdict-badge.tsx';
import { presentFindingPage, type FindingView } from './presenters/finding-page.ts';
import { notFound, openRound } from './round-page.server.ts';
import type { Route } from './+types/finding.ts';

/** The same offer may stand in several tables and routes. */
const titleOf = ({ label, route, table }: FindingView) =>
  [label, route, table.label].filter((part) => part !== null).join(', ');

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(titleOf(loaderData.view), loaderData.frame.round.title)
      : 'Onderdak',
  },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { workPlace, placed, frame } = await openRound(arguments_);
  const { tabel, item, kolom } = arguments_.params;
  const view = presentFindingPage(placed, { table: tabel, item, column: kolom ?? 'answer' });
  if (view === null) throw notFound();
  const followUp = arguments_.context.get(findingFollowUpContext);
  const { database } = arguments_.context.get(servicesContext);
  const answers = await database.read(workPlace.scope, (tx) =>
    followUp(tx, workPlace.scope.regionId, { table: tabel, item, column: kolom ?? null }),
  );
  return {
    frame,
    view,
    answers,
    measures: measuresAddress({ table: tabel, item, column: kolom ?? 'answer' }),
  };
}

export default function Finding({ loaderData }: Route.ComponentProps) {
  const { frame, view, measures } = loaderData;
  const isOpportunity = view.kind === 'opportunity';
  const tab = isOpportunity ? 'kansen' : 'sterk';
  return (
    <RoundFrame
      frame={frame}
      tab={tab}
      title={view.label}
      kicker={[view.part, view.subject?.label, view.route].filter(Boolean).join(' · ')}
      lead={text.lead(view.count, view.total)}
      trail={[
        {
          href: roundPageAddress(frame.round.slug, tab),
          label: isOpportunity ? frameMessages.opportunities : frameMessages.strong,
        },
      ]}
    >
      <Grid columns={2}>
        <Section title={text.offeredTitle}>
          <Municipalities list={view.offeredBy} none={text.nobody} />
        </Section>
        <Section title={text.missingTitle}>
          <Municipalities list={view.missing} none={text.everybody} />
        </Section>
      </Grid>
      <FindingFollowUp answers={loaderData.answers}>
        <ButtonGroup>
          {frame.isRegional && isOpportunity ? (
            <ButtonLink href={measures}>{text.makeMeasure}</ButtonLink>
          ) : (
            <ButtonLink href={measures}>{text.measures}</ButtonLink>
          )}
        </ButtonGroup>
      </FindingFollowUp>
      <Section title={text.aboutTitle}>
        <About view={view} />
      </Section>
    </RoundFrame>
  );
}

interface MunicipalitiesProps {
  readonly list: FindingView['missing'];
  readonly none: string;
}

function Municipalities({ list, none }: MunicipalitiesProps) {
  if (list.length === 0) return <Paragraph>{none}</Paragraph>;
  return (
    <ul className="onderdak-municipalities">
      {list.map(({ nr, name, isOwn }) => (
        <li key={nr} className={isOwn ? 'onderdak-municipalities__own' : undefined}>
          {name}
          {isOwn ? `, ${text.own}` : null}
        </li>
      ))}
    </ul>
  );
}

function About({ view }: { readonly view: FindingView }) {
  const items: { term: string; details: ReactNode }[] = [
    { term: text.verdict, details: <VerdictBadge kind={view.kind} /> },
    { term: text.horizon, details: horizonNames[view.horizon] },
    { term: text.pillar, details: view.part },
    {
      term: text.condition,
      details: view.subject === null ? '–' : <Link href={view.subject.href}>{view.subject.label}</Link>,
    },
    {
      term: text.law,
      details: view.legalFramework.length === 0 ? text.noLaw : view.legalFramework.join('; '),
    },
    { term: text.table, details: <Link href={view.table.href}>{view.table.label}</Link> },
  ];
  if (view.otherRoutes.length > 0) {
    const routes = view.otherRoutes.map(({ href, label, count }) => ({
      key: href,
      content: <Link href={href}>{text.otherRoute(label, count, view.total)}</Link>,
    }));
    items.push({ term: text.otherRoutes, details: <List items={routes} /> });
  }
  return <DefinitionList items={items} />;
}
