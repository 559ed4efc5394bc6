import { Badge, Card, ChartFrame, FigureCards, Grid, Paragraph, Section } from '#app/ui/index.ts';
import { roundPageAddress, type RoundPage } from '../addresses.ts';
import { frameMessages, overviewMessages as text } from '../messages.nl.ts';
import type { OverviewView } from '../presenters/overview-view.server.ts';

export interface OverviewContentProps {
  readonly round: string;
  readonly view: OverviewView;
  readonly isRegional: boolean;
}

/** What a round says, in figures and maps, and where to read on. */
export function OverviewContent({ round, view, isRegional }: OverviewContentProps) {
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
      <Section title={text.moreTitle}>
        <Grid columns={4}>
          {morePages(isRegional).map(({ page, title, description }) => (
            <Card key={page} title={title} href={to(page)}>
              <Paragraph>{description}</Paragraph>
            </Card>
          ))}
        </Grid>
      </Section>
    </>
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
