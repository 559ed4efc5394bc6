import { homeMessages as text } from './messages.nl.ts';
import { destinations } from './navigation.ts';
import { visitorContext } from './platform/http/context.ts';
import { ButtonLink, Card, EmptyState, Grid, PageTitle, Paragraph, Section } from './ui/index.ts';
import type { Route } from './+types/home.ts';

export const meta = () => [{ title: 'Onderdak' }];

export function loader({ context }: Route.LoaderArgs) {
  const { account, workPlace } = context.get(visitorContext);
  const parts = destinations.filter((part) => workPlace === null || part.roles.includes(workPlace.role));
  return { name: account?.name ?? null, parts: parts.map(({ roles: _, ...part }) => part) };
}

export default function Home({ loaderData: { name, parts } }: Route.ComponentProps) {
  if (name === null) {
    return (
      <>
        <PageTitle
          title={text.title}
          lead={text.lead}
          actions={
            <ButtonLink kind="primary" href="/inloggen">
              {text.signIn}
            </ButtonLink>
          }
        />
        <Section title={text.what}>
          <Grid columns={3}>
            {parts.map((part) => (
              <Card key={part.href} title={part.label}>
                <Paragraph>{part.description}</Paragraph>
              </Card>
            ))}
          </Grid>
        </Section>
      </>
    );
  }
  return (
    <>
      <PageTitle title={text.welcome(name)} />
      {parts.length === 0 && <EmptyState title={text.nothing}>{text.nothingBody}</EmptyState>}
      <Grid columns={3}>
        {parts.map((part) => (
          <Card key={part.href} title={part.label} href={part.href} level={2}>
            <Paragraph>{part.description}</Paragraph>
          </Card>
        ))}
      </Grid>
    </>
  );
}
