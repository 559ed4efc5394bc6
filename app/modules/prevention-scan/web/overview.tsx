import { formatShare, heatMap, narrowWidth } from '#app/platform/charts/index.server.ts';
import { Badge, Card, ChartFrame, FigureCards, Grid, Paragraph, Section } from '#app/ui/index.ts';
import { roundPageAddress, type RoundPage } from './addresses.ts';
import { drawPillarMap } from './charts/pillar-map.server.ts';
import { answerFirst, frameMessages, overviewMessages as text } from './messages.nl.ts';
import { RoundFrame } from './parts/round-frame.tsx';
import type { PlacedReport } from './presenters/findings.ts';
import { nameInCell } from './presenters/municipality-names.ts';
import { presentOfferedPerMunicipality } from './presenters/offered-per-municipality.ts';
import { presentOverview } from './presenters/overview.ts';
import { thresholdName } from './presenters/threshold-name.ts';
import { openRound } from './round-page.server.ts';
import type { Route } from './+types/overview.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.title, loaderData.frame.round.title) : 'Onderdak' },
];

/** More columns than this say nothing on a screen; the table pages show everyone. */
const mostColumns = 30;

export async function loader(request: Route.LoaderArgs) {
  const { placed, frame } = await openRound(request);
  const overview = presentOverview(placed);
  const { thresholds } = placed.index.instrument;
  const top = overview.focus[0];
  const map = { id: 'condities', title: text.mapChart };
  return {
    frame,
    overview,
    veryStrongIs: thresholdName(thresholds.veryStrong),
    strongIs: thresholdName(thresholds.strong),
    mapCaption: top === undefined ? text.mapCaptionNone : text.mapCaption(top.label, formatShare(top.gain)),
    map: drawPillarMap(overview.pillars, map),
    mapNarrow: drawPillarMap(overview.pillars, { ...map, width: narrowWidth }),
    perMunicipality: placed.report.participants.length > mostColumns ? null : drawPerMunicipality(placed),
    focusGains: overview.focus.map(({ gain }) => formatShare(gain)),
  };
}

function drawPerMunicipality(placed: PlacedReport) {
  const input = {
    labelHeader: text.conditionHeader,
    columns: placed.report.participants.map((nr) => nameInCell(placed.names, nr)),
    rows: presentOfferedPerMunicipality(placed).map(({ label, shares }) => ({ label, values: shares })),
  };
  const options = { id: 'per-gemeente', title: text.perMunicipalityChart };
  const wide = heatMap(input, options);
  const isSmall = input.columns.length <= 10;
  return { wide, narrow: isSmall ? heatMap(input, { ...options, width: narrowWidth }) : undefined };
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const { frame, overview, perMunicipality } = loaderData;
  const { counts, focus } = overview;
  const to = (page: RoundPage) => roundPageAddress(frame.round.slug, page);
  return (
    <RoundFrame
      frame={frame}
      tab="overzicht"
      title={frame.round.title}
      lead={answerFirst(overview.strongest, overview.mostToGain)}
    >
      <FigureCards
        figures={[
          { label: text.participants, value: counts.participants },
          {
            label: text.veryStrong,
            value: counts.veryStrong,
            note: loaderData.veryStrongIs,
            href: to('sterk'),
          },
          { label: text.strong, value: counts.strong, note: loaderData.strongIs, href: to('sterk') },
          {
            label: text.opportunities,
            value: counts.opportunities,
            note: text.opportunitiesNote(loaderData.strongIs),
            href: to('kansen'),
          },
          { label: text.quick, value: counts.quickWins, note: text.quickNote, href: to('snel') },
        ]}
      />
      <Section title={text.mapTitle} intro={text.mapIntro}>
        <ChartFrame chart={loaderData.map} narrow={loaderData.mapNarrow} caption={loaderData.mapCaption} />
      </Section>
      {focus.length === 0 ? null : (
        <Section title={text.focusTitle(focus.length)} intro={text.focusIntro}>
          <Grid columns={3}>
            {focus.map((condition, index) => (
              <Card
                key={condition.id}
                title={condition.label}
                href={condition.href}
                badge={<Badge kind="attention">{text.focusGain(loaderData.focusGains[index] ?? '')}</Badge>}
                footer={`${text.focusLaw}: ${condition.legalFramework.join(', ')}`}
              >
                <Paragraph>{condition.pillar}</Paragraph>
                <Paragraph>{text.focusCells(condition.missingCells, condition.wantedCells)}</Paragraph>
              </Card>
            ))}
          </Grid>
        </Section>
      )}
      {perMunicipality === null ? null : (
        <Section title={text.perMunicipalityTitle}>
          <ChartFrame
            chart={perMunicipality.wide}
            narrow={perMunicipality.narrow}
            caption={text.perMunicipalityCaption}
          />
        </Section>
      )}
      <Section title={text.moreTitle}>
        <Grid columns={4}>
          {morePages(frame.isRegional).map(({ page, title, description }) => (
            <Card key={page} title={title} href={to(page)}>
              <Paragraph>{description}</Paragraph>
            </Card>
          ))}
        </Grid>
      </Section>
    </RoundFrame>
  );
}

function morePages(isRegional: boolean): readonly { page: RoundPage; title: string; description: string }[] {
  return [
    { page: 'tabellen', title: frameMessages.tables, description: text.moreTables },
    { page: 'sterk', title: frameMessages.strong, description: text.moreStrong },
    { page: 'kansen', title: frameMessages.opportunities, description: text.moreOpportunities },
    { page: 'snel', title: frameMessages.quick, description: text.moreQuick },
    {
      page: 'mijn-gemeente',
      title: isRegional ? frameMessages.perMunicipality : frameMessages.own,
      description: text.moreOwn,
    },
    { page: 'gegevenskwaliteit', title: frameMessages.quality, description: text.moreQuality },
    { page: 'meenemen', title: frameMessages.take, description: text.moreTake },
    { page: 'begrippen', title: frameMessages.glossary, description: text.moreGlossary },
  ];
}
