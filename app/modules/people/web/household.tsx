import { data, redirect } from 'react-router';
import type { Result } from '#app/kernel/result.ts';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import { Breadcrumb, ButtonLink, Conflict, PageTitle, Seen } from '#app/ui/index.ts';
import {
  changeIn,
  isChange,
  revisionToSend,
  seeing,
  unlessChanged,
  type Change,
} from '#app/platform/http/seen.ts';
import {
  addHouseholdMember,
  removeHouseholdMember,
  startHousehold,
  type HouseholdRefusal,
} from '../use-cases/keep-household.server.ts';
import { fileAddress, requireFileToChange, requireOpenFile } from './acting.server.ts';
import { addForm, endForm, startForm } from './household-forms.ts';
import { searchMessages } from './messages.nl.ts';
import { fileMessages, householdMessages as text, householdRefusals } from './messages-file.nl.ts';
import { AddMember, EndMember, StartHousehold } from './parts/household-forms.tsx';
import { ProblemSummary } from './parts/problem-summary.tsx';
import { presentFile } from './presenters/file.ts';
import type { Route } from './+types/household.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${text.title} · ${fileMessages.pageTitle(loaderData?.personRef ?? null)}` },
];

export async function loader(page: Route.LoaderArgs) {
  const { acting, file } = await requireOpenFile(page, page.params.personId);
  const { personId, personRef, household } = presentFile(file, acting.today);
  return {
    personId,
    personRef,
    household,
    revision: String(file.household?.revision ?? 0),
    today: acting.today.toString(),
  };
}

interface Outcome {
  readonly problems: FormProblems;
  readonly wholeForm: string | null;
  readonly typed: Readonly<Record<string, string>>;
  readonly change?: Change;
}

export async function action(page: Route.ActionArgs) {
  const { services, acting, personId, file } = await requireFileToChange(page, page.params.personId);
  const form = await page.request.formData();
  const typed = typedText(form);
  const refused = (problems: FormProblems, wholeForm: string | null = null) =>
    data<Outcome>({ problems, wholeForm, typed }, { status: 400 });
  const finish = (outcome: Result<unknown, HouseholdRefusal>) => {
    if (outcome.ok) throw redirect(`${fileAddress(personId)}?gelukt=huishouden`, 303);
    const message = householdRefusals[outcome.reason];
    return outcome.reason === 'member-unknown' ? refused({ nummer: message }) : refused({}, message);
  };
  if (typed['handeling'] === 'eind') {
    const parsed = endForm.safeParse(Object.fromEntries(form));
    if (!parsed.success) return refused(problemsOf(parsed.error));
    const { household } = file;
    if (household === null) return refused({}, householdRefusals['no-household']);
    const isMember = household.members.some((member) => member.personId === parsed.data.wie);
    if (!isMember) return refused({}, householdRefusals.unknown);
    const row = { table: 'household', key: { household_id: household.householdId } } as const;
    const leaving = { ...acting, scope: seeing(acting.scope, form, row) };
    const outcome = await unlessChanged(() =>
      removeHouseholdMember(services.database, leaving, parsed.data.wie, parsed.data.vanaf),
    );
    if (!isChange(outcome)) return finish(outcome);
    return data<Outcome>({ problems: {}, wholeForm: null, typed, change: outcome }, { status: 409 });
  }
  if (file.household === null) {
    const parsed = startForm.safeParse(Object.fromEntries(form));
    if (!parsed.success) return refused(problemsOf(parsed.error));
    const { soort: kind, rol: role, sinds: from } = parsed.data;
    return finish(await startHousehold(services.database, acting, personId, { kind, role, from }));
  }
  const parsed = addForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(problemsOf(parsed.error));
  const { nummer: memberRef, rol: role, sinds: from } = parsed.data;
  return finish(await addHouseholdMember(services.database, acting, personId, { memberRef, role, from }));
}

export default function Household({ loaderData, actionData }: Route.ComponentProps) {
  const { personId, personRef, household, today } = loaderData;
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? {};
  const form = { problems, typed, today };
  const change = changeIn(actionData);
  return (
    <Seen revision={revisionToSend(loaderData.revision, actionData)}>
      <Breadcrumb
        trail={[
          { href: '/personen', label: searchMessages.title },
          { href: `/personen/${personId}`, label: fileMessages.kicker(personRef) },
        ]}
        current={text.title}
      />
      <PageTitle title={text.title} lead={text.lead} />
      <ProblemSummary problems={problems} wholeForm={actionData?.wholeForm ?? null} />
      {change !== null && <Conflict change={change} leaveHref={`/personen/${personId}`} />}
      {household === null ? (
        <StartHousehold {...form} />
      ) : (
        <>
          <AddMember {...form} />
          <EndMember {...form} members={household.members.filter(({ isMember }) => isMember)} />
        </>
      )}
      <ButtonLink href={`/personen/${personId}`}>{text.back}</ButtonLink>
    </Seen>
  );
}
