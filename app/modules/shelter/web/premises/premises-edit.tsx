import { answerForm } from '#app/platform/forms/answer-form.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Conflict,
  DateInput,
  Form,
  keepMineText,
  PageTitle,
  Section,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { premisesDifferences } from './presenters/premises-differences.ts';
import { findHouse } from '../../data/houses.server.ts';
import { providersOf } from '../../data/providers.server.ts';
import { notFound, requireRole } from '../acting.server.ts';
import { premisesAddress, premisesChangeAddress, registerAddress } from '../addresses.ts';
import { editMessages as text } from './messages-premises-edit.nl.ts';
import { registerMessages } from './messages-register.nl.ts';
import { CloseForm } from './parts/close-form.tsx';
import { PremisesFields } from './parts/premises-fields.tsx';
import { saidOf } from './presenters/answers.ts';
import { presentPremisesFields } from './presenters/premises-fields.ts';
import { premisesChoices } from './premises-choices.server.ts';
import { editActs } from './premises-edit-act.server.ts';
import { premisesToChange } from './premises-to-change.server.ts';
import type { Route } from './+types/premises-edit.ts';
import '../shelter.css';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${text.editTitle}${loaderData ? `: ${loaderData.name}` : ''} · Onderdak` },
];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { database, scope, act } = requireRole({ context, request }, 'region-admin');
  const { today } = act.moment;
  const found = await database.read(scope, async (tx) => {
    const revision = await revisionsOf(tx, { table: 'premises', key: { premises_ref: params.ref } });
    const house = await findHouse(tx, scope.regionId, params.ref, today);
    if (house === null) return null;
    const providers = await providersOf(tx, scope.regionId, house.premisesId);
    return {
      house,
      providers,
      revision,
      choices: await premisesChoices(tx, scope.regionId, house.municipality),
    };
  });
  if (found === null) throw notFound();
  const { house, providers, choices } = found;
  return {
    ref: house.ref,
    revision: found.revision,
    name: house.name,
    today: today.toString(),
    hasEnd: house.openPeriod.until !== null,
    values: presentPremisesFields(house, providers),
    choices,
    said: saidOf(house),
  };
}

export function action({ context, request, params }: Route.ActionArgs) {
  const acting = requireRole({ context, request }, 'region-admin');
  return answerForm(editActs, premisesToChange(acting, params.ref), request);
}

export default function PremisesEdit({ loaderData: page, actionData }: Route.ComponentProps) {
  const sent = actionData?.sent;
  const editing = sent?.act === 'wijzigen' ? sent : null;
  return (
    <Sent form={sent} revision={page.revision}>
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
      <SentProblems />
      {sent?.change && (
        <Conflict
          change={sent.change}
          differences={editing === null ? undefined : premisesDifferences(page, editing.typed)}
          leaveHref={premisesAddress(page.ref)}
        />
      )}
      <Section title={text.factsTitle}>
        <Form act="wijzigen" label={text.factsTitle} values={page.values} marksRequired>
          <PremisesFields choices={page.choices} said={page.said} level={3} />
          {page.hasEnd && (
            <DateInput name="dicht" label={text.openUntil} description={text.openUntilHint} isOptional />
          )}
          <ButtonGroup>
            <Button>{editing?.change ? keepMineText : text.save}</Button>
            <ButtonLink href={premisesAddress(page.ref)}>{text.cancel}</ButtonLink>
          </ButtonGroup>
        </Form>
      </Section>
      {!page.hasEnd && (
        <Section title={text.closeTitle} intro={text.closeIntro}>
          <CloseForm today={page.today} />
        </Section>
      )}
    </Sent>
  );
}
