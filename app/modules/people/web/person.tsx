import { z } from 'zod';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import { Sent } from '#app/ui/index.ts';
import { emergencyGrounds } from '../domain/emergency-ground.ts';
import { emergencyOpen } from '../use-cases/emergency-open.server.ts';
import { listPurposes } from '../use-cases/list-purposes.server.ts';
import { openFile } from '../use-cases/open-file.server.ts';
import { tellableRef } from '../use-cases/tellable-ref.server.ts';
import { viewFile } from '../use-cases/view-file.server.ts';
import { fileAddress, idFrom, requireWorker } from './acting.server.ts';
import {
  emergencyMessages,
  emergencyRefusals,
  fileMessages,
  openRefusals,
  purposeMessages,
} from './messages-file.nl.ts';
import { EmergencyForm } from './parts/emergency-form.tsx';
import { FilePage } from './parts/file-page.tsx';
import { PurposeForm } from './parts/purpose-form.tsx';
import { presentFile } from './presenters/file.ts';
import { whereaboutsContext } from './whereabouts.server.ts';
import type { Route } from './+types/person.ts';

type Shown = Awaited<ReturnType<typeof loader>> | undefined;

function titleOf(shown: Shown): string {
  if (shown?.kind === 'purpose') return `${purposeMessages.title(shown.personRef)} · Onderdak`;
  if (shown?.kind === 'not-yours') return fileMessages.pageTitle(shown.personRef);
  return fileMessages.pageTitle(shown?.file.personRef ?? null);
}

/** Never a name: a title stays behind in the history of the browser. */
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: titleOf(loaderData) }];

export async function loader(page: Route.LoaderArgs) {
  const { services, acting } = requireWorker(page);
  const personId = idFrom(page.params.personId);
  const outcome = await viewFile(services.database, acting, personId);
  if (outcome.ok) {
    const find = page.context.get(whereaboutsContext);
    return {
      kind: 'file',
      whereabouts: await services.database.read(acting.scope, (tx) => find(tx, acting.scope, personId)),
      file: presentFile(outcome.value, acting.today),
      saved: savedMessage(page.request, fileMessages.saved),
    } as const;
  }
  if (outcome.reason === 'unknown') {
    const personRef = await tellableRef(services.database, acting, personId);
    return { kind: 'not-yours', personId, personRef } as const;
  }
  const { personRef, purposes } = await listPurposes(services.database, acting, personId);
  return { kind: 'purpose', personId, personRef: personRef ?? '', purposes } as const;
}

interface FileToOpen extends ReturnType<typeof requireWorker> {
  readonly personId: string;
}

const acts = {
  openen: formAct({
    fields: z.object({ doel: z.string().default(''), toelichting: z.string().default('') }),
    run: ({ services, acting, personId }: FileToOpen, { doel: code, toelichting: note }) =>
      openFile(services.database, acting, personId, { code, note }),
    refusals: { ...openRefusals, unknown: 404 },
    done: (_, { personId }) => fileAddress(personId),
  }),
  nood: formAct({
    fields: z.object({
      grond: z.enum(emergencyGrounds, emergencyMessages.groundMissing),
      reden: z.string().default(''),
    }),
    run: ({ services, acting, personId }: FileToOpen, { grond: ground, reden: reason }) =>
      emergencyOpen(services.database, acting, personId, { ground, reason }),
    refusals: emergencyRefusals,
    done: (_, { personId }) => fileAddress(personId),
  }),
};

export function action(page: Route.ActionArgs) {
  return answerForm(acts, { ...requireWorker(page), personId: idFrom(page.params.personId) }, page.request);
}

export default function Person({ loaderData: page, actionData }: Route.ComponentProps) {
  switch (page.kind) {
    case 'file':
      return <FilePage file={page.file} whereabouts={page.whereabouts} saved={page.saved} />;
    case 'purpose':
      return (
        <Sent form={actionData?.sent}>
          <PurposeForm {...page} />
        </Sent>
      );
    case 'not-yours':
      return (
        <Sent form={actionData?.sent}>
          <EmergencyForm personId={page.personId} personRef={page.personRef} />
        </Sent>
      );
    default:
      return page satisfies never;
  }
}
