import { data, redirect } from 'react-router';
import { z } from 'zod';
import { findMunicipalities } from '#app/modules/organisation/index.server.ts';
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
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { recordIntake } from '../../use-cases/record-intake.server.ts';
import { idFrom, requireWorker } from '../acting.server.ts';
import { intakeAddress, intakesAddress, pickPersonAddress } from '../addresses.ts';
import { knownOf } from '../stay/background.server.ts';
import { optionsOf } from '../code-names.ts';
import { dayField, optionalText, tick } from '../form-fields.ts';
import { intakeMessages as text } from './messages-intake.nl.ts';
import { refusalText } from '../messages-refusals.nl.ts';
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

export async function action({ context, request }: Route.ActionArgs) {
  const { database, scope, act } = requireWorker({ context, request });
  const personId = idFrom(new URL(request.url).searchParams.get('persoon') ?? undefined);
  const form = await request.formData();
  const refused = (problems: FormProblems) => data({ problems, typed: typedText(form) }, { status: 400 });
  const parsed = intakeForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(problemsOf(parsed.error));
  const typed = parsed.data;
  const { householdId } = await database.read(scope, (tx) =>
    knownOf(tx, scope.regionId, { personId, intakeId: null }, act.moment.today),
  );
  const recorded = await recordIntake(database, scope, {
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
  if (!recorded.ok) {
    const { kind } = recorded.reason;
    const field = kind === 'reference-unknown' ? 'herkomst' : 'gemeld';
    return refused({ [field]: text.refusals[kind] ?? refusalText(recorded.reason) });
  }
  throw redirect(`${intakeAddress(recorded.value.intakeId)}?gelukt=nieuw`, 303);
}

export default function NewIntake({ loaderData: page, actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? page.prefilled;
  const select = (name: string, label: string, options: typeof page.routes) => (
    <Select
      name={name}
      label={label}
      options={options}
      emptyLabel={text.unknown}
      defaultValue={typed[name]}
      error={problems[name]}
      isOptional
    />
  );
  return (
    <>
      <Breadcrumb trail={[{ href: intakesAddress, label: text.title }]} current={text.newTitle} />
      <PageTitle
        title={text.newTitle}
        lead={text.newLead(page.name)}
        actions={<ButtonLink href={pickPersonAddress('aanmelding')}>{text.another}</ButtonLink>}
      />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      <Form>
        <DateInput
          name="gemeld"
          label={text.reportedOn}
          defaultValue={typed['gemeld']}
          error={problems['gemeld']}
        />
        <Checkbox name="spoed" label={text.isUrgent} isChecked={(typed['spoed'] ?? '') !== ''} isOptional />
        {select('verwijzer', text.referredBy, page.sources)}
        <TextInput
          name="gevonden"
          label={text.foundAt}
          description={text.foundAtHint}
          defaultValue={typed['gevonden']}
          isOptional
        />
        {select('route', text.route, page.routes)}
        {select('situatie', text.situation, page.situations)}
        {select('herkomst', text.origin, page.municipalities)}
        <Textarea
          name="afspraken"
          label={text.agreements}
          description={text.agreementsHint}
          defaultValue={typed['afspraken']}
          isOptional
        />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={intakesAddress}>Annuleren</ButtonLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
