import { programVersion } from '#app/platform/program-version.server.ts';
import { DefinitionList, Link, PageTitle, Paragraph, Section } from '#app/ui/index.ts';
import { aboutMessages as text } from './messages.nl.ts';
import type { Route } from './+types/about.ts';

export const meta = () => [{ title: text.title }];

export const loader = () => ({ version: programVersion });

export default function About({ loaderData: { version } }: Route.ComponentProps) {
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      <Section title={text.nowTitle}>
        <Paragraph>{text.now}</Paragraph>
      </Section>
      <Section title={text.laterTitle}>
        <Paragraph>{text.later}</Paragraph>
      </Section>
      <Section title={text.factsTitle}>
        <DefinitionList
          items={[
            { term: text.version, details: version },
            { term: text.licence, details: text.licenceText },
            { term: text.boundaries, details: text.boundariesText },
            { term: text.regions, details: <Link href="/regios">{text.regionsText}</Link> },
            {
              term: text.interface,
              details: (
                <>
                  {text.interfaceText} <Link href="/api/v1/openapi.json">/api/v1/openapi.json</Link>
                </>
              ),
            },
          ]}
        />
      </Section>
    </>
  );
}
