import { succeed, refuse, type Result } from '#app/kernel/result.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  compareFields,
  Conflict,
  Form,
  keepMineText,
  Sent,
  SentProblems,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { planRow } from '../plan-rows.ts';
import { changePlan, type PlanWords } from '../../use-cases/plan/change-plan.server.ts';
import { planAddress } from '../addresses.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { FieldReader } from '../forms/fields.ts';
import { readBy } from '../forms/read-by.ts';
import { frameMessages } from '../messages.nl.ts';
import { changePlanRefusals, planEditMessages as text, planFieldLabels } from './messages-plan-edit.nl.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { openPlanToChange, type OpenedPlan } from '../plan-page.server.ts';
import type { Route } from './+types/plan-edit.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.title, loaderData.frame.plan.title) : 'Onderdak' },
];

function toFields({ title, vision, bottlenecks, reserve }: PlanWords): Fields {
  return {
    titel: title,
    visie: vision ?? '',
    knelpunten: bottlenecks.join('\n'),
    reserve: reserve?.name ?? '',
  };
}

function readWords(
  fields: Fields,
): Result<{ readonly changes: PlanWords; readonly reason: string }, FormProblems> {
  const read = new FieldReader(fields);
  const reserve = read.optionalText('reserve');
  const changes: PlanWords = {
    title: read.requiredText('titel', text.nameMissing),
    vision: read.optionalText('visie'),
    bottlenecks: read.lines('knelpunten'),
    reserve: reserve === null ? null : { name: reserve },
  };
  return read.hasProblems ? refuse(read.problems) : succeed({ changes, reason: read.text('reden') });
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, revision, frame } = await openPlanToChange(arguments_, planRow(arguments_.params));
  return { frame, revision, stored: toFields(plan) };
}

const acts = {
  wijzigen: formAct({
    fields: readBy(readWords),
    rows: ({ edit }: OpenedPlan) => [planRow(edit)],
    run: ({ services, acting, edit }, typed) =>
      changePlan(services.database, acting.scope, { ...edit, ...typed }),
    refusals: changePlanRefusals,
    done: (_, { edit }) => savedAt(planAddress(edit.plan), 'plan'),
  }),
};

export async function action(arguments_: Route.ActionArgs) {
  return answerForm(acts, await openPlanToChange(arguments_), arguments_.request);
}

export default function PlanEdit({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, stored } = loaderData;
  const href = planAddress(frame.plan.slug);
  const sent = actionData?.sent;
  const change = sent?.change ?? null;
  return (
    <PlanFrame frame={frame} tab={null} title={text.title} crumb={text.crumb}>
      <Sent form={sent} revision={loaderData.revision}>
        <SentProblems />
        {change !== null && (
          <Conflict
            change={change}
            differences={compareFields(stored, sent?.typed ?? {}, planFieldLabels)}
            leaveHref={savedAt(href, 'gelaten')}
          />
        )}
        <Form act="wijzigen" values={stored} marksRequired>
          <TextInput name="titel" label={text.name} width="full" />
          <Textarea name="visie" label={text.vision} rows={6} isOptional />
          <Textarea
            name="knelpunten"
            label={text.bottlenecks}
            description={text.bottlenecksHint}
            rows={6}
            isOptional
          />
          <TextInput
            name="reserve"
            label={text.reserve}
            description={text.reserveHint}
            width="full"
            isOptional
          />
          <TextInput name="reden" label={text.reason} description={text.reasonHint} width="full" isOptional />
          <ButtonGroup>
            <Button>{change === null ? text.submit : keepMineText}</Button>
            <ButtonLink href={href}>{frameMessages.cancel}</ButtonLink>
          </ButtonGroup>
        </Form>
      </Sent>
    </PlanFrame>
  );
}
