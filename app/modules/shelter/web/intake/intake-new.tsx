import { redirect } from 'react-router';
import { z } from 'zod';
import { findMunicipalities } from '#app/modules/organisation/index.server.ts';
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
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { recordIntake } from '../../use-cases/record-intake.server.ts';
import { idFrom, requireWorker, type Acting } from '../acting.server.ts';
import { intakeAddress, intakesAddress, pickPersonAddress } from '../addresses.ts';
import { knownOf } from '../stay/background.server.ts';
import { optionsOf } from '../code-names.ts';
import { dayField, optionalText, tick } from '../form-fields.ts';
import { intakeMessages as text } from './messages-intake.nl.ts';
import { refusalsAt } from '../messages-refusals.nl.ts';
import { namesOfPeople, readNamed, type NamedView } from '../named-read.server.ts';
import type { Route } from './+types/intake-new.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.newTitle} · Onderdak` }];

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
    const codes = await shelterCodes(tx);
    const { background } = await knownOf(tx, scope.regionId, { personId, intakeId: null }, act.moment.today);
    const names = await namesOfPeople(tx, acting, [personId]);
    return {
      name: names.get(personId) ?? '',
      prefilled: { gemeld: act.moment.today.toString(), herkomst: background.originMunicipality ?? '' },
      sources: optionsOf(codes.referralSources),
      routes: optionsOf(codes.routes),
      situations: optionsOf(codes.situations),
      municipalities: (await findMunicipalities(tx)).map(({ code, name }) => ({ value: code, label: name })),
    };
  });
}

const intakeForm = z.object({
  gemeld: dayField(text.dayMissing),
  verwijzer: optionalText,
  gevonden: optionalText,
  route: optionalText,
  situatie: optionalText,
  herkomst: optionalText.refine((code) => code === null || /^GM\d{4}$/u.test(code), text.municipalityUnknown),
  spoed: tick,
  afspraken: optionalText,
});

interface NewIntakePage {
  readonly acting: Acting;
  readonly personId: string;
}

const acts = {
  aanmelden: formAct({
    fields: intakeForm,
    async run({ acting: { database, scope, act }, personId }: NewIntakePage, typed) {
      const { householdId } = await database.read(scope, (tx) =>
        knownOf(tx, scope.regionId, { personId, intakeId: null }, act.moment.today),
      );
      return recordIntake(database, scope, {
        ...act,
        intake: {
          personId,
          householdId,
          reportedOn: typed.gemeld,
          referredBy: typed.verwijzer,
          foundAt: typed.gevonden,
          route: typed.route,
          situationBefore: typed.situatie,
          originMunicipality: typed.herkomst,
          isUrgent: typed.spoed,
          firstAgreements: typed.afspraken,
        },
      });
    },
    refusals: refusalsAt('gemeld', { 'reference-unknown': 'herkomst' }),
    done: ({ intakeId }) => savedAt(intakeAddress(intakeId), 'nieuw'),
  }),
};

export function action({ context, request }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  const personId = idFrom(new URL(request.url).searchParams.get('persoon') ?? undefined);
  return answerForm(acts, { acting, personId }, request);
}

export default function NewIntake({ loaderData: page, actionData }: Route.ComponentProps) {
  const select = (name: string, label: string, options: typeof page.routes) => (
    <Select name={name} label={label} options={options} emptyLabel={text.unknown} isOptional />
  );
  return (
    <Sent form={actionData?.sent}>
      <Breadcrumb trail={[{ href: intakesAddress, label: text.title }]} current={text.newTitle} />
      <PageTitle
        title={text.newTitle}
        lead={text.newLead(page.name)}
        actions={<ButtonLink href={pickPersonAddress('aanmelding')}>{text.another}</ButtonLink>}
      />
      <SentProblems />
      <Form act="aanmelden" values={page.prefilled}>
        <DateInput name="gemeld" label={text.reportedOn} />
        <Checkbox name="spoed" label={text.isUrgent} isOptional />
        {select('verwijzer', text.referredBy, page.sources)}
        <TextInput name="gevonden" label={text.foundAt} description={text.foundAtHint} isOptional />
        {select('route', text.route, page.routes)}
        {select('situatie', text.situation, page.situations)}
        {select('herkomst', text.origin, page.municipalities)}
        <Textarea name="afspraken" label={text.agreements} description={text.agreementsHint} isOptional />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={intakesAddress}>Annuleren</ButtonLink>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}
