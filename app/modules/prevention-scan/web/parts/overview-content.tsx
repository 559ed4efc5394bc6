import { Badge, Card, ChartFrame, FigureCards, Grid, Paragraph, Section } from '#app/ui/index.ts';
import { roundPageAddress, type RoundPage } from '../addresses.ts';
import { overviewMessages as text } from '../messages.nl.ts';
import type { OverviewView } from '../presenters/overview-view.server.ts';

export interface OverviewContentProps {
  readonly round: string;
  readonly view: OverviewView;
}

/** What a round says, in figures and maps, and where to read on. */
export function OverviewContent({ round, view }: OverviewContentProps) {
  const { overview, perMunicipality } = view;
  const { counts, focus } = overview;
  const to = (page: RoundPage) => roundPageAddress(round, page);
  return (
    <>
      <FigureCards
        figures={[
          { label: text.participants, value: counts.participants },
          {
            label: text.veryStrong,
            value: counts.veryStrong,
            note: view.veryStrongIs,
            href: to('sterk'),
          },
          { label: text.strong, value: counts.strong, note: view.strongIs, href: to('sterk') },
          {
            label: text.opportunities,
            value: counts.opportunities,
            note: text.opportunitiesNote(view.strongIs),
            href: to('kansen'),
          },
          { label: text.quick, value: counts.quickWins, note: text.quickNote, href: to('snel') },
        ]}
      />
      <Section title={text.mapTitle} intro={text.mapIntro}>
        <ChartFrame chart={view.map} narrow={view.mapNarrow} caption={view.mapCaption} />
      </Section>
      {focus.length === 0 ? null : (
        <Section title={text.focusTitle(focus.length)} intro={text.focusIntro}>
          <Grid columns={3}>
            {focus.map((condition, index) => (
              <Card
                key={condition.id}
                title={condition.label}
                href={condition.href}
                badge={<Badge kind="attention">{text.focusGain(view.focusGains[index] ?? '')}</Badge>}
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
    </>
  );
}
