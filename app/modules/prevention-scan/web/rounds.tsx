import { servicesContext } from '#app/platform/http/context.ts';
import {
  Alert,
  ButtonGroup,
  ButtonLink,
  Card,
  DefinitionList,
  EmptyState,
  Grid,
  PageTitle,
  Paragraph,
} from '#app/ui/index.ts';
import { importAddress, roundAddress } from './addresses.ts';
import { findRounds } from '../data/rounds.server.ts';
import { findScanReport, type KeptScanReport } from '../use-cases/kept-report.server.ts';
import { answerFirst, roundsMessages as text } from './messages.nl.ts';
import { collectedPeriodName } from './presenters/collected-period.ts';
import { indexInstrument } from './presenters/instrument-index.ts';
import { countScan, nameRanking } from './presenters/overview.ts';
import { requirePolicyOfficer } from './round-page.server.ts';
import './prevention-scan.css';
import type { Route } from './+types/rounds.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { scope, role, regionName } = requirePolicyOfficer({ context, request });
  const { database, isDemo } = context.get(servicesContext);
  const reports = await database.read(scope, async (tx) => {
    const made: KeptScanReport[] = [];
    for (const { slug } of await findRounds(tx, scope.regionId)) {
      const report = await findScanReport(tx, scope.regionId, slug);
      if (report !== null) made.push(report);
    }
    return made;
  });
  return {
    regionName,
    isRegional: role === 'regional-policy',
    isInvented: isDemo && reports.some(({ round }) => round.hasInventedIdentities),
    rounds: reports.map(({ round, instrument, report }) => ({
      href: roundAddress(round.slug),
      title: round.title,
      period: collectedPeriodName(round.collectedFrom, round.collectedUntil),
      counts: countScan(report),
      ranking: nameRanking(indexInstrument(instrument), report),
    })),
  };
}

type Data = Route.ComponentProps['loaderData'];

export default function Rounds({ loaderData }: Route.ComponentProps) {
  const { rounds, isRegional, regionName } = loaderData;
  const newest = rounds[0];
  return (
    <>
      <PageTitle
        title={text.title}
        kicker={regionName}
        lead={text.lead}
        actions={newest === undefined ? undefined : <Actions newest={newest} isRegional={isRegional} />}
      />
      {loaderData.isInvented ? <Alert kind="info">{text.demo}</Alert> : null}
      {rounds.length === 0 ? (
        <NoRounds {...loaderData} />
      ) : (
        <Grid columns={2}>
          {rounds.map((round) => (
            <RoundCard key={round.href} round={round} />
          ))}
        </Grid>
      )}
    </>
  );
}

/** First what nearly everyone comes for: the round that was held last. */
function Actions({
  newest,
  isRegional,
}: {
  readonly newest: Data['rounds'][number];
  readonly isRegional: boolean;
}) {
  return (
    <ButtonGroup>
      <ButtonLink kind="primary" href={newest.href}>
        {text.newest(newest.title)}
      </ButtonLink>
      {isRegional ? <ButtonLink href={importAddress}>{text.import}</ButtonLink> : null}
    </ButtonGroup>
  );
}

function RoundCard({ round }: { readonly round: Data['rounds'][number] }) {
  const { veryStrong, strong, opportunities, quickWins, participants } = round.counts;
  return (
    <Card title={round.title} href={round.href} level={2}>
      <Paragraph>{answerFirst(round.ranking.strongest, round.ranking.mostToGain)}</Paragraph>
      <Paragraph>{text.figures(veryStrong + strong, opportunities, quickWins)}</Paragraph>
      <DefinitionList
        items={[
          { term: text.collected, details: round.period },
          { term: text.participants, details: participants },
        ]}
      />
    </Card>
  );
}

function NoRounds({ isRegional }: Pick<Data, 'isRegional'>) {
  if (!isRegional) return <EmptyState title={text.emptyTitle}>{text.emptyMunicipal}</EmptyState>;
  return (
    <EmptyState
      title={text.emptyTitle}
      action={
        <ButtonLink kind="primary" href={importAddress}>
          {text.import}
        </ButtonLink>
      }
    >
      <Paragraph>{text.emptyRegional}</Paragraph>
    </EmptyState>
  );
}
