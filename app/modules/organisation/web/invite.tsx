import { data } from 'react-router';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  PageTitle,
  Paragraph,
  Section,
  Select,
  TextInput,
} from '#app/ui/index.ts';
import { findMembers } from '../data/memberships.server.ts';
import { findOrganisations } from '../data/organisations.server.ts';
import { givenRoles } from '../domain/role-place.ts';
import { inviteUser } from '../use-cases/invite-user.server.ts';
import { requireAdministrator } from './acting.server.ts';
import { inviteForm } from './administration-forms.ts';
import { inviteMessages as text, inviteRefusals, peopleMessages } from './administration-messages.nl.ts';
import { HandOver, HandOverCode } from './hand-over.tsx';
import { roleNames } from './messages.nl.ts';
import type { Route } from './+types/invite.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, acting, regionId, regionName } = requireAdministrator(context, request);
  const query = new URL(request.url).searchParams;
  return services.database.read(acting.scope, async (tx) => ({
    regionName,
    prefilled: { naam: query.get('naam') ?? '', email: query.get('email') ?? '' },
    municipalities: await findMembers(tx, regionId, acting.today),
    organisations: (await findOrganisations(tx, regionId)).map(({ organisationId, name }) => ({
      organisationId,
      name,
    })),
  }));
}

interface Outcome {
  readonly invited: {
    readonly userId: string;
    readonly name: string;
    readonly url: string | null;
    readonly code: string | null;
    readonly waitsFor: 'nothing' | 'person' | 'second';
    readonly isNewRole: boolean;
  } | null;
  readonly problems: FormProblems;
  readonly typed: Readonly<Record<string, string>>;
}

export async function action({ context, request }: Route.ActionArgs) {
  const { services, acting, regionId } = requireAdministrator(context, request);
  const form = await request.formData();
  const refused = (problems: FormProblems) =>
    data<Outcome>({ invited: null, problems, typed: typedText(form) }, { status: 400 });
  const parsed = inviteForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(problemsOf(parsed.error));
  const { naam, email, rol, gemeente, organisatie } = parsed.data;
  const outcome = await services.database.write(acting.scope, (tx) =>
    inviteUser(
      tx,
      services.identity,
      { regionId, name: naam, email, role: rol, municipalityCode: gemeente, organisationId: organisatie },
      { userId: acting.scope.userId, origin: acting.origin, today: acting.today },
    ),
  );
  if (!outcome.ok) {
    const { field, message } = inviteRefusals[outcome.reason];
    return refused({ [field]: message });
  }
  const { path, ...invited } = outcome.value;
  const url = path === null ? null : `${services.origin}${path}`;
  return data<Outcome>({ invited: { ...invited, name: naam, url }, problems: {}, typed: {} });
}

export default function Invite({ loaderData, actionData }: Route.ComponentProps) {
  const trail = (
    <Breadcrumb trail={[{ href: '/beheer/gebruikers', label: peopleMessages.title }]} current={text.title} />
  );
  if (actionData?.invited)
    return (
      <>
        {trail}
        <Done invited={actionData.invited} region={loaderData.regionName} />
      </>
    );
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? loaderData.prefilled;
  return (
    <>
      {trail}
      <PageTitle title={text.title} lead={text.lead} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      <Form>
        <TextInput
          name="naam"
          label={text.name}
          description={text.nameHint}
          autoComplete="off"
          defaultValue={typed['naam']}
          error={problems['naam']}
        />
        <TextInput
          name="email"
          type="email"
          label={text.email}
          description={text.emailHint}
          autoComplete="off"
          defaultValue={typed['email']}
          error={problems['email']}
        />
        <Select
          name="rol"
          label={text.role}
          options={givenRoles.map((role) => ({ value: role, label: roleNames[role] }))}
          defaultValue={typed['rol']}
          error={problems['rol']}
        />
        <Select
          name="gemeente"
          label={text.municipality}
          description={text.municipalityHint}
          emptyLabel={text.none}
          options={loaderData.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={typed['gemeente']}
          error={problems['gemeente']}
          isOptional
        />
        <Select
          name="organisatie"
          label={text.organisation}
          description={text.organisationHint}
          emptyLabel={text.none}
          options={loaderData.organisations.map(({ organisationId, name }) => ({
            value: organisationId,
            label: name,
          }))}
          defaultValue={typed['organisatie']}
          error={problems['organisatie']}
          isOptional
        />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href="/beheer/gebruikers">{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </>
  );
}

interface DoneProps {
  readonly invited: NonNullable<Outcome['invited']>;
  readonly region: string;
}

function Done({ invited, region }: DoneProps) {
  const { userId, name, url, code, waitsFor, isNewRole } = invited;
  const given = url === null ? text.roleGivenTitle(name) : text.doneTitle(name);
  const done = isNewRole ? given : text.hadRoleTitle(name);
  const title = { nothing: done, person: text.doneTitle(name), second: text.secondTitle }[waitsFor];
  const remark = {
    nothing: url === null ? text.withoutLink : null,
    person: text.waitsForPerson,
    second: text.waitsForSecond,
  }[waitsFor];
  return (
    <>
      <PageTitle title={title} />
      {remark !== null && (
        <Alert kind="info">
          <Paragraph>{remark}</Paragraph>
        </Alert>
      )}
      {url !== null && <HandOver name={name} url={url} region={region} />}
      {code !== null && (
        <Section title={text.codeTitle(name)}>
          <HandOverCode name={name} code={code} />
        </Section>
      )}
      <ButtonGroup>
        {waitsFor === 'nothing' ? (
          <ButtonLink kind="primary" href={`/beheer/gebruikers/${userId}`}>
            {text.toPerson}
          </ButtonLink>
        ) : (
          <ButtonLink kind="primary" href="/beheer/verzoeken">
            {text.toRequests}
          </ButtonLink>
        )}
        <ButtonLink href="/beheer/gebruikers/uitnodigen">{text.another}</ButtonLink>
      </ButtonGroup>
    </>
  );
}
