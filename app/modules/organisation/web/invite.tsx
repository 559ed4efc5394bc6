import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import {
  Alert,
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Form,
  PageTitle,
  Paragraph,
  Section,
  Sent,
  SentProblems,
  Select,
  TextInput,
} from '#app/ui/index.ts';
import { findMembers } from '../data/memberships.server.ts';
import { findOrganisations } from '../data/organisations.server.ts';
import { givenRoles } from '../domain/role-place.ts';
import { inviteUser } from '../use-cases/invite-user.server.ts';
import { requireAdministrator, type Administration } from './acting.server.ts';
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
    mailIsOn: services.mailIsOn,
    prefilled: { naam: query.get('naam') ?? '', email: query.get('email') ?? '' },
    municipalities: await findMembers(tx, regionId, acting.today),
    organisations: (await findOrganisations(tx, regionId)).map(({ organisationId, name }) => ({
      organisationId,
      name,
    })),
  }));
}

const acts = {
  uitnodigen: formAct({
    fields: inviteForm,
    run: ({ services, acting, regionId }: Administration, typed) =>
      services.database.write(acting.scope, (tx) =>
        inviteUser(
          tx,
          services.identity,
          {
            regionId,
            name: typed.naam,
            email: typed.email,
            role: typed.rol,
            municipalityCode: typed.gemeente,
            organisationId: typed.organisatie,
          },
          {
            userId: acting.scope.userId,
            origin: acting.origin,
            today: acting.today,
            mailIsOn: services.mailIsOn,
          },
        ),
      ),
    refusals: inviteRefusals,
    done: ({ path, ...invited }, { services }, { naam: name }) => ({
      show: { ...invited, name, url: path === null ? null : `${services.origin}${path}` },
    }),
  }),
};

export function action({ context, request }: Route.ActionArgs) {
  const administration = requireAdministrator(context, request);
  requireConfirmation(context, request);
  return answerForm(acts, administration, request);
}

export default function Invite({ loaderData, actionData }: Route.ComponentProps) {
  const trail = (
    <Breadcrumb trail={[{ href: '/beheer/gebruikers', label: peopleMessages.title }]} current={text.title} />
  );
  if (actionData?.shown)
    return (
      <>
        {trail}
        <Done invited={actionData.shown} region={loaderData.regionName} />
      </>
    );
  return (
    <Sent form={actionData?.sent}>
      {trail}
      <PageTitle title={text.title} lead={loaderData.mailIsOn ? text.leadMailed : text.lead} />
      <SentProblems />
      <Form act="uitnodigen" values={loaderData.prefilled}>
        <TextInput name="naam" label={text.name} description={text.nameHint} autoComplete="off" />
        <TextInput
          name="email"
          type="email"
          label={text.email}
          description={text.emailHint}
          autoComplete="off"
        />
        <Select
          name="rol"
          label={text.role}
          options={givenRoles.map((role) => ({ value: role, label: roleNames[role] }))}
        />
        <Select
          name="gemeente"
          label={text.municipality}
          description={text.municipalityHint}
          emptyLabel={text.none}
          options={loaderData.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
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
          isOptional
        />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href="/beheer/gebruikers">{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}

interface DoneProps {
  readonly invited: NonNullable<NonNullable<Route.ComponentProps['actionData']>['shown']>;
  readonly region: string;
}

function Done({ invited, region }: DoneProps) {
  const { userId, name, url, code, waitsFor, isNewRole, isMailed } = invited;
  const given = url === null && !isMailed ? text.roleGivenTitle(name) : text.doneTitle(name);
  const done = isNewRole ? given : text.hadRoleTitle(name);
  const title = { nothing: done, person: text.doneTitle(name), second: text.secondTitle }[waitsFor];
  const remark = {
    nothing: isMailed ? text.mailed : url === null ? text.withoutLink : null,
    person: isMailed ? text.waitsForPersonMailed : text.waitsForPerson,
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
