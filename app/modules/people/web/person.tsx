import { data, redirect } from 'react-router';
import { typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import { emergencyGrounds } from '../domain/emergency-ground.ts';
import { emergencyOpen } from '../use-cases/emergency-open.server.ts';
import { listPurposes } from '../use-cases/list-purposes.server.ts';
import { openFile } from '../use-cases/open-file.server.ts';
import { viewFile } from '../use-cases/view-file.server.ts';
import { fileAddress, idFrom, notFound, requireWorker } from './acting.server.ts';
import { emergencyMessages, emergencyRefusals, fileMessages, openRefusals } from './messages-file.nl.ts';
import { EmergencyForm } from './parts/emergency-form.tsx';
import { FilePage } from './parts/file-page.tsx';
import { PurposeForm } from './parts/purpose-form.tsx';
import { presentFile } from './presenters/file.ts';
import type { Route } from './+types/person.ts';

/** Never a name: a title stays behind in the history of the browser. */
export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: fileMessages.pageTitle(loaderData?.kind === 'file' ? loaderData.file.personRef : null) },
];

export async function loader(page: Route.LoaderArgs) {
  const { services, acting } = requireWorker(page);
  const personId = idFrom(page.params.personId);
  const outcome = await viewFile(services.database, acting, personId);
  if (outcome.ok) {
    const saved = new URL(page.request.url).searchParams.get('gelukt') ?? '';
    return {
      kind: 'file',
      file: presentFile(outcome.value, acting.today),
      saved: Object.hasOwn(fileMessages.saved, saved) ? (fileMessages.saved[saved] ?? null) : null,
    } as const;
  }
  if (outcome.reason === 'unknown') return { kind: 'not-yours', personId } as const;
  const { personRef, purposes } = await listPurposes(services.database, acting, personId);
  return { kind: 'purpose', personId, personRef: personRef ?? '', purposes } as const;
}

interface Outcome {
  readonly problems: FormProblems;
  readonly typed: Readonly<Record<string, string>>;
}

export async function action(page: Route.ActionArgs) {
  const { services, acting } = requireWorker(page);
  const personId = idFrom(page.params.personId);
  const typed = typedText(await page.request.formData());
  const refused = (problems: FormProblems, status: number) => data<Outcome>({ problems, typed }, { status });
  const opened = () => redirect(fileAddress(personId), 303);
  if (typed['handeling'] === 'nood') {
    const ground = emergencyGrounds.find((each) => each === typed['grond']);
    if (ground === undefined) return refused({ grond: emergencyMessages.groundMissing }, 400);
    const reason = typed['reden'] ?? '';
    const outcome = await emergencyOpen(services.database, acting, personId, { ground, reason });
    if (outcome.ok) throw opened();
    const status = outcome.reason === 'not-available' ? 403 : 400;
    return refused({ reden: emergencyRefusals[outcome.reason] }, status);
  }
  const purpose = { code: typed['doel'] ?? '', note: typed['toelichting'] ?? '' };
  const outcome = await openFile(services.database, acting, personId, purpose);
  if (outcome.ok) throw opened();
  if (outcome.reason === 'unknown') throw notFound();
  const { field, message } = openRefusals[outcome.reason];
  return refused({ [field]: message }, 400);
}

export default function Person({ loaderData: page, actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? {};
  switch (page.kind) {
    case 'file':
      return <FilePage file={page.file} saved={page.saved} />;
    case 'purpose':
      return <PurposeForm {...page} problems={problems} typed={typed} />;
    case 'not-yours':
      return <EmergencyForm personId={page.personId} problems={problems} typed={typed} />;
    default:
      return page satisfies never;
  }
}
