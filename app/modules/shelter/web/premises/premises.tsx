import { findMunicipality } from '#app/modules/organisation/index.server.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Breadcrumb,
  ButtonLink,
  ChartFrame,
  DataTable,
  DefinitionList,
  FigureCards,
  Grid,
  List,
  PageTitle,
  Section,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { recordedOccupancy } from '../../data/occupancy.server.ts';
import {
  administersPremises,
  recordsAnswers,
  isOfferedChanges,
  maintainsPremises,
  worksTonight,
} from '../../domain/premises-rights.ts';
import { findPremises } from '../../use-cases/premises-pages.server.ts';
import { refusalsAt, refusalsTold, refusalText } from '../messages-refusals.nl.ts';
import { recordHouseAnswers, undoHouseAnswer } from '../../use-cases/keep-premises.server.ts';
import { answerFields, undoAnswerFields } from './answer-act.server.ts';
import { premisesSaved, premisesToChange, type PremisesToChange } from './premises-to-change.server.ts';
import { answersGiven, openQuestions } from './presenters/answers.ts';
import { countReaders, notFound, registerReaders, requireRole } from '../acting.server.ts';
import {
  houseTonightAddress,
  premisesChangeAddress,
  premisesEditAddress,
  registerAddress,
} from '../addresses.ts';
import { namesOf } from '../code-names.ts';
import { premisesMessages as text } from './messages-premises.nl.ts';
import { registerMessages } from './messages-register.nl.ts';
import { drawOccupancy } from '../occupancy/occupancy-chart.server.ts';
import { GivenAnswers } from './parts/given-answers.tsx';
import { AnswerForm } from './parts/answer-form.tsx';
import { ContactLine } from './parts/contact-line.tsx';
import { FlowList } from './parts/flow-list.tsx';
import { presentContact } from './presenters/contact.ts';
import {
  presentCapacity,
  presentChanges,
  presentCharacteristics,
  presentFacts,
  presentFigures,
  presentRules,
} from './presenters/premises.ts';
import type { Route } from './+types/premises.ts';
import '../shelter.css';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.name ?? registerMessages.title} · Onderdak` },
];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { database, scope, role, act } = requireRole({ context, request }, ...registerReaders);
  const { today } = act.moment;
  const found = await database.read(scope, async (tx) => {
    const entry = await findPremises(tx, scope.regionId, params.ref, today);
    if (entry === null) return null;
    const { municipality, hasNights } = entry.house;
    const seesCounts = hasNights && countReaders.some((reader) => reader === role);
    return {
      entry,
      codes: await shelterCodes(tx),
      municipality: municipality === null ? null : await findMunicipality(tx, municipality),
      weeks: seesCounts ? await recordedOccupancy(tx, today.subtract({ weeks: 8 }), today) : { days: [] },
    };
  });
  if (found === null) throw notFound();
  const { entry, codes, weeks } = found;
  const { house, facts } = entry;
  const reasons = namesOf([...codes.capacityReasons, ...codes.outOfServiceReasons]);
  return {
    name: house.name,
    ref: house.ref,
    kicker: house.kindNl,
    isOpen: house.isOpen,
    isOwn: worksTonight(role, house),
    contact: presentContact(house.contact),
    mayAddContact: maintainsPremises(role, house) ? house.ref : undefined,
    questions: house.hasNights && recordsAnswers(role) ? openQuestions(house) : [],
    given: house.hasNights && recordsAnswers(role) ? answersGiven(house) : [],
    canEdit: administersPremises(role),
    canChange: isOfferedChanges(role, house),
    saved: savedMessage(request, text.saved),
    targetGroup: house.targetGroup ?? registerMessages.noTargetGroup,
    figures: presentFigures(entry),
    facts: presentFacts(house, facts, found.municipality?.name ?? null),
    rules: presentRules(house, namesOf(codes.contractForms).get(house.rules.contractForm ?? '') ?? null),
    characteristics: presentCharacteristics(house),
    capacity: presentCapacity(facts, reasons),
    beds: facts.beds.map(({ ref }) => ref),
    inflow: facts.inflow,
    outflow: facts.outflow,
    changes: presentChanges(facts.changes),
    remarks: facts.remarks.map(({ ref, nl }) => ({ key: ref, content: nl })),
    weeks: drawOccupancy(weeks, {
      id: 'bezetting',
      title: text.occupancyChart(house.name),
      isCounted: ({ ref, isRecorded }) => isRecorded && ref === house.ref,
    }),
  };
}

const acts = {
  antwoord: formAct({
    fields: answerFields,
    run: ({ acting: { database, scope }, house }: PremisesToChange, { answers }) =>
      recordHouseAnswers(database, scope, { ...house, answers }),
    refusals: refusalsAt('takesPets'),
    done: premisesSaved('antwoord'),
  }),
  'antwoord-terug': formAct({
    fields: undoAnswerFields,
    run: ({ acting: { database, scope }, house }: PremisesToChange, { deel: answerId }) =>
      undoHouseAnswer(database, scope, { ...house, answerId }),
    refusals: refusalsTold(({ kind }) => ({ message: refusalText({ kind }), status: 409 })),
    done: premisesSaved('antwoord-terug'),
  }),
};

export function action({ context, request, params }: Route.ActionArgs) {
  const acting = requireRole({ context, request }, 'shelter-worker', 'region-admin');
  return answerForm(acts, premisesToChange(acting, params.ref), request);
}

export default function Premises({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <Sent form={actionData?.sent}>
      <Breadcrumb trail={[{ href: registerAddress, label: registerMessages.title }]} current={page.name} />
      <PageTitle
        title={page.name}
        kicker={page.kicker}
        lead={page.isOpen ? text.lead(page.targetGroup) : text.leadClosed}
        actions={
          <>
            {page.isOwn && (
              <ButtonLink kind="primary" href={houseTonightAddress(page.ref)}>
                {text.toTonight}
              </ButtonLink>
            )}
            {page.canChange && (
              <ButtonLink href={premisesChangeAddress(page.ref)}>{text.toChange}</ButtonLink>
            )}
            {page.canEdit && <ButtonLink href={premisesEditAddress(page.ref)}>{text.toEdit}</ButtonLink>}
          </>
        }
      />
      <SentProblems />
      {page.saved !== null && actionData === undefined && <Alert kind="success">{page.saved}</Alert>}
      <ContactLine name={page.name} contact={page.contact} mayAdd={page.mayAddContact} />
      <FigureCards figures={page.figures} />
      <Grid columns={2}>
        <Section title={text.rulesTitle}>
          <DefinitionList items={page.rules} />
        </Section>
        <Section title={text.characteristicsTitle}>
          <DefinitionList items={page.characteristics} />
          <GivenAnswers given={page.given} />
          <AnswerForm
            premisesRef={page.ref}
            name={page.name}
            questions={page.questions}
            isOpen={actionData?.sent.act === 'antwoord'}
          />
        </Section>
      </Grid>
      {page.weeks !== null && (
        <Section title={text.occupancyTitle}>
          <ChartFrame
            chart={page.weeks.chart}
            narrow={page.weeks.narrow}
            caption={text.occupancyCaption(page.weeks.lowest, page.weeks.highest)}
            source={text.occupancySource}
            table="folded"
          />
        </Section>
      )}
      <Grid columns={2}>
        <Section title={text.factsTitle}>
          <DefinitionList items={page.facts} />
        </Section>
        {page.inflow.length + page.outflow.length > 0 && (
          <Section title={text.flowsTitle}>
            <FlowList title={text.inflow} flows={page.inflow} />
            <FlowList title={text.outflow} flows={page.outflow} />
          </Section>
        )}
      </Grid>
      <Section title={text.capacityTitle} intro={text.capacityIntro}>
        <DataTable
          caption={text.capacityCaption}
          isCaptionHidden
          rows={page.capacity}
          rowKey={(row) => row.key}
          empty={text.capacityEmpty}
          columns={[
            { key: 'wat', header: text.what, cell: (row) => row.what, isRowHeader: true },
            { key: 'aantal', header: text.number, kind: 'number', cell: (row) => row.number },
            { key: 'reden', header: text.reason, cell: (row) => row.reason },
            { key: 'periode', header: text.period, cell: (row) => row.period },
            { key: 'toelichting', header: text.note, cell: (row) => row.note },
          ]}
        />
      </Section>
      {page.beds.length > 0 && (
        <Section title={text.bedsTitle}>
          <p className="utrecht-paragraph">{page.beds.join(', ')}</p>
        </Section>
      )}
      {page.changes.length > 0 && (
        <Section title={text.changesTitle}>
          <List
            items={page.changes.map(({ key, kind, when, note }) => ({
              key,
              content: (
                <>
                  <strong>{kind}</strong>, {when}
                  {note === '' ? '' : `: ${note}`}
                </>
              ),
            }))}
          />
        </Section>
      )}
      {page.remarks.length > 0 && (
        <Section title={text.remarksTitle}>
          <List items={page.remarks} />
        </Section>
      )}
    </Sent>
  );
}
