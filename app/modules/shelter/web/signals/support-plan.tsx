import { z } from 'zod';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Conflict,
  DateInput,
  Form,
  Note,
  PageTitle,
  RadioGroup,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { findStay } from '../../data/stays.server.ts';
import { recordSupportPlan } from '../../use-cases/record-support-plan.server.ts';
import { idFrom, notFound, requireWorker, type Acting } from '../acting.server.ts';
import { signalsAddress } from '../addresses.ts';
import { optionalDayField } from '../form-fields.ts';
import { refusalsAt } from '../messages-refusals.nl.ts';
import { signalMessages, supportPlanMessages as text } from './messages-signals.nl.ts';
import { namedPerson, readNamed, type NamedView } from '../named-read.server.ts';
import { fileTitle } from '../file-title.ts';
import type { Route } from './+types/support-plan.ts';
import '../shelter.css';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${fileTitle(text.title, loaderData?.personRef)} · Onderdak` },
];

const rowOf = (stayId: string) => ({ table: 'stay', key: { stay_id: stayId } }) as const;

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
    const revision = await revisionsOf(tx, rowOf(stayId));
    const record = await findStay(tx, acting.scope.regionId, stayId);
    if (record === null || record.stay.status !== 'present') return null;
    return { ...(await namedPerson(tx, acting, record.stay.personId)), revision };
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

interface SupportPlanPage {
  readonly acting: Acting;
  readonly stayId: string;
}

const acts = {
  vastleggen: formAct({
    fields: planForm,
    rows: ({ stayId }: SupportPlanPage) => [rowOf(stayId)],
    run: ({ acting: { database, scope, act }, stayId }: SupportPlanPage, { plan, afgesproken }) =>
      recordSupportPlan(database, scope, { ...act, stayId, agreedOn: plan === 'ja' ? afgesproken : null }),
    refusals: refusalsAt('afgesproken'),
    done: () => savedAt(signalsAddress, 'plan'),
  }),
};

export function action({ context, request, params }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  return answerForm(acts, { acting, stayId: idFrom(params.stayId) }, request);
}

export default function SupportPlan({ loaderData: page, actionData }: Route.ComponentProps) {
  const sent = actionData?.sent;
  return (
    <Sent form={sent} revision={page.revision}>
      <Breadcrumb trail={[{ href: signalsAddress, label: signalMessages.title }]} current={text.title} />
      <PageTitle title={text.title} lead={text.lead(page.name)} />
      <SentProblems />
      {sent?.change && <Conflict change={sent.change} leaveHref={signalsAddress} />}
      <Form act="vastleggen" values={{ plan: 'ja' }}>
        <RadioGroup
          name="plan"
          label={text.question}
          options={[
            { value: 'ja', label: text.yes },
            { value: 'nee', label: text.no },
          ]}
        />
        <DateInput name="afgesproken" label={text.agreedOn} isOptional />
        <Note>{text.explanation}</Note>
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={signalsAddress}>{text.back}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}
