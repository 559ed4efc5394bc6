import { data, redirect } from 'react-router';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  PageTitle,
  TextInput,
} from '#app/ui/index.ts';
import { findPerson } from '../data/people.server.ts';
import { endRole } from '../use-cases/end-role.server.ts';
import { idFrom, notFound, requireAdministrator } from './acting.server.ts';
import { endRoleForm } from './administration-forms.ts';
import { endRoleMessages as text, endRoleRefusals, peopleMessages } from './administration-messages.nl.ts';
import { assignmentRow } from './people-presenter.ts';
import type { Route } from './+types/end-role.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { services, acting, regionId } = requireAdministrator(context, request);
  const userId = idFrom(params.userId);
  const assignmentId = idFrom(params.assignmentId);
  const person = await services.database.read(acting.scope, (tx) => findPerson(tx, regionId, userId));
  const assignment = person?.assignments.find((each) => each.assignmentId === assignmentId);
  if (person === null || assignment === undefined) throw notFound();
  return {
    userId,
    name: person.name,
    today: acting.today.toString(),
    role: assignmentRow(assignment, acting.today),
  };
}

interface Outcome {
  readonly problems: FormProblems;
  readonly wholeForm: string | null;
  readonly typed: Readonly<Record<string, string>>;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, acting } = requireAdministrator(context, request);
  const userId = idFrom(params.userId);
  const form = await request.formData();
  const typed = typedText(form);
  const parsed = endRoleForm(acting.today).safeParse(Object.fromEntries(form));
  if (!parsed.success)
    return data<Outcome>({ problems: problemsOf(parsed.error), wholeForm: null, typed }, { status: 400 });
  const outcome = await endRole(services, acting, {
    userId,
    assignmentId: idFrom(params.assignmentId),
    until: parsed.data.tot,
    reason: parsed.data.reden,
  });
  if (!outcome.ok) {
    const { field, message } = endRoleRefusals[outcome.reason];
    const [problems, wholeForm] = field === null ? [{}, message] : [{ [field]: message }, null];
    return data<Outcome>({ problems, wholeForm, typed }, { status: field === null ? 409 : 400 });
  }
  const saved = outcome.value === 'ended' ? 'rol' : 'teruggenomen';
  throw redirect(`/beheer/gebruikers/${userId}?gelukt=${saved}`, 303);
}

export default function EndRole({
  loaderData: { userId, name, role, today },
  actionData,
}: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const wholeForm = actionData?.wholeForm ?? null;
  const back = `/beheer/gebruikers/${userId}`;
  return (
    <>
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
    </>
  );
}
