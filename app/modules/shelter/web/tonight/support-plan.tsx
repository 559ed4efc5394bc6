import { data, redirect } from 'react-router';
import { z } from 'zod';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Conflict,
  DateInput,
  ErrorSummary,
  Form,
  Note,
  PageTitle,
  RadioGroup,
  Seen,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { changeIn, isChange, revisionToSend, seeing, unlessChanged } from '#app/platform/http/seen.ts';
import { findStay } from '../../data/stays.server.ts';
import { recordSupportPlan } from '../../use-cases/record-support-plan.server.ts';
import { idFrom, notFound, requireWorker } from '../acting.server.ts';
import { signalsAddress } from '../addresses.ts';
import { optionalDayField } from '../form-fields.ts';
import { refusalText } from '../messages-refusals.nl.ts';
import { supportPlanMessages as text } from '../waiting/messages-waiting.nl.ts';
import { namesOfPeople, readNamed, type NamedView } from '../named-read.server.ts';
import type { Route } from './+types/support-plan.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const stayId = idFrom(params.stayId);
  const view: NamedView = {
    action: 'view-person-label',
    objectKind: 'stay',
    objectId: stayId,
    purpose: text.auditPurpose,
  };
  const found = await readNamed(acting, view, async (tx) => {
    const revision = await revisionsOf(tx, { table: 'stay', key: { stay_id: stayId } });
    const record = await findStay(tx, acting.scope.regionId, stayId);
    if (record === null || record.stay.status !== 'present') return null;
    const names = await namesOfPeople(tx, acting, [record.stay.personId]);
    return { name: names.get(record.stay.personId) ?? '', revision };
  });
  if (found === null) throw notFound();
  return found;
}

const planForm = z
  .object({ plan: z.enum(['ja', 'nee'], text.choiceMissing), afgesproken: optionalDayField(text.dayMissing) })
  .refine(({ plan, afgesproken }) => plan === 'nee' || afgesproken !== null, {
    path: ['afgesproken'],
    message: text.dayMissing,
  });

export async function action({ context, request, params }: Route.ActionArgs) {
  const { database, scope, act } = requireWorker({ context, request });
  const stayId = idFrom(params.stayId);
  const form = await request.formData();
  const refused = (problems: FormProblems) => data({ problems, typed: typedText(form) }, { status: 400 });
  const parsed = planForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(problemsOf(parsed.error));
  const { plan, afgesproken } = parsed.data;
  const agreedOn = plan === 'ja' ? afgesproken : null;
  const seen = seeing(scope, form, { table: 'stay', key: { stay_id: stayId } });
  const recorded = await unlessChanged(() => recordSupportPlan(database, seen, { ...act, stayId, agreedOn }));
  if (isChange(recorded))
    return data({ problems: {}, typed: typedText(form), change: recorded }, { status: 409 });
  if (!recorded.ok) return refused({ afgesproken: refusalText(recorded.reason) });
  throw redirect(`${signalsAddress}?gelukt=plan`, 303);
}

export default function SupportPlan({ loaderData: page, actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? {};
  const change = changeIn(actionData);
  return (
    <Seen revision={revisionToSend(page.revision, actionData)}>
      <PageTitle title={text.title} lead={text.lead(page.name)} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      {change !== null && <Conflict change={change} leaveHref={signalsAddress} />}
      <Form>
        <RadioGroup
          name="plan"
          label={text.question}
          options={[
            { value: 'ja', label: text.yes },
            { value: 'nee', label: text.no },
          ]}
          defaultValue={typed['plan'] ?? 'ja'}
          error={problems['plan']}
        />
        <DateInput
          name="afgesproken"
          label={text.agreedOn}
          defaultValue={typed['afgesproken']}
          error={problems['afgesproken']}
          isOptional
        />
        <Note>{text.explanation}</Note>
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={signalsAddress}>{text.back}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Seen>
  );
}
