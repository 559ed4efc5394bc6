import { DataTable, DefinitionList, Section } from '#app/ui/index.ts';
import { glossary as reportWords } from '../documents/report-words.nl.ts';
import { glossaryMessages as text, lawName } from './messages-glossary.nl.ts';
import { qualityKinds } from './messages-quality.nl.ts';
import { frameMessages } from './messages.nl.ts';
import { RoundFrame } from './parts/round-frame.tsx';
import { presentGlossary, type GlossaryView } from './presenters/glossary-page.ts';
import { openRound } from './round-page.server.ts';
import type { Route } from './+types/glossary.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.crumb, loaderData.frame.round.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { placed, frame } = await openRound(arguments_);
  return { frame, view: presentGlossary(placed) };
}

export default function Glossary({ loaderData: { frame, view } }: Route.ComponentProps) {
  return (
    <RoundFrame
      frame={frame}
      tab="begrippen"
      title={text.title}
      crumb={text.crumb}
      lead={text.lead}
      hasMunicipalities={false}
    >
      <Section title={text.judgement} id="oordeel">
        <DefinitionList items={judgements(view)} />
      </Section>
      <Section title={text.words} id="woorden">
        <DefinitionList items={otherWords.map(({ word, meaning }) => ({ term: word, details: meaning }))} />
      </Section>
      <Section title={text.pillars} id="pijlers">
        <DefinitionList
          items={view.pillars.map(({ label, goal, conditions }) => ({
            term: label,
            details: text.pillarConditions(goal, conditions),
          }))}
        />
      </Section>
      <Section title={text.answers} id="antwoorden">
        <Definitions entries={text.answerKinds} />
      </Section>
      <Section title={text.quality} id="gegevenskwaliteit">
        <DefinitionList
          items={Object.values(qualityKinds).map(({ name, explanation }) => ({
            term: name,
            details: explanation,
          }))}
        />
      </Section>
      <Section title={text.roles} id="rollen">
        <Definitions entries={text.roleKinds} />
      </Section>
      <Section title={text.laws} intro={text.lawsIntro} id="wetten">
        <DataTable
          caption={text.laws}
          isCaptionHidden
          rows={view.laws}
          rowKey={({ law }) => law}
          columns={[
            { key: 'wet', header: text.law, isRowHeader: true, cell: ({ law }) => lawName(law) },
            { key: 'condities', header: text.conditions, cell: ({ conditions }) => conditions.join(', ') },
          ]}
        />
      </Section>
    </RoundFrame>
  );
}

/** The report's own words, without those that this page gives with their figures. */
const explained: ReadonlySet<string> = new Set([text.veryStrong, text.strong, text.opportunity]);
const otherWords = reportWords.filter(({ word }) => !explained.has(word));

interface DefinitionsProps {
  readonly entries: readonly { readonly term: string; readonly meaning: string }[];
}

function Definitions({ entries }: DefinitionsProps) {
  return <DefinitionList items={entries.map(({ term, meaning }) => ({ term, details: meaning }))} />;
}

function judgements({ veryStrong, strong, total }: GlossaryView) {
  return [
    { term: text.coverage, details: text.coverageMeaning },
    { term: text.veryStrong, details: text.threshold(veryStrong.rule, veryStrong.least, total) },
    { term: text.strong, details: text.threshold(strong.rule, strong.least, total) },
    { term: text.opportunity, details: text.opportunityMeaning(strong.least) },
    { term: text.neutral, details: text.neutralMeaning },
  ];
}
