import { data, redirect } from 'react-router';
import { findMunicipalities } from '#app/modules/organisation/index.server.ts';
import { typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
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
  Seen,
  TextInput,
} from '#app/ui/index.ts';
import {
  changeIn,
  isChange,
  revisionToSend,
  seeing,
  unlessChanged,
  type Change,
} from '#app/platform/http/seen.ts';
import {
  completeWorkingName,
  correctIdentity,
  type CorrectRefusal,
} from '../use-cases/correct-identity.server.ts';
import { sexes } from '../domain/person.ts';
import { fileAddress, notFound, requireFileToChange, requireOpenFile } from './acting.server.ts';
import { problemsOfFact, problemsOfFaults, readIdentityForm, typedIdentity } from './identity-form.ts';
import { identityFieldLabels, searchMessages, sexNames } from './messages.nl.ts';
import { correctMessages as text, fileMessages } from './messages-file.nl.ts';
import { IdentityFields } from './parts/identity-fields.tsx';
import { ProblemSummary } from './parts/problem-summary.tsx';
import type { Route } from './+types/correct.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${text.title} · ${fileMessages.pageTitle(loaderData?.personRef ?? null)}` },
];

export async function loader(page: Route.LoaderArgs) {
  const { services, acting, personId, file } = await requireOpenFile(page, page.params.personId);
  const municipalities = await services.database.read(acting.scope, findMunicipalities);
  return {
    personId,
    revision: file.revision,
    personRef: file.person.personRef,
    isNameless: file.identity.name === null,
    stored: typedIdentity(file.identity, file.person),
    municipalities: municipalities.map(({ code, name }) => ({ code, name })),
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
  const { services, personId, file, ...opened } = await requireFileToChange(page, page.params.personId);
  const sent = await page.request.formData();
  const typed = typedText(sent);
  const form = readIdentityForm(typed);
  const refused = (problems: FormProblems, wholeForm: string | null = null) =>
    data<Outcome>({ problems, wholeForm, typed }, { status: 400 });
  if (Object.keys(form.problems).length > 0) return refused(form.problems);
  const scope = seeing(opened.acting.scope, sent, { table: 'person', key: { person_id: personId } });
  const acting = { ...opened.acting, scope };
  const completes = file.identity.name === null && form.input.familyName.trim() !== '';
  const outcome = await unlessChanged(() =>
    completes
      ? completeWorkingName(services.database, acting, personId, form)
      : correctIdentity(services.database, acting, personId, { ...form, reason: typed['reden'] ?? '' }),
  );
  if (isChange(outcome))
    return data<Outcome>({ problems: {}, wholeForm: null, typed, change: outcome }, { status: 409 });
  if (outcome.ok) throw redirect(`${fileAddress(personId)}?gelukt=verbeterd`, 303);
  if (outcome.reason.kind === 'unknown') throw notFound();
  if (outcome.reason.kind === 'merged') return refused({}, text.merged);
  if (outcome.reason.kind === 'unreadable') return refused({}, fileMessages.unreadable);
  return refused(problemsOf(outcome.reason));
}

function problemsOf(refusal: CorrectRefusal): FormProblems {
  switch (refusal.kind) {
    case 'faults':
      return problemsOfFaults(refusal.faults);
    case 'bsn-taken':
    case 'origin-unknown':
      return problemsOfFact[refusal.kind];
    case 'reason-missing':
      return { reden: text.reasonMissing };
    case 'unknown':
    case 'merged':
    case 'unreadable':
      return {};
    default:
      return refusal satisfies never;
  }
}

export default function Correct({ loaderData, actionData }: Route.ComponentProps) {
  const { personId, personRef, isNameless, stored } = loaderData;
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? stored;
  const title = isNameless ? text.completeTitle : text.title;
  const change = changeIn(actionData);
  return (
    <Seen revision={revisionToSend(loaderData.revision, actionData)}>
      <Breadcrumb
        trail={[
          { href: '/personen', label: searchMessages.title },
          { href: `/personen/${personId}`, label: fileMessages.kicker(personRef) },
        ]}
        current={title}
      />
      <PageTitle title={title} lead={text.lead} />
      <ProblemSummary problems={problems} wholeForm={actionData?.wholeForm ?? null} />
      {change !== null && (
        <Conflict
          change={change}
          differences={compareFields(stored, typed, identityFieldLabels, {
            geslacht: sexes.map((sex) => ({ value: sex, label: sexNames[sex] })),
            herkomst: loaderData.municipalities.map(({ code, name }) => ({ value: code, label: name })),
          })}
          leaveHref={`/personen/${personId}`}
        />
      )}
      <Form>
        <IdentityFields {...loaderData} typed={typed} problems={problems} />
        <TextInput
          name="reden"
          label={text.reason}
          description={text.reasonHint}
          autoComplete="off"
          maxLength={200}
          width="full"
          defaultValue={typed['reden']}
          error={problems['reden']}
          isOptional={isNameless}
        />
        <ButtonGroup>
          <Button>{change === null ? text.submit : keepMineText}</Button>
          <ButtonLink href={`/personen/${personId}`}>{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Seen>
  );
}
