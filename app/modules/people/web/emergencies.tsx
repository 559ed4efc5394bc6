import { z } from 'zod';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
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
  Sent,
  SentProblems,
  TextInput,
} from '#app/ui/index.ts';
import { emergencyVerdicts } from '../domain/emergency-ground.ts';
import { emergencyVerdictNames } from '../use-cases/audit-texts.nl.ts';
import { listEmergencies, reviewEmergency } from '../use-cases/oversee-emergencies.server.ts';
import { requireOfficer } from './acting.server.ts';
import { emergenciesMessages as text } from './messages-privacy.nl.ts';
import { emergencyRow, type EmergencyRow } from './presenters/emergency.ts';
import type { Route } from './+types/emergencies.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader(page: Route.LoaderArgs) {
  const { services, acting } = requireOfficer(page);
  const rows = (await listEmergencies(services.database, acting)).map(emergencyRow);
  return {
    open: rows.filter(({ isOpen }) => isOpen),
    done: rows.filter(({ isOpen }) => !isOpen),
    saved: savedMessage(page.request, { oordeel: text.saved }),
  };
}

const acts = {
  oordeel: formAct({
    fields: z.object({
      deel: z.string().default(''),
      oordeel: z.enum(emergencyVerdicts, text.verdictMissing),
      opmerking: z.string().default(''),
    }),
    run: (
      { services, acting }: ReturnType<typeof requireOfficer>,
      { deel: accessId, oordeel: verdict, opmerking: note },
    ) => reviewEmergency(services.database, acting, { accessId, verdict, note }),
    refusals: { gone: { message: text.gone, status: 409 } },
    done: () => savedAt('/privacy/noodtoegang', 'oordeel'),
  }),
};

export function action(page: Route.ActionArgs) {
  return answerForm(acts, requireOfficer(page), page.request);
}

export default function Emergencies({ loaderData: { open, done, saved }, actionData }: Route.ComponentProps) {
  return (
    <Sent form={actionData?.sent}>
      <PageTitle
        title={text.title}
        lead={text.lead(open.length)}
        actions={<ButtonLink href="/privacy/afscherming">{text.toRestrictions}</ButtonLink>}
      />
      <SentProblems />
      {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
      {open.length + done.length === 0 && <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>}
      {open.length > 0 && (
        <Section title={text.openTitle}>
          {open.map((row) => (
            <ToReview key={row.accessId} row={row} />
          ))}
        </Section>
      )}
      {done.length > 0 && <Reviewed rows={done} />}
    </Sent>
  );
}

function ToReview({ row }: { readonly row: EmergencyRow }) {
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
      <Form act="oordeel" part={row.accessId} action="/privacy/noodtoegang" label={row.title}>
        <RadioGroup
          name="oordeel"
          label={text.verdict}
          description={text.verdictHint}
          options={emergencyVerdicts
            .filter((verdict) => row.verdict === null || verdict !== 'to-investigate')
            .map((verdict) => ({ value: verdict, label: emergencyVerdictNames[verdict] }))}
          isInline
        />
        <TextInput
          name="opmerking"
          label={text.note}
          description={text.noteHint}
          autoComplete="off"
          maxLength={300}
          width="full"
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
