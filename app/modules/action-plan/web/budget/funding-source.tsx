import { data, redirect } from 'react-router';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Checkbox,
  compareFields,
  Conflict,
  ErrorSummary,
  Form,
  keepMineText,
  Seen,
  Select,
  TextInput,
} from '#app/ui/index.ts';
import {
  changeIn,
  isChange,
  revisionToSend,
  seeing,
  unlessChanged,
  type Change,
} from '#app/platform/http/seen.ts';
import { sourceRow } from '../plan-rows.ts';
import { fundingSourceKindNames } from '../../domain/lines/funding.ts';
import { saveFundingSource } from '../../use-cases/lines/save-funding-source.server.ts';
import { planPageAddress } from '../addresses.ts';
import { readFields, summaryOf, type Fields } from '../forms/fields.ts';
import { parseFundingSource, sourceToFields } from './forms/parse-funding-source.ts';
import { frameMessages } from '../messages.nl.ts';
import { fundingMessages as text } from './messages-funding.nl.ts';
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

interface Outcome {
  readonly fields: Fields;
  readonly problems: FormProblems;
  readonly refusal: string | null;
  readonly change?: Change;
}

export async function action(arguments_: Route.ActionArgs) {
  const { workPlace, plan, source } = await openSource(arguments_);
  const form = await arguments_.request.formData();
  const fields = readFields(form);
  const parsed = parseFundingSource(fields, { sources: plan.sources, id: source?.id ?? null });
  if (!parsed.ok) {
    return data<Outcome>({ fields, problems: parsed.reason, refusal: null }, { status: 400 });
  }
  const { database } = arguments_.context.get(servicesContext);
  const scope = seeing(workPlace.scope, form, ...(source === null ? [] : [sourceRow(arguments_.params)]));
  const saved = await unlessChanged(() =>
    saveFundingSource(database, scope, {
      plan: plan.id,
      origin: originOf(arguments_.context),
      source: parsed.value,
      reason: (fields['reden'] ?? '').trim(),
    }),
  );
  if (isChange(saved))
    return data<Outcome>({ fields, problems: {}, refusal: null, change: saved }, { status: 409 });
  if (saved.ok) return redirect(`${planPageAddress(plan.id, 'geldbronnen')}?gelukt=bron`, 303);
  const refusal = text.refusals[saved.reason.kind];
  return data<Outcome>({ fields, problems: {}, refusal }, { status: 409 });
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
  const { frame, title, lead, isNew } = loaderData;
  const fields: Fields = actionData?.fields ?? loaderData.fields;
  const problems = actionData?.problems ?? {};
  const field = (name: string) => ({ name, defaultValue: fields[name], error: problems[name] });
  const list = planPageAddress(frame.plan.slug, 'geldbronnen');
  const change = changeIn(actionData);
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={title}
      crumb={isNew ? text.add : text.change}
      lead={lead}
      trail={[{ href: list, label: text.title }]}
    >
      <ErrorSummary problems={summaryOf(problems)} />
      {actionData?.refusal != null && <Alert kind="error">{actionData.refusal}</Alert>}
      {change !== null && (
        <Conflict
          change={change}
          differences={compareFields(loaderData.fields, fields, sourceFieldLabels, {
            soort: kinds,
            afgesloten: isArchivedNames,
          })}
          leaveHref={list}
        />
      )}
      <Seen revision={revisionToSend(loaderData.revision, actionData)}>
        <Form>
          <TextInput {...field('naam')} label={text.name} width="full" />
          <Select {...field('soort')} label={text.kind} options={kinds} />
          <TextInput
            {...field('beschikbaar')}
            label={text.availableField}
            description={text.availableHint}
            inputMode="decimal"
            width="short"
            isOptional
          />
          {!isNew && (
            <Checkbox
              name="afgesloten"
              label={text.isArchived}
              description={text.archivedHint}
              isChecked={fields['afgesloten'] === 'ja'}
              isOptional
            />
          )}
          <TextInput
            {...field('reden')}
            label={text.reason}
            description={text.reasonHint}
            width="full"
            isOptional
          />
          <ButtonGroup>
            <Button>{change === null ? text.submit : keepMineText}</Button>
            <ButtonLink href={list}>{frameMessages.cancel}</ButtonLink>
          </ButtonGroup>
        </Form>
      </Seen>
    </PlanFrame>
  );
}
