import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import { isolated } from '#app/words/isolate.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Conflict,
  DateInput,
  Form,
  PageTitle,
  Sent,
  SentProblems,
  TextInput,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { findPerson } from '../data/people.server.ts';
import { endRole } from '../use-cases/end-role.server.ts';
import { idFrom, notFound, requireAdministrator, type Administration } from './acting.server.ts';
import { endRoleForm } from './administration-forms.ts';
import { endRoleMessages as text, endRoleRefusals, peopleMessages } from './administration-messages.nl.ts';
import { assignmentRow } from './people-presenter.ts';
import { shortId } from './short-id.ts';
import type { Route } from './+types/end-role.ts';

/** Never a name: a title stays behind in the history of the browser. */
export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: `${loaderData ? text.pageTitle(loaderData.role.role, loaderData.role.place, shortId(loaderData.assignmentId)) : text.title} · Onderdak`,
  },
];

const rowOf = (assignmentId: string) =>
  ({ table: 'role_assignment', key: { assignment_id: assignmentId } }) as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { services, acting, regionId } = requireAdministrator(context, request);
  const userId = idFrom(params.userId);
  const assignmentId = idFrom(params.assignmentId);
  const { revision, person } = await services.database.read(acting.scope, async (tx) => ({
    revision: await revisionsOf(tx, rowOf(assignmentId)),
    person: await findPerson(tx, regionId, userId),
  }));
  const assignment = person?.assignments.find((each) => each.assignmentId === assignmentId);
  if (person === null || assignment === undefined) throw notFound();
  return {
    userId,
    assignmentId,
    revision,
    name: isolated(person.name),
    today: acting.today.toString(),
    role: assignmentRow(assignment, acting.today),
  };
}

interface RolePage extends Administration {
  readonly userId: string;
  readonly assignmentId: string;
}

const endOfRole = (today: Temporal.PlainDate) => ({
  beeindigen: formAct({
    fields: endRoleForm(today),
    rows: ({ assignmentId }: RolePage) => [rowOf(assignmentId)],
    run: ({ services, acting, userId, assignmentId }, { tot: until, reden: reason }) =>
      endRole(services, acting, { userId, assignmentId, until, reason }),
    refusals: endRoleRefusals,
    done: (outcome, { userId }) =>
      savedAt(`/beheer/gebruikers/${userId}`, outcome === 'ended' ? 'rol' : 'teruggenomen'),
  }),
});

export function action({ context, params, request }: Route.ActionArgs) {
  const page = requireAdministrator(context, request);
  requireConfirmation(context, request);
  const ids = { userId: idFrom(params.userId), assignmentId: idFrom(params.assignmentId) };
  return answerForm(endOfRole(page.acting.today), { ...page, ...ids }, request);
}

export default function EndRole({
  loaderData: { userId, name, role, today, revision },
  actionData,
}: Route.ComponentProps) {
  const back = `/beheer/gebruikers/${userId}`;
  const sent = actionData?.sent;
  return (
    <Sent form={sent} revision={revision}>
      <Breadcrumb
        trail={[
          { href: '/beheer/gebruikers', label: peopleMessages.title },
          { href: back, label: name },
        ]}
        current={text.title}
      />
      <PageTitle title={text.title} lead={text.lead(name, role.role.toLowerCase(), role.place)} />
      <SentProblems />
      {sent?.change && <Conflict change={sent.change} leaveHref={back} />}
      <Form act="beeindigen">
        <DateInput
          name="tot"
          label={text.until}
          description={text.untilHint}
          min={today}
          defaultValue={today}
        />
        <TextInput
          name="reden"
          label={text.reason}
          description={text.reasonHint}
          maxLength={200}
          width="full"
        />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={back}>{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}
