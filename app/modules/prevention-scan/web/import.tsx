import { data, redirect } from 'react-router';
import { BusyError } from '#app/platform/apart/turns.ts';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { FormHandle } from '#app/platform/http/form/form-limits.ts';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Breadcrumb,
  Button,
  ButtonGroup,
  DateInput,
  ErrorSummary,
  FileInput,
  Form,
  PageTitle,
  Section,
  TextInput,
} from '#app/ui/index.ts';
import { maximumScanFileBytes } from '../documents/import/scan-file-size.ts';
import { importScan, type ImportedScan } from '../use-cases/import-scan.server.ts';
import { roundAddress, roundsAddress, templateAddress } from './addresses.ts';
import { importForm, type ImportForm } from './import-form.ts';
import { importMessages as text } from './messages-import.nl.ts';
import { frameMessages } from './messages.nl.ts';
import { ImportFaults, type Fault } from './parts/import-faults.tsx';
import { requireRegionalOfficer } from './round-page.server.ts';
import type { Route } from './+types/import.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export function loader({ context, request }: Route.LoaderArgs) {
  requireRegionalOfficer({ context, request });
  return null;
}

interface Outcome {
  readonly problems: FormProblems;
  readonly faults: readonly Fault[];
  readonly checked: ImportedScan | null;
  readonly typed: Readonly<Record<string, string>>;
}

/** One file, and the rest of the form: names, texts and the marks between the parts. */
const formBytes = 100_000;
export const handle: FormHandle = { form: { maxBytes: maximumScanFileBytes + formBytes, maxFiles: 1 } };

export async function action({ context, request }: Route.ActionArgs) {
  const { scope } = requireRegionalOfficer({ context, request });
  const outcome: Outcome = { problems: {}, faults: [], checked: null, typed: {} };
  const form = await request.formData();
  const typed = typedText(form);
  const file = form.get('bestand');
  const parsed = importForm.safeParse(Object.fromEntries(form));
  const hasFile = file instanceof File && file.name !== '';
  if (!parsed.success || !hasFile) {
    const problems = {
      ...(hasFile ? {} : { bestand: text.fileMissing }),
      ...(parsed.success ? {} : problemsOf(parsed.error)),
    };
    return data({ ...outcome, problems, typed }, { status: 400 });
  }
  const imported = await importScan(context.get(servicesContext).database, scope, {
    ...factsOf(parsed.data),
    file: { name: file.name, bytes: file.slice() },
    isDryRun: parsed.data.handeling === 'controleren',
    origin: originOf(context),
  }).catch((error: unknown) => {
    if (error instanceof BusyError) return 'busy' as const;
    throw error;
  });
  if (imported === 'busy') return data({ ...outcome, faults: [busy], typed }, { status: 429 });
  if (!imported.ok) return data({ ...outcome, faults: imported.reason, typed }, { status: 400 });
  if (parsed.data.handeling === 'inlezen') return redirect(roundAddress(imported.value.round), 303);
  return data({ ...outcome, checked: imported.value, typed });
}

const busy: Fault = { row: null, column: null, reason: text.busy };

function factsOf({ ronde, titel, van, tot, aantal }: ImportForm) {
  return {
    slug: ronde,
    title: titel === '' ? undefined : titel,
    collectedFrom: van === null ? undefined : Temporal.PlainDate.from(van),
    // The form asks the last day; periods are half-open.
    collectedUntil: tot === null ? undefined : Temporal.PlainDate.from(tot).add({ days: 1 }),
    participantCount: aantal ?? undefined,
  };
}

export default function Import({ actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const typed = actionData?.typed ?? {};
  const checked = actionData?.checked ?? null;
  return (
    <>
      <Breadcrumb trail={[{ href: roundsAddress, label: frameMessages.scan }]} current={text.crumb} />
      <PageTitle title={text.title} lead={text.lead} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      <ImportFaults faults={actionData?.faults ?? []} />
      {checked === null ? null : (
        <Alert kind="success" title={text.checkedTitle}>
          {text.checked(checked.participants, checked.answers, checked.notes)}
        </Alert>
      )}
      <ImportFields problems={problems} typed={typed} isAgain={actionData !== undefined} />
      <Section title={text.template} intro={text.templateIntro}>
        <Form method="get" action={templateAddress} label={text.template}>
          <TextInput
            id="invulblad-aantal"
            name="aantal"
            label={text.templateCount}
            defaultValue="10"
            inputMode="numeric"
            width="short"
          />
          <Button kind="secondary">{text.templateAction}</Button>
        </Form>
      </Section>
    </>
  );
}

interface ImportFieldsProps {
  readonly problems: FormProblems;
  readonly typed: Readonly<Record<string, string>>;
  /** True where the form was sent before, so that the browser has let go of the file. */
  readonly isAgain: boolean;
}

function ImportFields({ problems, typed, isAgain }: ImportFieldsProps) {
  const field = (name: string) => ({ name, defaultValue: typed[name], error: problems[name] });
  return (
    <Form hasFiles>
      <FileInput
        name="bestand"
        label={text.file}
        description={isAgain ? `${text.fileHint} ${text.fileAgain}` : text.fileHint}
        accept=".xlsx,.csv,.json"
        error={problems['bestand']}
      />
      <TextInput {...field('ronde')} label={text.slug} description={text.slugHint} width="short" />
      <TextInput {...field('titel')} label={text.roundTitle} description={text.roundTitleHint} isOptional />
      <DateInput {...field('van')} label={text.from} description={text.periodHint} isOptional />
      <DateInput {...field('tot')} label={text.until} isOptional />
      <TextInput
        {...field('aantal')}
        label={text.participants}
        description={text.participantsHint}
        inputMode="numeric"
        width="short"
        isOptional
      />
      <ButtonGroup>
        <Button name="handeling" value="controleren">
          {text.check}
        </Button>
        <Button kind="secondary" name="handeling" value="inlezen">
          {text.import}
        </Button>
      </ButtonGroup>
    </Form>
  );
}
