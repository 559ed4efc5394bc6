import type { ReactNode } from 'react';
import { DefinitionList, List, Section } from '#app/ui/index.ts';
import { overviewMessages as text } from '../../messages.nl.ts';
import type { AboutPlan as About } from '../presenters/about-plan.ts';
import { Decisions } from '../../measures/parts/decisions.tsx';

/** What the plan says beside its measures; nothing is drawn where it says nothing. */
export function AboutPlan({ about }: { readonly about: About }) {
  const items: { term: string; details: ReactNode }[] = [
    ...(about.vision === null ? [] : [{ term: text.vision, details: about.vision }]),
    ...(about.bottlenecks.length === 0
      ? []
      : [
          {
            term: text.bottlenecks,
            details: <List items={about.bottlenecks.map((content) => ({ key: content, content }))} />,
          },
        ]),
    ...(about.award === null ? [] : [{ term: text.award, details: about.award }]),
    ...(about.reserve === null ? [] : [{ term: text.reserve, details: about.reserve }]),
    ...about.facts.map(({ label, value }) => ({ term: label, details: value })),
    ...(about.decisions.length === 0
      ? []
      : [{ term: text.decisions, details: <Decisions decisions={about.decisions} /> }]),
  ];
  if (items.length === 0) return null;
  return (
    <Section title={text.aboutTitle}>
      <DefinitionList items={items} />
    </Section>
  );
}
