import { redirect } from 'react-router';
import { showReminders } from './modules/action-plan/index.server.ts';
import { homeMessages as text } from './messages.nl.ts';
import { servicesContext, visitorContext } from './platform/http/context.ts';
import type { Services } from './platform/http/services.ts';
import type { WorkPlace } from './platform/http/visitor.ts';
import {
  Badge,
  ButtonLink,
  Card,
  EmptyState,
  Grid,
  Link,
  List,
  PageTitle,
  Paragraph,
  Section,
} from './ui/index.ts';
import type { Route } from './+types/home.ts';

export const meta = () => [{ title: 'Onderdak' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { account, workPlace, workPlaces } = context.get(visitorContext);
  // Who has a role and has not chosen it here is asked first, also when it is the only one that is left.
  if (workPlace === null && workPlaces.length > 0) throw redirect('/werkplek');
  const parts = context
    .get(servicesContext)
    .destinations.filter(
      (part) => account === null || (workPlace !== null && part.roles.includes(workPlace.role)),
    );
  return {
    name: account?.name ?? null,
    parts: parts.map(({ href, label, description }) => ({ href, label, description })),
    reminders: workPlace === null ? [] : await remindersFor(workPlace, context.get(servicesContext)),
  };
}

/** Policy officers are reminded of evaluations; to others they say nothing. */
async function remindersFor({ role, scope }: WorkPlace, { database, today }: Services) {
  if (role !== 'regional-policy' && role !== 'municipal-policy') return [];
  return database.read(scope, (tx) => showReminders(tx, scope.regionId, today()));
}

export default function Home({ loaderData: { name, parts, reminders } }: Route.ComponentProps) {
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
      {reminders.length > 0 && (
        <Section title={text.reminders}>
          <List
            items={reminders.map(({ key, label, href, when, isLate }) => ({
              key,
              content: (
                <>
                  <Link href={href}>{label}</Link>{' '}
                  {isLate ? <Badge kind="attention">{when}</Badge> : `(${when})`}
                </>
              ),
            }))}
          />
        </Section>
      )}
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
