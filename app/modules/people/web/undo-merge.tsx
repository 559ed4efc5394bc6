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
  Form,
  PageTitle,
  Sent,
  SentProblems,
  Textarea,
} from '#app/ui/index.ts';
import { undoMerge } from '../use-cases/undo-merge.server.ts';
import {
  fileAddress,
  idFrom,
  notFound,
  requireFileToChange,
  requireOpenFile,
  type FileToChange,
} from './acting.server.ts';
import { searchMessages } from './messages.nl.ts';
import { fileMessages } from './messages-file.nl.ts';
import { undoMessages as text, undoRefusals } from './messages-merge.nl.ts';
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

const acts = {
  scheiden: formAct({
    fields: z.object({ reden: z.string().default('') }),
    rows: ({ personId }: FileToChange & { readonly mergeId: string }) => [
      { table: 'person', key: { person_id: personId } },
    ],
    run: ({ services, acting, personId: keptId, mergeId }, { reden: reason }) =>
      undoMerge(services.database, acting, { keptId, mergeId, reason }),
    refusals: undoRefusals,
    done: (_, { personId }) => savedAt(fileAddress(personId), 'gescheiden'),
  }),
};

export async function action(page: Route.ActionArgs) {
  const file = await requireFileToChange(page, page.params.personId);
  return answerForm(acts, { ...file, mergeId: idFrom(page.params.mergeId) }, page.request);
}

export default function UndoMerge({ loaderData, actionData }: Route.ComponentProps) {
  const { personId, personRef, revision } = loaderData;
  const sent = actionData?.sent;
  const change = sent?.change ?? null;
  return (
    <Sent form={sent} revision={revision}>
      <Breadcrumb
        trail={[
          { href: '/personen', label: searchMessages.title },
          { href: `/personen/${personId}`, label: fileMessages.kicker(personRef) },
        ]}
        current={text.title}
      />
      <PageTitle title={text.title} lead={text.lead} />
      <SentProblems />
      {change !== null && <Conflict change={change} leaveHref={`/personen/${personId}`} />}
      <Form act="scheiden">
        <Textarea name="reden" label={text.reason} description={text.reasonHint} rows={3} maxLength={500} />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={`/personen/${personId}`}>{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}
