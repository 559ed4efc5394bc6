import { data, redirect } from 'react-router';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Conflict,
  DateInput,
  ErrorSummary,
  Form,
  PageTitle,
  Seen,
  TextInput,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import {
  changeIn,
  isChange,
  revisionToSend,
  seeing,
  unlessChanged,
  type Change,
} from '#app/platform/http/seen.ts';
import { findPerson } from '../data/people.server.ts';
import { endRole } from '../use-cases/end-role.server.ts';
import { idFrom, notFound, requireAdministrator } from './acting.server.ts';
import { endRoleForm } from './administration-forms.ts';
import { endRoleMessages as text, endRoleRefusals, peopleMessages } from './administration-messages.nl.ts';
import { assignmentRow } from './people-presenter.ts';
import type { Route } from './+types/end-role.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

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
    revision,
    name: person.name,
    today: acting.today.toString(),
    role: assignmentRow(assignment, acting.today),
  };
}

interface Outcome {
  readonly problems: FormProblems;
  readonly wholeForm: string | null;
  readonly typed: Readonly<Record<string, string>>;
  readonly change?: Change;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, acting } = requireAdministrator(context, request);
  const userId = idFrom(params.userId);
  const form = await request.formData();
  const typed = typedText(form);
  const parsed = endRoleForm(acting.today).safeParse(Object.fromEntries(form));
  if (!parsed.success)
    return data<Outcome>({ problems: problemsOf(parsed.error), wholeForm: null, typed }, { status: 400 });
  const assignmentId = idFrom(params.assignmentId);
  const scope = seeing(acting.scope, form, rowOf(assignmentId));
  const { tot: until, reden: reason } = parsed.data;
  const outcome = await unlessChanged(() =>
    endRole(services, { ...acting, scope }, { userId, assignmentId, until, reason }),
  );
  if (isChange(outcome))
    return data<Outcome>({ problems: {}, wholeForm: null, typed, change: outcome }, { status: 409 });
  if (!outcome.ok) {
    const { field, message } = endRoleRefusals[outcome.reason];
    const [problems, wholeForm] = field === null ? [{}, message] : [{ [field]: message }, null];
    return data<Outcome>({ problems, wholeForm, typed }, { status: field === null ? 409 : 400 });
  }
  const saved = outcome.value === 'ended' ? 'rol' : 'teruggenomen';
  throw redirect(`/beheer/gebruikers/${userId}?gelukt=${saved}`, 303);
}

export default function EndRole({
  loaderData: { userId, name, role, today, revision },
  actionData,
}: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const wholeForm = actionData?.wholeForm ?? null;
  const back = `/beheer/gebruikers/${userId}`;
  const change = changeIn(actionData);
  return (
    <Seen revision={revisionToSend(revision, actionData)}>
      <Breadcrumb
        trail={[
          { href: '/beheer/gebruikers', label: peopleMessages.title },
          { href: back, label: name },
        ]}
        current={text.title}
      />
      <PageTitle title={text.title} lead={text.lead(name, role.role.toLowerCase(), role.place)} />
      <ErrorSummary
        problems={[
          ...(wholeForm === null ? [] : [{ message: wholeForm }]),
          ...Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message })),
        ]}
      />
      {change !== null && <Conflict change={change} leaveHref={back} />}
      <Form>
        <DateInput
          name="tot"
          label={text.until}
          description={text.untilHint}
          min={today}
          defaultValue={actionData?.typed['tot'] ?? today}
          error={problems['tot']}
        />
        <TextInput
          name="reden"
          label={text.reason}
          description={text.reasonHint}
          maxLength={200}
          width="full"
          defaultValue={actionData?.typed['reden']}
          error={problems['reden']}
        />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={back}>{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Seen>
  );
}
