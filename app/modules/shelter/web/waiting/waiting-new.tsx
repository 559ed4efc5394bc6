import { redirect } from 'react-router';
import { z } from 'zod';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Checkbox,
  DateInput,
  Form,
  PageTitle,
  Sent,
  SentProblems,
  Select,
  TextInput,
} from '#app/ui/index.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { addToWaitingList } from '../../use-cases/keep-waiting-list.server.ts';
import { idFrom, requireWorker, type Acting } from '../acting.server.ts';
import { pickPersonAddress, waitingEntryAddress, waitingListAddress } from '../addresses.ts';
import { knownOf } from '../stay/background.server.ts';
import { optionsOf } from '../code-names.ts';
import { choiceField, dayField, numberField, optionalText, textField, tick } from '../form-fields.ts';
import { refusalsAt } from '../messages-refusals.nl.ts';
import { waitingMessages as text } from './messages-waiting.nl.ts';
import { namedPerson, readNamed, type NamedView } from '../named-read.server.ts';
import { fileTitle } from '../file-title.ts';
import type { Route } from './+types/waiting-new.ts';
import '../shelter.css';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${fileTitle(text.add, loaderData?.personRef)} · Onderdak` },
];

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
    ...(await namedPerson(tx, acting, personId)),
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

/** Someone to put on the waiting list, after an intake when there was one. */
interface NewWaitingPage {
  readonly acting: Acting;
  readonly personId: string;
  readonly intakeId: string | null;
}

const acts = {
  toevoegen: formAct({
    fields: waitingForm,
    async run({ acting: { database, scope, act }, personId, intakeId }: NewWaitingPage, typed) {
      const { householdId } = await database.read(scope, (tx) =>
        knownOf(tx, scope.regionId, { personId, intakeId }, act.moment.today),
      );
      return addToWaitingList(database, scope, {
        ...act,
        personId,
        householdId,
        intakeId,
        kind: typed.soort,
        waitingSince: typed.sinds,
        reason: typed.reden,
        isUrgent: typed.spoed,
        childCount: typed.kinderen,
        supportWhileWaiting: typed.hulp,
      });
    },
    refusals: refusalsAt('sinds', { 'already-waiting': 'soort' }),
    done: ({ entryId }) => savedAt(waitingEntryAddress(entryId), 'nieuw'),
  }),
};

export function action({ context, request }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  const query = new URL(request.url).searchParams;
  const personId = idFrom(query.get('persoon') ?? undefined);
  const intakeId = z.uuid().safeParse(query.get('aanmelding')).data ?? null;
  return answerForm(acts, { acting, personId, intakeId }, request);
}

export default function NewWaiting({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <Sent form={actionData?.sent}>
      <Breadcrumb trail={[{ href: waitingListAddress, label: text.title }]} current={text.addTitle} />
      <PageTitle
        title={text.addTitle}
        lead={text.addLead(page.name)}
        actions={<ButtonLink href={pickPersonAddress('wachtlijst')}>{text.another}</ButtonLink>}
      />
      <SentProblems />
      <Form act="toevoegen" values={{ sinds: page.today, kinderen: '0' }}>
        <Select name="soort" label={text.kind} options={page.kinds} />
        <DateInput name="sinds" label={text.since} />
        <TextInput name="reden" label={text.reason} description={text.reasonHint} />
        <Checkbox name="spoed" label={text.isUrgent} isOptional />
        <TextInput name="kinderen" label={text.children} inputMode="numeric" width="short" />
        <TextInput name="hulp" label={text.support} isOptional />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={waitingListAddress}>{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}
