import { data, redirect } from 'react-router';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
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
  ErrorSummary,
  Form,
  Link,
  PageTitle,
  Section,
  Seen,
  TextInput,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { changeIn, isChange, seeing, unlessChanged, type Change } from '#app/platform/http/seen.ts';
import { revisionField } from '#app/kernel/revision-field.ts';
import { findPerson } from '../data/people.server.ts';
import { correctName } from '../use-cases/correct-name.server.ts';
import { askPasswordReset } from '../use-cases/ask-password-reset.server.ts';
import { renewInvitation } from '../use-cases/renew-invitation.server.ts';
import { idFrom, notFound, requireAdministrator } from './acting.server.ts';
import { nameForm, resetForm } from './administration-forms.ts';
import { peopleMessages, personMessages as text, renewRefusals } from './administration-messages.nl.ts';
import { HandOver, HandOverCode } from './hand-over.tsx';
import { resetMessages, resetRefusals } from './request-messages.nl.ts';
import { accessOf, assignmentRow } from './people-presenter.ts';
import type { Route } from './+types/person.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.name ?? peopleMessages.title} · Onderdak` },
];

const rowOf = (userId: string) => ({ table: 'region_user', key: { user_id: userId } }) as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { services, acting, regionId, regionName } = requireAdministrator(context, request);
  const userId = idFrom(params.userId);
  const { revision, person } = await services.database.read(acting.scope, async (tx) => ({
    revision: await revisionsOf(tx, rowOf(userId)),
    person: await findPerson(tx, regionId, userId),
  }));
  if (person === null) throw notFound();
  const states = await services.identity.invitations.statesOf([userId]);
  const saved = new URL(request.url).searchParams.get('gelukt') ?? '';
  return {
    userId,
    revision,
    regionName,
    name: person.name,
    email: person.email,
    access: accessOf(person, states.get(userId), acting.today),
    roles: person.assignments.map((assignment) => assignmentRow(assignment, acting.today)),
    isSelf: userId === acting.scope.userId,
    hasPassword: states.get(userId)?.hasPassword ?? true,
    saved: Object.entries(text.saved).find(([key]) => key === saved)?.[1] ?? null,
  };
}

interface Outcome {
  readonly problems: FormProblems;
  readonly typedName: string | null;
  readonly url: string | null;
  /** What goes with the link of a new password; shown this once. */
  readonly code: string | null;
  readonly linkRefusal: string | null;
  readonly typedReason: string | null;
  /** The revision the form with the name was made on, put back with what was typed. */
  readonly revision?: string;
  readonly change?: Change;
}

const nothing: Outcome = {
  problems: {},
  typedName: null,
  url: null,
  code: null,
  linkRefusal: null,
  typedReason: null,
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, acting } = requireAdministrator(context, request);
  const userId = idFrom(params.userId);
  const form = await request.formData();
  if (form.get('handeling') === 'uitnodiging') {
    const outcome = await renewInvitation(services, acting, userId);
    if (outcome.ok) return data<Outcome>({ ...nothing, url: `${services.origin}${outcome.value}` });
    return data<Outcome>({ ...nothing, linkRefusal: renewRefusals[outcome.reason] }, { status: 409 });
  }
  if (form.get('handeling') === 'wachtwoord') {
    const asked = resetForm.safeParse(Object.fromEntries(form));
    const typedReason = typedText(form)['reden'] ?? '';
    if (!asked.success)
      return data<Outcome>({ ...nothing, problems: problemsOf(asked.error), typedReason }, { status: 400 });
    const outcome = await askPasswordReset(services, acting, userId, asked.data.reden);
    if (outcome.ok) return data<Outcome>({ ...nothing, code: outcome.value });
    return data<Outcome>(
      { ...nothing, linkRefusal: resetRefusals[outcome.reason], typedReason },
      { status: 409 },
    );
  }
  const parsed = nameForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const problems = problemsOf(parsed.error);
    const { naam: typedName = '', [revisionField]: revision = '' } = typedText(form);
    return data<Outcome>({ ...nothing, problems, typedName, revision }, { status: 400 });
  }
  const scope = seeing(acting.scope, form, rowOf(userId));
  const corrected = await unlessChanged(() =>
    correctName(services, { ...acting, scope }, userId, parsed.data.naam),
  );
  if (isChange(corrected))
    return data<Outcome>({ ...nothing, typedName: parsed.data.naam, change: corrected }, { status: 409 });
  if (!corrected) throw notFound();
  throw redirect(`/beheer/gebruikers/${userId}?gelukt=naam`, 303);
}

export default function PersonPage({ loaderData: person, actionData }: Route.ComponentProps) {
  const outcome: Outcome = actionData ?? nothing;
  const change = changeIn(actionData);
  return (
    <>
      <Breadcrumb
        trail={[{ href: '/beheer/gebruikers', label: peopleMessages.title }]}
        current={person.name}
      />
      <PageTitle title={person.name} />
      <ErrorSummary
        problems={Object.entries(outcome.problems).map(([fieldId, message]) => ({ fieldId, message }))}
      />
      {person.saved !== null && actionData === undefined && <Alert kind="success">{person.saved}</Alert>}
      {outcome.linkRefusal !== null && <Alert kind="error">{outcome.linkRefusal}</Alert>}
      {outcome.url !== null && (
        <Section title={text.linkDone}>
          <HandOver name={person.name} url={outcome.url} region={person.regionName} />
        </Section>
      )}
      {outcome.code !== null && (
        <Section title={resetMessages.asked} intro={resetMessages.askedIntro}>
          <HandOverCode name={person.name} code={outcome.code} />
        </Section>
      )}
      <DefinitionList
        items={[
          { term: text.email, details: person.email },
          { term: text.access, details: <Badge kind={person.access.kind}>{person.access.text}</Badge> },
        ]}
      />
      <Roles
        userId={person.userId}
        name={person.name}
        email={person.email}
        roles={person.roles}
        isSelf={person.isSelf}
      />
      {change !== null && (
        <Conflict
          change={change}
          differences={compareFields(
            { naam: person.name },
            { naam: outcome.typedName ?? '' },
            { naam: text.name },
          )}
          leaveHref={`/beheer/gebruikers/${person.userId}`}
        />
      )}
      <Section title={text.nameTitle}>
        <Seen revision={outcome.revision ?? person.revision}>
          <Form>
            <TextInput
              name="naam"
              label={text.name}
              autoComplete="off"
              defaultValue={outcome.typedName ?? person.name}
              error={outcome.problems['naam']}
            />
            <Button kind="secondary">{text.nameSubmit}</Button>
          </Form>
        </Seen>
      </Section>
      {!person.isSelf && person.hasPassword && (
        <Section title={resetMessages.title} intro={resetMessages.intro}>
          <Form>
            <TextInput
              name="reden"
              label={resetMessages.reason}
              description={resetMessages.reasonHint}
              maxLength={200}
              defaultValue={outcome.typedReason ?? undefined}
              error={outcome.problems['reden']}
            />
            <Button kind="secondary" name="handeling" value="wachtwoord">
              {resetMessages.submit}
            </Button>
          </Form>
        </Section>
      )}
      {!person.isSelf && !person.hasPassword && (
        <Section title={text.linkTitle} intro={text.linkIntro}>
          <Form>
            <Button kind="secondary" name="handeling" value="uitnodiging">
              {text.linkSubmit}
            </Button>
          </Form>
        </Section>
      )}
    </>
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
