import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import { servicesContext } from '#app/platform/http/context.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  CheckboxGroup,
  Form,
  PageTitle,
  Sent,
  SentProblems,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { createPlan } from '../../use-cases/plan/create-plan.server.ts';
import { newMeasureForAddress, planAddress, plansAddress, readFindingParameter } from '../addresses.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { readBy } from '../forms/read-by.ts';
import { parseNewPlan, usualSources } from './forms/parse-new-plan.ts';
import { frameMessages, newPlanMessages as text } from '../messages.nl.ts';
import { createPlanRefusals } from './messages-new-plan-refusals.nl.ts';
import { openPlansToChange } from '../open-to-change.server.ts';
import { requireRegionalOfficer } from '../plan-page.server.ts';
import type { Route } from './+types/new-plan.ts';
import '../action-plan.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export function loader({ context, request }: Route.LoaderArgs) {
  requireRegionalOfficer({ context, request });
  const { year } = context.get(servicesContext).today();
  const fields: Fields = {
    eerstejaar: String(year + 1),
    laatstejaar: String(year + 4),
    bronnen: usualSources.map(({ id }) => id).join(' '),
  };
  return { fields };
}

/** Who comes from a finding goes on to the measure of it. */
function open(arguments_: Route.ActionArgs) {
  const asked = new URL(arguments_.request.url).searchParams.get('bevinding');
  return { ...openPlansToChange(arguments_), finding: readFindingParameter(asked) };
}

const acts = {
  maken: formAct({
    fields: readBy(parseNewPlan),
    run: ({ services, acting, origin }: ReturnType<typeof open>, plan) =>
      createPlan(services.database, acting.scope, { ...plan, origin }),
    refusals: createPlanRefusals,
    done: ({ plan }, { finding }) =>
      savedAt(finding === null ? planAddress(plan) : newMeasureForAddress(plan, finding), 'gemaakt'),
  }),
};

export function action(arguments_: Route.ActionArgs) {
  return answerForm(acts, open(arguments_), arguments_.request);
}

export default function NewPlan({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Sent form={actionData?.sent}>
      <Breadcrumb trail={[{ href: plansAddress, label: frameMessages.plans }]} current={text.title} />
      <PageTitle title={text.title} lead={text.lead} />
      <SentProblems labels={{ eerstejaar: text.first, laatstejaar: text.last }} />
      <Form act="maken" values={loaderData.fields}>
        <TextInput name="titel" label={text.name} description={text.nameHint} width="full" />
        <TextInput name="naam" label={text.slug} description={text.slugHint} width="short" />
        <div className="onderdak-filters">
          <TextInput name="eerstejaar" label={text.first} inputMode="numeric" width="short" />
          <TextInput name="laatstejaar" label={text.last} inputMode="numeric" width="short" />
        </div>
        <Textarea name="visie" label={text.vision} description={text.visionHint} isOptional />
        <Textarea
          name="knelpunten"
          label={text.bottlenecks}
          description={text.bottlenecksHint}
          rows={3}
          isOptional
        />
        <CheckboxGroup
          name="bronnen"
          label={text.sources}
          description={text.sourcesHint}
          options={usualSources.map(({ id, label }) => ({ value: id, label }))}
          isOptional
        />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={plansAddress}>{frameMessages.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}
