import { succeed } from '#app/kernel/result.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Checkbox,
  compareFields,
  Conflict,
  Form,
  keepMineText,
  Select,
  Sent,
  SentProblems,
  TextInput,
} from '#app/ui/index.ts';
import { sourceRow } from '../plan-rows.ts';
import { fundingSourceKindNames } from '../../domain/lines/funding.ts';
import { saveFundingSource } from '../../use-cases/lines/save-funding-source.server.ts';
import { planPageAddress } from '../addresses.ts';
import { readBy } from '../forms/read-by.ts';
import { parseFundingSource, sourceToFields } from './forms/parse-funding-source.ts';
import { frameMessages } from '../messages.nl.ts';
import { fundingMessages as text, sourceRefusals } from './messages-funding.nl.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { notFound, openPlanToChange } from '../plan-page.server.ts';
import { presentSources } from './presenters/funding-sources.ts';
import type { Route } from './+types/funding-source.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData ? frameMessages.pageTitle(loaderData.title, loaderData.frame.plan.title) : 'Onderdak',
  },
];

/** The source that is changed; null on the page where one is added. */
async function openSource(arguments_: Route.LoaderArgs | Route.ActionArgs) {
  const opened = await openPlanToChange(arguments_, sourceRow(arguments_.params));
  const { bron } = arguments_.params;
  const source = opened.plan.sources.find(({ id }) => id === bron) ?? null;
  if (source === null && bron !== 'nieuw') throw notFound();
  return { ...opened, source };
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { source, report, revision, frame } = await openSource(arguments_);
  const row = presentSources(report).rows.find(({ id }) => id === source?.id);
  return {
    frame,
    isNew: source === null,
    revision,
    title: source === null ? text.newTitle : text.editTitle(source.label),
    lead: row === undefined ? text.newLead : text.editLead(row.covers),
    fields: source === null ? {} : sourceToFields(source),
  };
}

type SourcePage = Awaited<ReturnType<typeof openSource>>;

const sourceActs = ({ plan, source }: SourcePage) => ({
  opslaan: formAct({
    fields: readBy((fields) => {
      const read = parseFundingSource(fields, { sources: plan.sources, id: source?.id ?? null });
      return read.ok ? succeed({ source: read.value, reason: (fields['reden'] ?? '').trim() }) : read;
    }),
    rows: ({ edit }: SourcePage) =>
      source === null ? [] : [sourceRow({ plan: edit.plan, bron: source.id })],
    run: ({ services, acting, edit }, typed) =>
      saveFundingSource(services.database, acting.scope, { ...edit, ...typed }),
    refusals: sourceRefusals,
    done: (_, { edit }) => savedAt(planPageAddress(edit.plan, 'geldbronnen'), 'bron'),
  }),
});

export async function action(arguments_: Route.ActionArgs) {
  const page = await openSource(arguments_);
  return answerForm(sourceActs(page), page, arguments_.request);
}

const sourceFieldLabels = {
  naam: text.name,
  soort: text.kind,
  beschikbaar: text.availableField,
  afgesloten: text.isArchived,
};
const isArchivedNames = [
  { value: 'ja', label: 'ja' },
  { value: '', label: 'nee' },
];
const kinds = Object.entries(fundingSourceKindNames).map(([value, { nl }]) => ({ value, label: nl }));

export default function FundingSourcePage({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, title, lead, isNew, fields: stored } = loaderData;
  const list = planPageAddress(frame.plan.slug, 'geldbronnen');
  const sent = actionData?.sent;
  const change = sent?.change ?? null;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={title}
      crumb={isNew ? text.add : text.change}
      lead={lead}
      trail={[{ href: list, label: text.title }]}
    >
      <Sent form={sent} revision={loaderData.revision}>
        <SentProblems />
        {change !== null && (
          <Conflict
            change={change}
            differences={compareFields(stored, sent?.typed ?? {}, sourceFieldLabels, {
              soort: kinds,
              afgesloten: isArchivedNames,
            })}
            leaveHref={list}
          />
        )}
        <Form act="opslaan" values={stored}>
          <TextInput name="naam" label={text.name} width="full" />
          <Select name="soort" label={text.kind} options={kinds} />
          <TextInput
            name="beschikbaar"
            label={text.availableField}
            description={text.availableHint}
            inputMode="decimal"
            width="short"
            isOptional
          />
          {!isNew && (
            <Checkbox name="afgesloten" label={text.isArchived} description={text.archivedHint} isOptional />
          )}
          <TextInput name="reden" label={text.reason} description={text.reasonHint} width="full" isOptional />
          <ButtonGroup>
            <Button>{change === null ? text.submit : keepMineText}</Button>
            <ButtonLink href={list}>{frameMessages.cancel}</ButtonLink>
          </ButtonGroup>
        </Form>
      </Sent>
    </PlanFrame>
  );
}
