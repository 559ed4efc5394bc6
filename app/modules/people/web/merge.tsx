import { data, redirect } from 'react-router';
import { z } from 'zod';
import { typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Breadcrumb,
  Button,
  Conflict,
  Form,
  PageTitle,
  Paragraph,
  Section,
  Seen,
  TextInput,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import {
  changeIn,
  isChange,
  revisionToSend,
  seeing,
  unlessChanged,
  type Change,
} from '#app/platform/http/seen.ts';
import { findDuplicatesOf } from '../use-cases/find-people.server.ts';
import { findFileByRef } from '../use-cases/find-file.server.ts';
import { mergePeople, previewMerge, type MergePeopleRefusal } from '../use-cases/merge-people.server.ts';
import { fileAddress, requireFileToChange, requireOpenFile } from './acting.server.ts';
import { searchMessages } from './messages.nl.ts';
import { fileMessages } from './messages-file.nl.ts';
import { mergeMessages as text, mergeRefusals } from './messages-merge.nl.ts';
import { FoundPeople } from './parts/found-people.tsx';
import { MergePreviewForm } from './parts/merge-preview.tsx';
import { ProblemSummary } from './parts/problem-summary.tsx';
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

interface Outcome {
  readonly problems: FormProblems;
  readonly wholeForm: string | null;
  readonly typed: Readonly<Record<string, string>>;
  readonly change?: Change;
}

export async function action(page: Route.ActionArgs) {
  const { services, acting, personId } = await requireFileToChange(page, page.params.personId);
  const form = await page.request.formData();
  const typed = typedText(form);
  const refused = (problems: FormProblems, wholeForm: string | null = null) =>
    data<Outcome>({ problems, wholeForm, typed }, { status: 400 });
  const step = typed['handeling'];
  if (step === 'zoek') {
    const number = (typed['nummer'] ?? '').trim();
    if (number === '') return refused({ nummer: text.numberMissing });
    const otherId = await findFileByRef(services.database, acting, number);
    if (otherId === null) return refused({ nummer: mergeRefusals.unknown });
    if (otherId === personId) return refused({ nummer: mergeRefusals['same-file'] });
    throw redirect(`${fileAddress(personId)}/samenvoegen?met=${otherId}`, 303);
  }
  const ids = z.object({ behoud: z.uuid(), ander: z.uuid(), een: z.uuid() }).safeParse(typed);
  if (!ids.success) return refused({}, mergeRefusals.unknown);
  const { behoud: keptId, een, ander } = ids.data;
  const leavingId = keptId === een ? ander : een;
  if (step === 'bekijk') throw redirect(`${fileAddress(keptId)}/samenvoegen?met=${leavingId}`, 303);
  // In the order of the page, whichever of the two is kept.
  const scope = seeing(acting.scope, form, rowOf(een), rowOf(ander));
  const reason = typed['reden'] ?? '';
  const outcome = await unlessChanged(() =>
    mergePeople(services.database, { ...acting, scope }, { keptId, leavingId, reason }),
  );
  if (isChange(outcome))
    return data<Outcome>({ problems: {}, wholeForm: null, typed, change: outcome }, { status: 409 });
  if (outcome.ok) throw redirect(`${fileAddress(keptId)}?gelukt=samengevoegd`, 303);
  const message = mergeRefusals[outcome.reason.kind];
  return isAboutReason(outcome.reason) ? refused({ reden: message }) : refused({}, message);
}

function isAboutReason({ kind }: MergePeopleRefusal): boolean {
  return kind === 'reason-too-short' || kind === 'reason-names-person';
}

export default function Merge({ loaderData, actionData }: Route.ComponentProps) {
  const { personId, personRef, preview, cards } = loaderData;
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? {};
  const change = changeIn(actionData);
  return (
    <Seen revision={revisionToSend(loaderData.revision, actionData)}>
      <Breadcrumb
        trail={[
          { href: '/personen', label: searchMessages.title },
          { href: `/personen/${personId}`, label: fileMessages.kicker(personRef) },
        ]}
        current={text.title}
      />
      <PageTitle title={text.title} lead={text.lead} />
      <ProblemSummary problems={problems} wholeForm={actionData?.wholeForm ?? loaderData.problem} />
      {change !== null && <Conflict change={change} leaveHref={`/personen/${personId}`} />}
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
            <Form action={`/personen/${personId}/samenvoegen`}>
              <TextInput
                name="nummer"
                label={text.other}
                description={text.otherHint}
                autoComplete="off"
                width="short"
                defaultValue={typed['nummer']}
                error={problems['nummer']}
              />
              <Button name="handeling" value="zoek">
                {text.compare}
              </Button>
            </Form>
          </Section>
        </>
      ) : (
        <MergePreviewForm personId={personId} preview={preview} problems={problems} typed={typed} />
      )}
    </Seen>
  );
}
