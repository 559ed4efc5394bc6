import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  compareFields,
  Conflict,
  Form,
  keepMineText,
  PageTitle,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { findOrganisations } from '../data/organisations.server.ts';
import { organisationKinds } from '../domain/organisation-kind.ts';
import { changeOrganisation } from '../use-cases/keep-organisation.server.ts';
import { idFrom, notFound, requireAdministrator, type Administration } from './acting.server.ts';
import { organisationForm } from './administration-forms.ts';
import {
  kindNames,
  organisationMessages as text,
  organisationRefusals,
} from './administration-messages.nl.ts';
import { OrganisationFields } from './organisation-fields.tsx';
import type { Route } from './+types/organisation.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${text.changeTitle}${loaderData ? `: ${loaderData.name}` : ''} · Onderdak` },
];

const rowOf = (organisationId: string) =>
  ({ table: 'organisation', key: { organisation_id: organisationId } }) as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { services, acting, regionId } = requireAdministrator(context, request);
  const organisationId = idFrom(params.organisationId);
  const { revision, organisations } = await services.database.read(acting.scope, async (tx) => ({
    revision: await revisionsOf(tx, rowOf(organisationId)),
    organisations: await findOrganisations(tx, regionId),
  }));
  const organisation = organisations.find((each) => each.organisationId === organisationId);
  if (organisation === undefined) throw notFound();
  return { name: organisation.name, kind: organisation.kind, revision };
}

interface OrganisationPage extends Administration {
  readonly organisationId: string;
}

const acts = {
  wijzigen: formAct({
    fields: organisationForm,
    rows: ({ organisationId }: OrganisationPage) => [rowOf(organisationId)],
    run: ({ services, acting, organisationId }, { naam: name, soort: kind }) =>
      changeOrganisation(services.database, acting, organisationId, { name, kind }),
    refusals: organisationRefusals,
    done: () => savedAt('/beheer/organisaties', 'gewijzigd'),
  }),
};

export function action({ context, params, request }: Route.ActionArgs) {
  const page = requireAdministrator(context, request);
  return answerForm(acts, { ...page, organisationId: idFrom(params.organisationId) }, request);
}

export default function ChangeOrganisation({ loaderData, actionData }: Route.ComponentProps) {
  const stored = { naam: loaderData.name, soort: loaderData.kind };
  const sent = actionData?.sent;
  const change = sent?.change ?? null;
  return (
    <Sent form={sent} revision={loaderData.revision}>
      <Breadcrumb trail={[{ href: '/beheer/organisaties', label: text.title }]} current={loaderData.name} />
      <PageTitle title={text.changeTitle} lead={loaderData.name} />
      <SentProblems />
      {change !== null && (
        <Conflict
          change={change}
          differences={compareFields(
            stored,
            sent?.typed ?? {},
            { naam: text.name, soort: text.kind },
            { soort: organisationKinds.map((kind) => ({ value: kind, label: kindNames[kind] })) },
          )}
          leaveHref="/beheer/organisaties"
        />
      )}
      <Form act="wijzigen" values={stored}>
        <OrganisationFields />
        <ButtonGroup>
          <Button>{change === null ? text.changeSubmit : keepMineText}</Button>
          <ButtonLink href="/beheer/organisaties">{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}
