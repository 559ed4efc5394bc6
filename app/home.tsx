import { isolated } from '#app/words/isolate.ts';
import { redirect } from 'react-router';
import { homeMessages as text } from './messages.nl.ts';
import { presentAttention } from './pages/attention-lines.ts';
import { servicesContext, visitorContext } from './platform/http/context.ts';
import type { Services } from './platform/http/services.ts';
import type { WorkPlace } from './platform/http/visitor.ts';
import { ButtonLink, EmptyState, Link, List, PageTitle, Paragraph, Section, TaskList } from './ui/index.ts';
import type { Route } from './+types/home.ts';

export const meta = () => [{ title: 'Onderdak' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { account, workPlace, workPlaces, lacksFactor } = context.get(visitorContext);
  if (workPlace === null && workPlaces.length === 0 && lacksFactor === true)
    throw redirect('/account/tweede-stap');
  // Who has a role and has not chosen it here is asked first, also when it is the only one that is left.
  if (workPlace === null && workPlaces.length > 0) throw redirect('/werkplek');
  if (account === null || workPlace === null) return { name: account && isolated(account.name), work: null };
  const services = context.get(servicesContext);
  return {
    name: isolated(account.name),
    work: {
      attention: await attentionOf(workPlace, services),
      parts: services.destinations
        .filter(({ roles }) => roles.includes(workPlace.role))
        .map(({ href, label, description }) => ({ href, label, description })),
    },
  };
}

/** What waits, asked of all modules in one transaction. */
async function attentionOf({ role, scope }: WorkPlace, { database, identity, attention, today }: Services) {
  const moment = { today: today(), now: Temporal.Now.instant() };
  const lines = await database.read(scope, (tx) => attention({ tx, scope, role, identity, moment }));
  return presentAttention(lines, moment.today);
}

export default function Home({ loaderData: { name, work } }: Route.ComponentProps) {
  if (name === null) return <SignedOut />;
  if (work === null || work.parts.length === 0)
    return (
      <>
        <PageTitle title={text.welcome(name)} />
        <EmptyState title={text.nothing}>{text.nothingBody}</EmptyState>
      </>
    );
  const { attention, parts } = work;
  return (
    <>
      <PageTitle title={text.welcome(name)} lead={attention.lead} />
      {attention.waiting.length > 0 && <TaskList items={attention.waiting} />}
      {attention.firstSteps.length > 0 && (
        <Section title={text.firstSteps}>
          <TaskList items={attention.firstSteps} />
        </Section>
      )}
      <Section title={text.parts}>
        <List
          items={parts.map((part) => ({
            key: part.href,
            content: (
              <>
                <Link href={part.href}>{part.label}</Link>: {part.description}
              </>
            ),
          }))}
        />
      </Section>
    </>
  );
}

/** Short: whoever has no account can do nothing here. */
function SignedOut() {
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
      <Paragraph>{text.what}</Paragraph>
      <Paragraph>
        <Link href="/over">{text.more}</Link>
      </Paragraph>
    </>
  );
}
