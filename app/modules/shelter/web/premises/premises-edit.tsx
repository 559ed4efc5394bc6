import { data, redirect } from 'react-router';
import { typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Conflict,
  DateInput,
  ErrorSummary,
  Form,
  keepMineText,
  PageTitle,
  Section,
  Seen,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { changeIn, isChange, revisionToSend } from '#app/platform/http/seen.ts';
import { premisesDifferences } from './presenters/premises-differences.ts';
import { findHouse } from '../../data/houses.server.ts';
import { providersOf } from '../../data/providers.server.ts';
import { notFound, requireRole } from '../acting.server.ts';
import { premisesAddress, premisesChangeAddress, registerAddress } from '../addresses.ts';
import { editMessages as text } from './messages-premises-edit.nl.ts';
import { registerMessages } from './messages-register.nl.ts';
import { CloseForm } from './parts/close-form.tsx';
import { PremisesFields } from './parts/premises-fields.tsx';
import { presentPremisesFields } from './presenters/premises-fields.ts';
import { premisesChoices } from './premises-choices.server.ts';
import { editFromForm } from './premises-edit-act.server.ts';
import type { Route } from './+types/premises-edit.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.editTitle} · Onderdak` }];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { database, scope, act } = requireRole({ context, request }, 'region-admin');
  const { today } = act.moment;
  const found = await database.read(scope, async (tx) => {
    const revision = await revisionsOf(tx, { table: 'premises', key: { premises_ref: params.ref } });
    const house = await findHouse(tx, scope.regionId, params.ref, today);
    if (house === null) return null;
    const providers = await providersOf(tx, scope.regionId, house.premisesId);
    return { house, providers, revision, choices: await premisesChoices(tx, scope.regionId) };
  });
  if (found === null) throw notFound();
  const { house, providers, choices } = found;
  return {
    ref: house.ref,
    revision: found.revision,
    name: house.name,
    today: today.toString(),
    hasEnd: house.openPeriod.until !== null,
    values: presentPremisesFields(house),
    providers,
    choices,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const acting = requireRole({ context, request }, 'region-admin');
  const form = await request.formData();
  const outcome = await editFromForm(acting, params.ref, form);
  if (outcome.kind === 'done') throw redirect(`${premisesAddress(params.ref)}?gelukt=${outcome.saved}`, 303);
  const providers = form.getAll('aanbieder').map(String);
  const typed = typedText(form);
  if (isChange(outcome)) return data({ problems: {}, typed, providers, change: outcome }, { status: 409 });
  return data({ problems: outcome.problems, typed, providers }, { status: 400 });
}

export default function PremisesEdit({ loaderData: page, actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? {};
  const isClosing = typed['doen'] === 'sluiten';
  const isTyped = actionData !== undefined && !isClosing;
  const values = isTyped ? typed : page.values;
  const change = changeIn(actionData);
  return (
    <Seen revision={revisionToSend(page.revision, actionData)}>
      <Breadcrumb
        trail={[
          { href: registerAddress, label: registerMessages.title },
          { href: premisesAddress(page.ref), label: page.name },
        ]}
        current={text.editTitle}
      />
      <PageTitle
        title={text.editTitle}
        kicker={page.name}
        lead={text.editLead}
        actions={<ButtonLink href={premisesChangeAddress(page.ref)}>{text.toPlaces}</ButtonLink>}
      />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      {change !== null && (
        <Conflict
          change={change}
          differences={isTyped ? premisesDifferences(page, typed, actionData.providers) : undefined}
          leaveHref={premisesAddress(page.ref)}
        />
      )}
      <Section title={text.factsTitle}>
        <Form label={text.factsTitle}>
          <input type="hidden" name="doen" value="wijzigen" />
          <PremisesFields
            choices={page.choices}
            problems={problems}
            level={3}
            values={values}
            providers={isTyped ? actionData.providers : page.providers}
          />
          {page.hasEnd && (
            <DateInput
              name="dicht"
              label={text.openUntil}
              description={text.openUntilHint}
              defaultValue={values['dicht'] ?? page.values['dicht']}
              error={problems['dicht']}
              isOptional
            />
          )}
          <ButtonGroup>
            <Button>{change === null ? text.save : keepMineText}</Button>
            <ButtonLink href={premisesAddress(page.ref)}>{text.cancel}</ButtonLink>
          </ButtonGroup>
        </Form>
      </Section>
      {!page.hasEnd && (
        <Section title={text.closeTitle} intro={text.closeIntro}>
          <CloseForm problems={problems} typed={isClosing ? typed : {}} today={page.today} />
        </Section>
      )}
    </Seen>
  );
}
