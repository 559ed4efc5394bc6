import { data, redirect } from 'react-router';
import { typedText } from '#app/platform/http/form-problems.ts';
import { Breadcrumb, Button, ButtonGroup, ButtonLink, Form, PageTitle, Textarea } from '#app/ui/index.ts';
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
  return { personId, personRef: file.person.personRef };
}

export async function action(page: Route.ActionArgs) {
  const { services, acting, personId } = await requireFileToChange(page, page.params.personId);
  const typed = typedText(await page.request.formData());
  const reason = typed['reden'] ?? '';
  const mergeId = idFrom(page.params.mergeId);
  const outcome = await undoMerge(services.database, acting, { keptId: personId, mergeId, reason });
  if (outcome.ok) throw redirect(`${fileAddress(personId)}?gelukt=gescheiden`, 303);
  return data({ problem: undoRefusals[outcome.reason], reason }, { status: 400 });
}

export default function UndoMerge({ loaderData: { personId, personRef }, actionData }: Route.ComponentProps) {
  const problem = actionData?.problem;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: '/personen', label: searchMessages.title },
          { href: `/personen/${personId}`, label: fileMessages.kicker(personRef) },
        ]}
        current={text.title}
      />
      <PageTitle title={text.title} lead={text.lead} />
      <ProblemSummary problems={problem === undefined ? {} : { reden: problem }} />
      <Form>
        <Textarea
          name="reden"
          label={text.reason}
          description={text.reasonHint}
          rows={3}
          maxLength={500}
          defaultValue={actionData?.reason}
          error={problem}
        />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={`/personen/${personId}`}>{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
