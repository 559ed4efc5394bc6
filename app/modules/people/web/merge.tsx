import { z } from 'zod';
import { refuse, succeed } from '#app/kernel/result.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import {
  Breadcrumb,
  Button,
  Conflict,
  ErrorSummary,
  Form,
  PageTitle,
  Paragraph,
  Section,
  Sent,
  SentProblems,
  TextInput,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { findDuplicatesOf } from '../use-cases/find-people.server.ts';
import { findFileByRef } from '../use-cases/find-file.server.ts';
import { mergePeople, previewMerge } from '../use-cases/merge-people.server.ts';
import { fileAddress, requireFileToChange, requireOpenFile, type FileToChange } from './acting.server.ts';
import { searchMessages } from './messages.nl.ts';
import { fileMessages } from './messages-file.nl.ts';
import { mergeMessages as text, mergeRefusals } from './messages-merge.nl.ts';
import { FoundPeople } from './parts/found-people.tsx';
import { MergePreviewForm } from './parts/merge-preview.tsx';
import { foundCard } from './presenters/found-person.ts';
import { presentMerge } from './presenters/merge.ts';
import type { Route } from './+types/merge.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${text.title} · ${fileMessages.pageTitle(loaderData?.personRef ?? null)}` },
];

export async function loader(page: Route.LoaderArgs) {
  const { services, acting, personId, file } = await requireOpenFile(page, page.params.personId);
  const head = { personId, personRef: file.person.personRef, revision: file.revision };
  const otherId = z.uuid().safeParse(new URL(page.request.url).searchParams.get('met')).data;
  if (otherId !== undefined) {
    const revision = await services.database.read(acting.scope, (tx) =>
      revisionsOf(tx, rowOf(personId), rowOf(otherId)),
    );
    const preview = await previewMerge(services.database, acting, personId, otherId);
    if (preview.ok)
      return {
        ...head,
        revision,
        preview: presentMerge(preview.value, services.personRecordNames),
        problem: null,
        cards: [],
      };
    return { ...head, preview: null, problem: mergeRefusals[preview.reason.kind], cards: [] };
  }
  const found = await findDuplicatesOf(services.database, acting, { personId, identity: file.identity });
  const cards = found.filter(({ known }) => known !== null).map(foundCard);
  return { ...head, preview: null, problem: null, cards };
}

const rowOf = (personId: string) => ({ table: 'person', key: { person_id: personId } }) as const;

const twoFiles = z.object({ behoud: z.uuid(), ander: z.uuid(), een: z.uuid() });

/** The file that stays and the one that goes. */
const sidesOf = ({ behoud: keptId, een, ander }: z.output<typeof twoFiles>) => ({
  keptId,
  leavingId: keptId === een ? ander : een,
});

const comparisonOf = (keptId: string, otherId: string) => `${fileAddress(keptId)}/samenvoegen?met=${otherId}`;

const acts = {
  zoek: formAct({
    fields: z.object({ nummer: z.string(text.numberMissing).trim().min(1, text.numberMissing) }),
    async run({ services, acting, personId }: FileToChange, { nummer }) {
      const otherId = await findFileByRef(services.database, acting, nummer);
      if (otherId === null) return refuse<'unknown' | 'same-file'>('unknown');
      return otherId === personId ? refuse<'unknown' | 'same-file'>('same-file') : succeed(otherId);
    },
    refusals: {
      unknown: { field: 'nummer', message: mergeRefusals.unknown },
      'same-file': { field: 'nummer', message: mergeRefusals['same-file'] },
    },
    done: (otherId, { personId }) => comparisonOf(personId, otherId),
  }),
  bekijk: formAct({
    fields: twoFiles,
    run: (_: FileToChange, typed) => Promise.resolve(succeed(sidesOf(typed))),
    refusals: {},
    done: ({ keptId, leavingId }) => comparisonOf(keptId, leavingId),
  }),
  samenvoegen: formAct({
    fields: twoFiles.extend({ reden: z.string().default('') }),
    // In the order of the page, whichever of the two is kept.
    rows: (_: FileToChange, { een, ander }) => [rowOf(een), rowOf(ander)],
    run: ({ services, acting }, { reden: reason, ...typed }) =>
      mergePeople(services.database, acting, { ...sidesOf(typed), reason }),
    refusals: {
      ...mergeRefusals,
      'reason-too-short': { field: 'reden', message: mergeRefusals['reason-too-short'] },
      'reason-names-person': { field: 'reden', message: mergeRefusals['reason-names-person'] },
    },
    done: (_merge, _page, { behoud }) => savedAt(fileAddress(behoud), 'samengevoegd'),
  }),
};

export async function action(page: Route.ActionArgs) {
  return answerForm(acts, await requireFileToChange(page, page.params.personId), page.request);
}

export default function Merge({ loaderData, actionData }: Route.ComponentProps) {
  const { personId, personRef, preview, cards } = loaderData;
  const sent = actionData?.sent;
  return (
    <Sent form={sent} revision={loaderData.revision}>
      <Breadcrumb
        trail={[
          { href: '/personen', label: searchMessages.title },
          { href: `/personen/${personId}`, label: fileMessages.kicker(personRef) },
        ]}
        current={text.title}
      />
      <PageTitle title={text.title} lead={text.lead} />
      <SentProblems />
      {sent === undefined && loaderData.problem !== null && (
        <ErrorSummary problems={[{ message: loaderData.problem }]} />
      )}
      {sent?.change && <Conflict change={sent.change} leaveHref={`/personen/${personId}`} />}
      {preview === null ? (
        <>
          <Section title={text.candidatesTitle}>
            {cards.length === 0 ? (
              <Paragraph>{text.candidatesNone}</Paragraph>
            ) : (
              <FoundPeople cards={cards} hrefOf={(card) => `?met=${card.personId}`} />
            )}
          </Section>
          <Section title={text.otherTitle}>
            <Form act="zoek" action={`/personen/${personId}/samenvoegen`}>
              <TextInput
                name="nummer"
                label={text.other}
                description={text.otherHint}
                autoComplete="off"
                width="short"
              />
              <Button>{text.compare}</Button>
            </Form>
          </Section>
        </>
      ) : (
        <MergePreviewForm personId={personId} preview={preview} />
      )}
    </Sent>
  );
}
