import { data, redirect } from 'react-router';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  CheckboxGroup,
  ErrorSummary,
  Form,
  PageTitle,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { createPlan } from '../../use-cases/plan/create-plan.server.ts';
import { planAddress, plansAddress } from '../addresses.ts';
import { choicesOf, readFields, summaryOf, type Fields } from '../forms/fields.ts';
import { parseNewPlan, usualSources } from './forms/parse-new-plan.ts';
import { frameMessages, newPlanMessages as text } from '../messages.nl.ts';
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

interface Outcome {
  readonly fields: Fields;
  readonly problems: FormProblems;
}

export async function action({ context, request }: Route.ActionArgs) {
  const { scope } = requireRegionalOfficer({ context, request });
  const fields = readFields(await request.formData());
  const parsed = parseNewPlan(fields);
  if (!parsed.ok) return data<Outcome>({ fields, problems: parsed.reason }, { status: 400 });
  const { database } = context.get(servicesContext);
  const made = await createPlan(database, scope, { ...parsed.value, origin: originOf(context) });
  if (made.ok) return redirect(planAddress(made.value.plan), 303);
  const { field, message } = refusals[made.reason];
  return data<Outcome>({ fields, problems: { [field]: message } }, { status: 400 });
}

const refusals = {
  'plan-exists': { field: 'naam', message: text.slugTaken },
  slug: { field: 'naam', message: text.slugWrong },
  title: { field: 'titel', message: text.nameMissing },
  years: { field: 'laatstejaar', message: text.yearsReversed },
} as const;

export default function NewPlan({ loaderData, actionData }: Route.ComponentProps) {
  const fields = actionData?.fields ?? loaderData.fields;
  const problems = actionData?.problems ?? {};
  const field = (name: string) => ({ name, defaultValue: fields[name], error: problems[name] });
  return (
    <>
      <Breadcrumb trail={[{ href: plansAddress, label: frameMessages.plans }]} current={text.title} />
      <PageTitle title={text.title} lead={text.lead} />
      <ErrorSummary problems={summaryOf(problems)} />
      <Form>
        <TextInput {...field('titel')} label={text.name} description={text.nameHint} width="full" />
        <TextInput {...field('naam')} label={text.slug} description={text.slugHint} width="short" />
        <div className="onderdak-filters">
          <TextInput {...field('eerstejaar')} label={text.first} inputMode="numeric" width="short" />
          <TextInput {...field('laatstejaar')} label={text.last} inputMode="numeric" width="short" />
        </div>
        <Textarea {...field('visie')} label={text.vision} description={text.visionHint} isOptional />
        <Textarea
          {...field('knelpunten')}
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
          defaultValues={choicesOf(fields, 'bronnen')}
          isOptional
        />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={plansAddress}>{frameMessages.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
