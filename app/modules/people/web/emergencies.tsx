import { data, redirect } from 'react-router';
import { typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Badge,
  Button,
  ButtonLink,
  Card,
  DataTable,
  DefinitionList,
  EmptyState,
  Form,
  PageTitle,
  RadioGroup,
  Section,
  TextInput,
} from '#app/ui/index.ts';
import { emergencyVerdicts } from '../domain/emergency-ground.ts';
import { emergencyVerdictNames } from '../use-cases/audit-texts.nl.ts';
import { listEmergencies, reviewEmergency } from '../use-cases/oversee-emergencies.server.ts';
import { requireOfficer } from './acting.server.ts';
import { emergenciesMessages as text } from './messages-privacy.nl.ts';
import { ProblemSummary } from './parts/problem-summary.tsx';
import { emergencyRow, type EmergencyRow } from './presenters/emergency.ts';
import type { Route } from './+types/emergencies.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader(page: Route.LoaderArgs) {
  const { services, overseeing } = requireOfficer(page);
  const rows = (await listEmergencies(services.database, overseeing)).map(emergencyRow);
  return {
    open: rows.filter(({ isOpen }) => isOpen),
    done: rows.filter(({ isOpen }) => !isOpen),
    isSaved: new URL(page.request.url).searchParams.get('gelukt') === 'oordeel',
  };
}

interface Outcome {
  readonly problems: FormProblems;
  readonly wholeForm: string | null;
  readonly typed: Readonly<Record<string, string>>;
}

export async function action(page: Route.ActionArgs) {
  const { services, overseeing } = requireOfficer(page);
  const typed = typedText(await page.request.formData());
  const accessId = typed['inzage'] ?? '';
  const verdict = emergencyVerdicts.find((each) => each === typed['oordeel']);
  if (verdict === undefined)
    return data<Outcome>(
      { problems: { [`oordeel-${accessId}`]: text.verdictMissing }, wholeForm: null, typed },
      { status: 400 },
    );
  const note = typed['opmerking'] ?? '';
  if (await reviewEmergency(services.database, overseeing, { accessId, verdict, note }))
    throw redirect('/privacy/noodtoegang?gelukt=oordeel', 303);
  return data<Outcome>({ problems: {}, wholeForm: text.gone, typed }, { status: 409 });
}

export default function Emergencies({
  loaderData: { open, done, isSaved },
  actionData,
}: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? {};
  return (
    <>
      <PageTitle
        title={text.title}
        lead={text.lead(open.length)}
        actions={<ButtonLink href="/privacy/afscherming">{text.toRestrictions}</ButtonLink>}
      />
      <ProblemSummary problems={problems} wholeForm={actionData?.wholeForm ?? null} />
      {isSaved && actionData === undefined && <Alert kind="success">{text.saved}</Alert>}
      {open.length + done.length === 0 && <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>}
      {open.length > 0 && (
        <Section title={text.openTitle}>
          {open.map((row) => (
            <ToReview
              key={row.accessId}
              row={row}
              error={problems[`oordeel-${row.accessId}`]}
              note={typed['inzage'] === row.accessId ? typed['opmerking'] : undefined}
            />
          ))}
        </Section>
      )}
      {done.length > 0 && <Reviewed rows={done} />}
    </>
  );
}

interface ToReviewProps {
  readonly row: EmergencyRow;
  readonly error: string | undefined;
  readonly note: string | undefined;
}

function ToReview({ row, error, note }: ToReviewProps) {
  return (
    <Card title={row.title} needsAttention>
      <DefinitionList
        items={[
          { term: text.when, details: row.when },
          { term: text.ground, details: row.ground },
          { term: text.reason, details: row.reason },
          { term: text.consequences, details: row.consequences },
          ...(row.verdict === null ? [] : [{ term: text.verdictNow, details: row.verdict }]),
        ]}
      />
      <Form action="/privacy/noodtoegang" label={row.title}>
        <input type="hidden" name="inzage" value={row.accessId} />
        <RadioGroup
          name="oordeel"
          id={`oordeel-${row.accessId}`}
          label={text.verdict}
          description={text.verdictHint}
          options={emergencyVerdicts
            .filter((verdict) => row.verdict === null || verdict !== 'to-investigate')
            .map((verdict) => ({ value: verdict, label: emergencyVerdictNames[verdict] }))}
          error={error}
          isInline
        />
        <TextInput
          name="opmerking"
          id={`opmerking-${row.accessId}`}
          label={text.note}
          description={text.noteHint}
          autoComplete="off"
          maxLength={300}
          width="full"
          defaultValue={note}
          isOptional
        />
        <Button kind="secondary">{text.submit}</Button>
      </Form>
    </Card>
  );
}

function Reviewed({ rows }: { readonly rows: readonly EmergencyRow[] }) {
  return (
    <Section title={text.doneTitle}>
      <DataTable
        caption={text.doneTitle}
        isCaptionHidden
        rows={rows}
        rowKey={(row) => row.accessId}
        columns={[
          { key: 'wanneer', header: text.when, cell: (row) => row.when, isRowHeader: true },
          { key: 'dossier', header: text.file, cell: (row) => row.file },
          { key: 'wie', header: text.who, cell: (row) => row.who },
          { key: 'reden', header: text.reason, cell: (row) => `${row.ground}: ${row.reason}` },
          {
            key: 'oordeel',
            header: text.verdict,
            cell: (row) => <Badge kind={row.isDoubtful ? 'attention' : 'good'}>{row.verdict}</Badge>,
          },
          { key: 'opmerking', header: text.note, cell: (row) => row.note },
        ]}
      />
    </Section>
  );
}
