import { data, redirect } from 'react-router';
import { typedText } from '#app/platform/http/form-problems.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Conflict,
  Form,
  PageTitle,
  Seen,
  Textarea,
} from '#app/ui/index.ts';
import { changeIn, isChange, revisionToSend, seeing, unlessChanged } from '#app/platform/http/seen.ts';
import { undoMerge } from '../use-cases/undo-merge.server.ts';
import { fileAddress, idFrom, notFound, requireFileToChange, requireOpenFile } from './acting.server.ts';
import { searchMessages } from './messages.nl.ts';
import { fileMessages } from './messages-file.nl.ts';
import { undoMessages as text, undoRefusals } from './messages-merge.nl.ts';
import { ProblemSummary } from './parts/problem-summary.tsx';
import type { Route } from './+types/undo-merge.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${text.title} · ${fileMessages.pageTitle(loaderData?.personRef ?? null)}` },
];

export async function loader(page: Route.LoaderArgs) {
  const { personId, file } = await requireOpenFile(page, page.params.personId);
  const mergeId = idFrom(page.params.mergeId);
  if (!file.merges.some((merge) => merge.mergeId === mergeId)) throw notFound();
  return { personId, revision: file.revision, personRef: file.person.personRef };
}

export async function action(page: Route.ActionArgs) {
  const { services, acting, personId } = await requireFileToChange(page, page.params.personId);
  const form = await page.request.formData();
  const typed = typedText(form);
  const reason = typed['reden'] ?? '';
  const mergeId = idFrom(page.params.mergeId);
  const scope = seeing(acting.scope, form, { table: 'person', key: { person_id: personId } });
  const outcome = await unlessChanged(() =>
    undoMerge(services.database, { ...acting, scope }, { keptId: personId, mergeId, reason }),
  );
  if (isChange(outcome)) return data({ problem: undefined, typed, change: outcome }, { status: 409 });
  if (outcome.ok) throw redirect(`${fileAddress(personId)}?gelukt=gescheiden`, 303);
  return data({ problem: undoRefusals[outcome.reason], typed }, { status: 400 });
}

export default function UndoMerge({ loaderData, actionData }: Route.ComponentProps) {
  const { personId, personRef, revision } = loaderData;
  const change = changeIn(actionData);
  const problem = actionData?.problem;
  return (
    <Seen revision={revisionToSend(revision, actionData)}>
      <Breadcrumb
        trail={[
          { href: '/personen', label: searchMessages.title },
          { href: `/personen/${personId}`, label: fileMessages.kicker(personRef) },
        ]}
        current={text.title}
      />
      <PageTitle title={text.title} lead={text.lead} />
      <ProblemSummary problems={problem === undefined ? {} : { reden: problem }} />
      {change !== null && <Conflict change={change} leaveHref={`/personen/${personId}`} />}
      <Form>
        <Textarea
          name="reden"
          label={text.reason}
          description={text.reasonHint}
          rows={3}
          maxLength={500}
          defaultValue={actionData?.typed['reden']}
          error={problem}
        />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={`/personen/${personId}`}>{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Seen>
  );
}
