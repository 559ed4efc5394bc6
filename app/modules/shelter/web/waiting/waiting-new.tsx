import { data, redirect } from 'react-router';
import { z } from 'zod';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Checkbox,
  DateInput,
  ErrorSummary,
  Form,
  PageTitle,
  Select,
  TextInput,
} from '#app/ui/index.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { addToWaitingList } from '../../use-cases/keep-waiting-list.server.ts';
import { idFrom, requireWorker } from '../acting.server.ts';
import { pickPersonAddress, waitingEntryAddress, waitingListAddress } from '../addresses.ts';
import { knownOf } from '../stay/background.server.ts';
import { optionsOf } from '../code-names.ts';
import { choiceField, dayField, numberField, optionalText, textField, tick } from '../form-fields.ts';
import { refusalText } from '../messages-refusals.nl.ts';
import { waitingMessages as text } from './messages-waiting.nl.ts';
import { namesOfPeople, readNamed, type NamedView } from '../named-read.server.ts';
import type { Route } from './+types/waiting-new.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.addTitle} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const person = new URL(request.url).searchParams.get('persoon');
  if (person === null) throw redirect(pickPersonAddress('wachtlijst'));
  const personId = idFrom(person);
  const view: NamedView = {
    action: 'view-person-label',
    objectKind: 'person',
    objectId: personId,
    purpose: text.auditList,
  };
  return readNamed(acting, view, async (tx) => ({
    name: (await namesOfPeople(tx, acting, [personId])).get(personId) ?? '',
    today: acting.act.moment.today.toString(),
    kinds: optionsOf((await shelterCodes(tx)).kinds.filter(({ hasPlaces }) => hasPlaces)),
  }));
}

const waitingForm = z.object({
  soort: choiceField(text.kindMissing),
  sinds: dayField(text.dayMissing),
  reden: textField(text.reasonMissing),
  spoed: tick,
  kinderen: numberField(text.childrenMissing, 0, 20),
  hulp: optionalText,
});

export async function action({ context, request }: Route.ActionArgs) {
  const { database, scope, act } = requireWorker({ context, request });
  const query = new URL(request.url).searchParams;
  const personId = idFrom(query.get('persoon') ?? undefined);
  const intakeId = z.uuid().safeParse(query.get('aanmelding')).data ?? null;
  const form = await request.formData();
  const refused = (problems: FormProblems) => data({ problems, typed: typedText(form) }, { status: 400 });
  const parsed = waitingForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(problemsOf(parsed.error));
  const { soort, sinds, reden, spoed, kinderen, hulp } = parsed.data;
  const { householdId } = await database.read(scope, (tx) =>
    knownOf(tx, scope.regionId, { personId, intakeId }, act.moment.today),
  );
  const added = await addToWaitingList(database, scope, {
    ...act,
    personId,
    householdId,
    intakeId,
    kind: soort,
    waitingSince: sinds,
    reason: reden,
    isUrgent: spoed,
    childCount: kinderen,
    supportWhileWaiting: hulp,
  });
  if (!added.ok) {
    const { kind } = added.reason;
    const field = kind === 'already-waiting' ? 'soort' : 'sinds';
    return refused({ [field]: text.refusals[kind] ?? refusalText(added.reason) });
  }
  throw redirect(`${waitingEntryAddress(added.value.entryId)}?gelukt=nieuw`, 303);
}

export default function NewWaiting({ loaderData: page, actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? { sinds: page.today, kinderen: '0' };
  return (
    <>
      <Breadcrumb trail={[{ href: waitingListAddress, label: text.title }]} current={text.addTitle} />
      <PageTitle
        title={text.addTitle}
        lead={text.addLead(page.name)}
        actions={<ButtonLink href={pickPersonAddress('wachtlijst')}>{text.another}</ButtonLink>}
      />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      <Form>
        <Select
          name="soort"
          label={text.kind}
          options={page.kinds}
          defaultValue={typed['soort']}
          error={problems['soort']}
        />
        <DateInput name="sinds" label={text.since} defaultValue={typed['sinds']} error={problems['sinds']} />
        <TextInput
          name="reden"
          label={text.reason}
          description={text.reasonHint}
          defaultValue={typed['reden']}
          error={problems['reden']}
        />
        <Checkbox name="spoed" label={text.isUrgent} isChecked={(typed['spoed'] ?? '') !== ''} isOptional />
        <TextInput
          name="kinderen"
          label={text.children}
          inputMode="numeric"
          width="short"
          defaultValue={typed['kinderen']}
          error={problems['kinderen']}
        />
        <TextInput name="hulp" label={text.support} defaultValue={typed['hulp']} isOptional />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={waitingListAddress}>{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
