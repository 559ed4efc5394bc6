import { redirect } from 'react-router';
import { z } from 'zod';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Checkbox,
  Form,
  Link,
  List,
  PageTitle,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { intakesOnDay } from '../../data/intake/intakes.server.ts';
import { recordIntake } from '../../use-cases/record-intake.server.ts';
import { idFrom, requireWorker, type Acting } from '../acting.server.ts';
import { intakeAddress, intakesAddress, pickPersonAddress } from '../addresses.ts';
import { tick } from '../form-fields.ts';
import { knownOf } from '../stay/background.server.ts';
import { intakeChoices } from './intake-choices.server.ts';
import { factsTyped, intakeFields } from './intake-form.ts';
import { intakeMessages as text } from './messages-intake.nl.ts';
import { refusalsAt } from '../messages-refusals.nl.ts';
import { namedPerson, readNamed, type NamedView } from '../named-read.server.ts';
import { IntakeFields } from './parts/intake-fields.tsx';
import { fileTitle } from '../file-title.ts';
import type { Route } from './+types/intake-new.ts';
import '../shelter.css';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${fileTitle(text.newTitle, loaderData?.personRef)} · Onderdak` },
];

export async function loader({ context, request }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const { scope, act } = acting;
  const person = new URL(request.url).searchParams.get('persoon');
  if (person === null) throw redirect(pickPersonAddress('aanmelding'));
  const personId = idFrom(person);
  const view: NamedView = {
    action: 'view-person-label',
    objectKind: 'person',
    objectId: personId,
    purpose: text.auditPurpose,
  };
  return readNamed(acting, view, async (tx) => {
    const { background } = await knownOf(tx, scope.regionId, { personId, intakeId: null }, act.moment.today);
    return {
      ...(await namedPerson(tx, acting, personId)),
      prefilled: { gemeld: act.moment.today.toString(), herkomst: background.originMunicipality ?? '' },
      sameDay: await intakesOnDay(tx, scope.regionId, personId, act.moment.today),
      choices: await intakeChoices(tx),
    };
  });
}

interface NewIntakePage {
  readonly acting: Acting;
  readonly personId: string;
}

const acts = {
  aanmelden: formAct({
    fields: z.object({ ...intakeFields, tweede: tick }),
    async run({ acting: { database, scope, act }, personId }: NewIntakePage, { tweede, ...typed }) {
      const { householdId } = await database.read(scope, (tx) =>
        knownOf(tx, scope.regionId, { personId, intakeId: null }, act.moment.today),
      );
      return recordIntake(database, scope, {
        ...act,
        intake: { personId, householdId, ...factsTyped(typed) },
        isSecond: tweede,
      });
    },
    refusals: refusalsAt('gemeld', { 'reference-unknown': 'herkomst', 'intake-that-day': 'tweede' }),
    done: ({ intakeId }) => savedAt(intakeAddress(intakeId), 'nieuw'),
  }),
};

export function action({ context, request }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  const personId = idFrom(new URL(request.url).searchParams.get('persoon') ?? undefined);
  return answerForm(acts, { acting, personId }, request);
}

export default function NewIntake({ loaderData: page, actionData }: Route.ComponentProps) {
  const sent = actionData?.sent;
  const isAsked = sent?.problems['tweede'] !== undefined || sent?.typed['tweede'] !== undefined;
  return (
    <Sent form={sent}>
      <Breadcrumb trail={[{ href: intakesAddress, label: text.title }]} current={text.newTitle} />
      <PageTitle
        title={text.newTitle}
        lead={text.newLead(page.name)}
        actions={<ButtonLink href={pickPersonAddress('aanmelding')}>{text.another}</ButtonLink>}
      />
      <SentProblems />
      <OfToday intakes={page.sameDay} />
      <Form act="aanmelden" values={page.prefilled}>
        <IntakeFields choices={page.choices} />
        {isAsked && <Checkbox name="tweede" label={text.isSecond} isOptional />}
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={intakesAddress}>{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}

/** That this person reported today already, with where that stands. */
function OfToday({ intakes }: { readonly intakes: readonly string[] }) {
  if (intakes.length === 0) return null;
  return (
    <Alert kind="info" title={text.thatDay(intakes.length)}>
      <List
        items={intakes.map((intakeId, index) => ({
          key: intakeId,
          content: <Link href={intakeAddress(intakeId)}>{text.toEarlier(index + 1, intakes.length)}</Link>,
        }))}
      />
    </Alert>
  );
}
