import { z } from 'zod';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import { Alert, Button, Form, PageTitle, Sent, SentProblems, TextInput } from '#app/ui/index.ts';
import { findDoorLockMinutes } from '../../data/door-lock.server.ts';
import { chooseDoorLock } from '../../use-cases/share-device.server.ts';
import { requireAdministrator, type Administration } from '../acting.server.ts';
import { sharedDeviceMessages as text } from './messages-shared-device.nl.ts';
import type { Route } from './+types/door-lock.ts';

export const meta = () => [{ title: `${text.regionTitle} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, acting, regionId } = requireAdministrator(context, request);
  const minutes = await services.database.read(acting.scope, (tx) => findDoorLockMinutes(tx, regionId));
  return { minutes, saved: savedMessage(request, text.saved) };
}

const acts = {
  minuten: formAct({
    fields: z.object({
      minuten: z.coerce
        .number(text.minutesWrong)
        .int(text.minutesWrong)
        .min(1, text.minutesWrong)
        .max(15, text.minutesWrong),
    }),
    run: ({ services, acting }: Administration, { minuten }) =>
      chooseDoorLock(services.database, acting, minuten),
    refusals: {},
    done: () => savedAt('/beheer/gedeelde-toestellen', 'minuten'),
  }),
};

export function action({ context, request }: Route.ActionArgs) {
  return answerForm(acts, requireAdministrator(context, request), request);
}

export default function DoorLock({ loaderData, actionData }: Route.ComponentProps) {
  const { minutes, saved } = loaderData;
  return (
    <Sent form={actionData?.sent}>
      <PageTitle title={text.regionTitle} lead={text.regionLead} />
      {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
      <SentProblems />
      <Form act="minuten" values={{ minuten: String(minutes) }}>
        <TextInput
          name="minuten"
          label={text.minutes}
          description={text.minutesHint}
          inputMode="numeric"
          width="short"
        />
        <Button>{text.regionSave}</Button>
      </Form>
    </Sent>
  );
}
