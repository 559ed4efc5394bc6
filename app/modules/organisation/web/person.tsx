import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import { isolated } from '#app/words/isolate.ts';
import { dayInWords } from '#app/words/days.ts';
import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import { findMailStop } from '#app/platform/mail/mail-stops.server.ts';
import { z } from 'zod';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Badge,
  Breadcrumb,
  Button,
  ButtonLink,
  compareFields,
  Conflict,
  DataTable,
  DefinitionList,
  EmptyState,
  Form,
  Link,
  PageTitle,
  Paragraph,
  Section,
  Sent,
  SentProblems,
  TextInput,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { findPerson } from '../data/people.server.ts';
import { correctName } from '../use-cases/correct-name.server.ts';
import { askPasswordReset } from '../use-cases/ask-password-reset.server.ts';
import { findRoleProposals } from '../data/role-proposals.server.ts';
import { needsEnd } from '../domain/proposal-gone.ts';
import { signOutUser } from '../use-cases/sign-out-user.server.ts';
import { renewInvitation } from '../use-cases/renew-invitation.server.ts';
import { idFrom, notFound, requireAdministrator, type Administration } from './acting.server.ts';
import { nameForm, resetForm } from './administration-forms.ts';
import { peopleMessages, personMessages as text, renewRefusals } from './administration-messages.nl.ts';
import { HandOver, HandOverCode } from './hand-over.tsx';
import { proposalMessages } from './providers/proposal-messages.nl.ts';
import { proposalRow } from './providers/proposal-presenter.ts';
import { namedProviders } from './providers/provider-of.server.ts';
import { resetMessages, resetRefusals, signOutMessages } from './request-messages.nl.ts';
import { accessOf, assignmentRow, waysIn } from './people-presenter.ts';
import { shortId } from './short-id.ts';
import type { Route } from './+types/person.ts';

/** Never a name: a title stays behind in the history of the browser. */
export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData ? text.pageTitle(shortId(loaderData.userId)) : peopleMessages.title} · Onderdak` },
];

const rowOf = (userId: string) => ({ table: 'region_user', key: { user_id: userId } }) as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { services, acting, regionId, regionName } = requireAdministrator(context, request);
  const userId = idFrom(params.userId);
  const { revision, person, proposals, stop } = await services.database.read(acting.scope, async (tx) => ({
    revision: await revisionsOf(tx, rowOf(userId)),
    person: await findPerson(tx, regionId, userId),
    proposals: await findRoleProposals(tx, { regionId }),
    stop: await findMailStop(tx, regionId, userId),
  }));
  if (person === null) throw notFound();
  const ties = (await services.identity.byProvider.tiesOf([userId])).get(userId) ?? [];
  const states = await services.identity.invitations.statesOf([userId]);
  return {
    userId,
    revision,
    regionName,
    name: person.name,
    email: person.email,
    mailStopped: stop && text.mailStopped(dayInWords(dutchDayOf(stop))),
    access: accessOf(person, states.get(userId), acting.today),
    roles: person.assignments.map((assignment) => assignmentRow(assignment, acting.today)),
    isSelf: userId === acting.scope.userId,
    hasPassword: states.get(userId)?.hasPassword ?? true,
    hasOwner: states.get(userId)?.hasOwner ?? true,
    signsInBy: waysIn(states.get(userId), ties),
    gone: proposals
      .filter((each) => each.userId === userId && needsEnd(each, person.assignments, acting.today))
      .map((each) => proposalRow(each, namedProviders(context), acting.scope.userId)),
    saved: savedMessage(request, text.saved),
  };
}

interface PersonPage extends Administration {
  readonly userId: string;
}

/** Nothing was wrong with the form: the account is not as it was thought to be. */
const notNow = <Reason extends string>(words: Readonly<Record<Reason, string>>) =>
  Object.fromEntries(
    Object.entries<string>(words).map(([reason, message]) => [reason, { message, status: 409 }]),
  ) as Readonly<Record<Reason, { readonly message: string; readonly status: 409 }>>;

interface Shown {
  readonly url: string | null;
  /** What goes with the link of a new password; shown this once. */
  readonly code: string | null;
}

const acts = {
  naam: formAct({
    fields: nameForm,
    rows: ({ userId }: PersonPage) => [rowOf(userId)],
    run: ({ services, acting, userId }: PersonPage, { naam }) => correctName(services, acting, userId, naam),
    refusals: { unknown: 404 },
    done: (_, { userId }) => savedAt(`/beheer/gebruikers/${userId}`, 'naam'),
  }),
  uitnodiging: formAct({
    fields: z.object({}),
    run: ({ services, acting, userId }: PersonPage) => renewInvitation(services, acting, userId),
    refusals: notNow(renewRefusals),
    done: (path, { services, userId }) =>
      path === null
        ? savedAt(`/beheer/gebruikers/${userId}`, 'gemaild')
        : { show: { url: `${services.origin}${path}`, code: null } satisfies Shown },
  }),
  wachtwoord: formAct({
    fields: resetForm,
    run: ({ services, acting, userId }: PersonPage, { reden }) =>
      askPasswordReset(services, acting, userId, reden),
    refusals: notNow(resetRefusals),
    done: (code) => ({ show: { url: null, code } satisfies Shown }),
  }),
  uitloggen: formAct({
    fields: resetForm,
    run: ({ services, acting, userId }: PersonPage, { reden }) =>
      signOutUser(services, acting, userId, reden),
    refusals: { unknown: 404, 'own-account': { message: signOutMessages.own, status: 409 } },
    done: (_, { userId }) => savedAt(`/beheer/gebruikers/${userId}`, 'uitgelogd'),
  }),
};

export function action({ context, params, request }: Route.ActionArgs) {
  const administration = requireAdministrator(context, request);
  requireConfirmation(context, request);
  return answerForm(acts, { ...administration, userId: idFrom(params.userId) }, request);
}

export default function PersonPage({ loaderData: person, actionData }: Route.ComponentProps) {
  const sent = actionData?.sent;
  const shown: Shown | null = actionData?.shown ?? null;
  return (
    <Sent form={sent}>
      <Breadcrumb
        trail={[{ href: '/beheer/gebruikers', label: peopleMessages.title }]}
        current={isolated(person.name)}
      />
      <PageTitle title={isolated(person.name)} />
      <SentProblems />
      {person.saved !== null && actionData === undefined && <Alert kind="success">{person.saved}</Alert>}
      {shown !== null && shown.url !== null && (
        <Section title={text.linkDone}>
          <HandOver name={isolated(person.name)} url={shown.url} region={person.regionName} />
        </Section>
      )}
      {shown !== null && shown.code !== null && (
        <Section title={resetMessages.asked} intro={resetMessages.askedIntro}>
          <HandOverCode name={isolated(person.name)} code={shown.code} />
        </Section>
      )}
      <DefinitionList
        items={[
          { term: text.email, details: person.email },
          ...(person.signsInBy === null
            ? []
            : [{ term: proposalMessages.signsInBy, details: person.signsInBy }]),
          { term: text.access, details: <Badge kind={person.access.kind}>{person.access.text}</Badge> },
        ]}
      />
      {person.gone.map((row) => (
        <Alert key={row.proposalId} kind="warning" title={proposalMessages.goneTitle}>
          <Paragraph>{proposalMessages.gone(row.what, row.from, row.gone ?? '')}</Paragraph>
        </Alert>
      ))}
      {person.mailStopped && (
        <Alert kind="warning">
          {person.mailStopped}{' '}
          <Link href={`/beheer/berichten?naam=${encodeURIComponent(person.name)}`}>{text.toMessages}</Link>
        </Alert>
      )}
      <Roles
        userId={person.userId}
        name={person.name}
        email={person.email}
        roles={person.roles}
        isSelf={person.isSelf}
      />
      {sent?.change && (
        <Conflict
          change={sent.change}
          differences={compareFields(
            { naam: person.name },
            { naam: sent.typed['naam'] ?? '' },
            { naam: text.name },
          )}
          leaveHref={`/beheer/gebruikers/${person.userId}`}
        />
      )}
      <Section title={text.nameTitle}>
        <Sent form={sent?.act === 'naam' ? sent : undefined} revision={person.revision}>
          <Form act="naam">
            <TextInput name="naam" label={text.name} autoComplete="off" defaultValue={person.name} />
            <Button kind="secondary">{text.nameSubmit}</Button>
          </Form>
        </Sent>
      </Section>
      {!person.isSelf && person.hasPassword && (
        <Section title={resetMessages.title} intro={resetMessages.intro}>
          <Form act="wachtwoord">
            <TextInput
              name="reden"
              label={resetMessages.reason}
              description={resetMessages.reasonHint}
              maxLength={200}
            />
            <Button kind="secondary">{resetMessages.submit}</Button>
          </Form>
        </Section>
      )}
      {!person.isSelf && person.hasOwner && (
        <Section title={signOutMessages.title} intro={signOutMessages.intro}>
          <Form act="uitloggen">
            <TextInput
              name="reden"
              label={resetMessages.reason}
              description={signOutMessages.reasonHint}
              maxLength={200}
            />
            <Button kind="secondary">{signOutMessages.submit}</Button>
          </Form>
        </Section>
      )}
      {!person.isSelf && !person.hasOwner && (
        <Section title={text.linkTitle} intro={text.linkIntro}>
          <Form act="uitnodiging">
            <Button kind="secondary">{text.linkSubmit}</Button>
          </Form>
        </Section>
      )}
    </Sent>
  );
}

interface RolesProps {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly ReturnType<typeof assignmentRow>[];
  readonly isSelf: boolean;
}

function Roles({ userId, name, email, roles, isSelf }: RolesProps) {
  const addHref = `/beheer/gebruikers/uitnodigen?${new URLSearchParams({ naam: name, email }).toString()}`;
  return (
    <Section
      title={text.roles}
      actions={isSelf ? undefined : <ButtonLink href={addHref}>{text.addRole}</ButtonLink>}
    >
      <DataTable
        caption={text.roles}
        isCaptionHidden
        rows={roles}
        rowKey={(row) => row.assignmentId}
        empty={<EmptyState level={3} title={text.noRoles} />}
        columns={[
          { key: 'rol', header: text.role, cell: (row) => row.role, isRowHeader: true },
          { key: 'voor', header: text.place, cell: (row) => row.place },
          { key: 'vanaf', header: text.from, cell: (row) => row.from },
          { key: 'tot', header: text.until, cell: (row) => row.until ?? text.noEnd },
          {
            key: 'stand',
            header: text.state,
            cell: (row) => <Badge kind={row.isCurrent ? 'good' : 'neutral'}>{row.state}</Badge>,
          },
          {
            key: 'doen',
            header: text.act,
            cell: (row) =>
              row.hasEnded ? null : (
                <Link
                  href={`/beheer/gebruikers/${userId}/rollen/${row.assignmentId}`}
                  label={text.endLabel(row.role)}
                >
                  {text.end}
                </Link>
              ),
          },
        ]}
      />
    </Section>
  );
}
