import { hasEnded, type OpenPeriod } from '#app/kernel/period.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Breadcrumb,
  ButtonGroup,
  ButtonLink,
  Conflict,
  PageTitle,
  Section,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { dayInWords } from '#app/words/days.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { maintainsPremises, administersPremises, mayOpenChanges } from '../../domain/premises-rights.ts';
import { findPremises } from '../../use-cases/premises-pages.server.ts';
import { notFound, requireRole, type PageRequest } from '../acting.server.ts';
import { premisesAddress, registerAddress } from '../addresses.ts';
import { namesOf, optionsOf } from '../code-names.ts';
import { periodName } from '../dates.ts';
import { changeMessages as text } from './messages-premises-change.nl.ts';
import { premisesMessages } from './messages-premises.nl.ts';
import { planMessages } from './messages-premises-plan.nl.ts';
import { registerMessages } from './messages-register.nl.ts';
import { BedForm, BedTable } from './parts/bed-form.tsx';
import { contactMessages } from './messages-contact.nl.ts';
import { ContactForm } from './parts/contact-form.tsx';
import { CapacityForm } from './parts/capacity-form.tsx';
import { OutageForm, OutageList } from './parts/outage-form.tsx';
import { OpenPlans, PlanForm } from './parts/plan-forms.tsx';
import { RulesForm } from './parts/rules-form.tsx';
import { WinterForm } from './parts/winter-form.tsx';
import { presentBeds } from './presenters/beds.ts';
import { presentContactFields, presentContacts } from './presenters/contact.ts';
import { presentRuleFields } from './presenters/premises.ts';
import { placeActs } from './premises-change-act.server.ts';
import { planActs } from './premises-plan-act.server.ts';
import { premisesToChange } from './premises-to-change.server.ts';
import type { Route } from './+types/premises-change.ts';
import '../shelter.css';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${text.title}${loaderData ? `: ${loaderData.name}` : ''} · Onderdak` },
];

function requireKeeper(request: PageRequest) {
  return requireRole(request, 'region-admin', 'shelter-worker', 'regional-policy');
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { database, scope, role, act } = requireKeeper({ context, request });
  const { today } = act.moment;
  const found = await database.read(scope, async (tx) => ({
    revision: await revisionsOf(tx, { table: 'premises', key: { premises_ref: params.ref } }),
    entry: await findPremises(tx, scope.regionId, params.ref, today),
    codes: await shelterCodes(tx),
  }));
  if (found.entry === null) throw notFound();
  const { house, facts } = found.entry;
  if (!mayOpenChanges(role, house)) throw new Response(null, { status: 403, statusText: 'Forbidden' });
  const reasons = namesOf(found.codes.outOfServiceReasons);
  const isRunning = (period: OpenPeriod) => !hasEnded(period, today);
  return {
    ref: house.ref,
    revision: found.revision,
    name: house.name,
    today: today.toString(),
    hasNewBeds: savedMessage(request, { bed: planMessages.added }) !== null,
    canSetCapacity: administersPremises(role),
    canClose: maintainsPremises(role, house),
    canSwitchWinter: house.hasNights,
    contractForms: optionsOf(found.codes.contractForms),
    rules: presentRuleFields(house.rules),
    contact: { current: presentContactFields(house.contact), rows: presentContacts(facts.contacts) },
    capacityReasons: optionsOf(found.codes.capacityReasons),
    outOfServiceReasons: optionsOf(found.codes.outOfServiceReasons),
    beds: facts.beds.map(({ ref }) => ({ value: ref, label: ref })),
    bedRows: presentBeds(facts.beds),
    plans: facts.changes
      .filter(({ doneOn }) => doneOn === null)
      .map(({ changeId, kind, plannedOn, note }) => ({
        changeId,
        kind,
        line: planMessages.line(
          premisesMessages.changeKinds[kind],
          plannedOn === null ? premisesMessages.noDay : dayInWords(plannedOn),
          note,
        ),
      })),
    winter: facts.winterRules
      .filter(({ period }) => isRunning(period))
      .map(({ extraPlaces, period }) => text.winterNow(periodName(period.from, period.until), extraPlaces)),
    outages: facts.outages
      .filter(({ period }) => isRunning(period))
      .map(({ outageId, places, bedRef, reason, period }) => ({
        outageId,
        line: text.outage(
          places,
          bedRef,
          reasons.get(reason) ?? reason,
          periodName(period.from, period.until),
        ),
      })),
  };
}

export function action({ context, request, params }: Route.ActionArgs) {
  const acting = requireKeeper({ context, request });
  return answerForm({ ...placeActs, ...planActs }, premisesToChange(acting, params.ref), request);
}

export default function PremisesChange({ loaderData: page, actionData }: Route.ComponentProps) {
  const { today } = page;
  const sent = actionData?.sent;
  return (
    <Sent form={sent} revision={page.revision}>
      <Breadcrumb
        trail={[
          { href: registerAddress, label: registerMessages.title },
          { href: premisesAddress(page.ref), label: page.name },
        ]}
        current={text.title}
      />
      <PageTitle title={text.title} kicker={page.name} lead={text.lead} />
      <SentProblems />
      {sent?.change && <Conflict change={sent.change} leaveHref={premisesAddress(page.ref)} />}
      {page.canSetCapacity && (
        <Section title={text.capacityTitle}>
          <CapacityForm reasons={page.capacityReasons} today={today} />
        </Section>
      )}
      {page.canSetCapacity && (
        <Section title={text.rulesTitle} intro={text.rulesIntro}>
          <RulesForm contractForms={page.contractForms} current={page.rules} today={today} />
        </Section>
      )}
      {page.canSwitchWinter && (
        <Section title={text.winterTitle} intro={text.winterIntro}>
          <WinterForm reasons={page.capacityReasons} current={page.winter} today={today} />
        </Section>
      )}
      {page.canClose && (
        <Section title={text.outageTitle} intro={text.outageIntro}>
          <OutageForm reasons={page.outOfServiceReasons} beds={page.beds} today={today} />
          {page.outages.length > 0 && <OutageList outages={page.outages} today={today} />}
        </Section>
      )}
      {page.canSetCapacity && (
        <Section id="bedden" title={planMessages.bedsTitle} intro={planMessages.bedsIntro}>
          {page.hasNewBeds && actionData === undefined && <Alert kind="success">{planMessages.added}</Alert>}
          <BedTable beds={page.bedRows} />
          <BedForm />
        </Section>
      )}
      {page.canClose && (
        <Section id="contact" title={contactMessages.title} intro={contactMessages.intro}>
          <ContactForm {...page.contact} today={today} />
        </Section>
      )}
      {page.canSetCapacity && (
        <Section title={planMessages.planTitle} intro={planMessages.planIntro}>
          {page.plans.length > 0 && <OpenPlans plans={page.plans} today={today} />}
          <PlanForm />
        </Section>
      )}
      <ButtonGroup>
        <ButtonLink href={premisesAddress(page.ref)}>{text.cancel}</ButtonLink>
      </ButtonGroup>
    </Sent>
  );
}
