import { refuse } from '#app/kernel/result.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import type { Refusals } from '#app/platform/forms/refusals.ts';
import { Breadcrumb, ButtonLink, Conflict, PageTitle, Sent, SentProblems } from '#app/ui/index.ts';
import {
  addHouseholdMember,
  removeHouseholdMember,
  startHousehold,
  type HouseholdRefusal,
} from '../use-cases/keep-household.server.ts';
import { fileAddress, requireFileToChange, requireOpenFile, type FileToChange } from './acting.server.ts';
import { addForm, endForm, startForm } from './household-forms.ts';
import { searchMessages } from './messages.nl.ts';
import { fileMessages, householdMessages as text, householdRefusals } from './messages-file.nl.ts';
import { AddMember, EndMember, StartHousehold } from './parts/household-forms.tsx';
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

/** Told at the field where the number of the other file was typed. */
const refusals: Refusals<HouseholdRefusal> = {
  ...householdRefusals,
  'before-birth': { field: 'sinds', message: householdRefusals['before-birth'] },
  'member-unknown': { field: 'nummer', message: householdRefusals['member-unknown'] },
};

const done = (_: unknown, { personId }: FileToChange) => savedAt(fileAddress(personId), 'huishouden');

const acts = {
  beginnen: formAct({
    fields: startForm,
    run: ({ services, acting, personId }: FileToChange, { soort: kind, rol: role, sinds: from }) =>
      startHousehold(services.database, acting, personId, { kind, role, from }),
    refusals,
    done,
  }),
  erbij: formAct({
    fields: addForm,
    run: ({ services, acting, personId }: FileToChange, { nummer: memberRef, rol: role, sinds: from }) =>
      addHouseholdMember(services.database, acting, personId, { memberRef, role, from }),
    refusals,
    done,
  }),
  eind: formAct({
    fields: endForm,
    rows: ({ file: { household } }: FileToChange) =>
      household === null ? [] : [{ table: 'household', key: { household_id: household.householdId } }],
    async run({ services, acting, file: { household } }, { wie, vanaf }) {
      if (household === null) return refuse<HouseholdRefusal>('no-household');
      const isMember = household.members.some((member) => member.personId === wie);
      return isMember
        ? removeHouseholdMember(services.database, acting, wie, vanaf)
        : refuse<HouseholdRefusal>('unknown');
    },
    refusals,
    done,
  }),
};

export async function action(page: Route.ActionArgs) {
  return answerForm(acts, await requireFileToChange(page, page.params.personId), page.request);
}

export default function Household({ loaderData, actionData }: Route.ComponentProps) {
  const { personId, personRef, household, today } = loaderData;
  const sent = actionData?.sent;
  return (
    <Sent form={sent} revision={loaderData.revision}>
      <Breadcrumb
        trail={[
          { href: '/personen', label: searchMessages.title },
          { href: `/personen/${personId}`, label: fileMessages.kicker(personRef) },
        ]}
        current={text.title}
      />
      <PageTitle title={text.title} lead={text.lead} />
      <SentProblems />
      {sent?.change && <Conflict change={sent.change} leaveHref={`/personen/${personId}`} />}
      {household === null ? (
        <StartHousehold today={today} />
      ) : (
        <>
          <AddMember today={today} />
          <EndMember today={today} members={household.members.filter(({ isMember }) => isMember)} />
        </>
      )}
      <ButtonLink href={`/personen/${personId}`}>{text.back}</ButtonLink>
    </Sent>
  );
}
