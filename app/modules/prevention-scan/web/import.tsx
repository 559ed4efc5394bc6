import { answerForm } from '#app/platform/forms/answer-form.ts';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { FormHandle } from '#app/platform/http/form/form-limits.ts';
import {
  Alert,
  Breadcrumb,
  Button,
  ButtonGroup,
  DateInput,
  FileInput,
  Form,
  PageTitle,
  Section,
  Sent,
  SentProblems,
  TextInput,
} from '#app/ui/index.ts';
import { maximumScanFileBytes } from '../documents/import/scan-file-size.ts';
import { roundsAddress, templateAddress } from './addresses.ts';
import { importActs } from './import-act.server.ts';
import { importMessages as text } from './messages-import.nl.ts';
import { frameMessages } from './messages.nl.ts';
import { ImportFaults } from './parts/import-faults.tsx';
import { requireRegionalOfficer } from './round-page.server.ts';
import type { Route } from './+types/import.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export function loader({ context, request }: Route.LoaderArgs) {
  requireRegionalOfficer({ context, request });
  return null;
}

/** One file, and the rest of the form: names, texts and the marks between the parts. */
const formBytes = 100_000;
export const handle: FormHandle = { form: { maxBytes: maximumScanFileBytes + formBytes, maxFiles: 1 } };

export function action({ context, request }: Route.ActionArgs) {
  const { scope } = requireRegionalOfficer({ context, request });
  const { database } = context.get(servicesContext);
  return answerForm(importActs, { acting: { scope }, database, origin: originOf(context) }, request);
}

export default function Import({ actionData }: Route.ComponentProps) {
  const shown = actionData?.shown;
  const checked = shown?.checked ?? null;
  return (
    <Sent form={actionData?.sent}>
      <Breadcrumb trail={[{ href: roundsAddress, label: frameMessages.scan }]} current={text.crumb} />
      <PageTitle title={text.title} lead={text.lead} />
      <SentProblems />
      <ImportFaults faults={shown?.faults ?? []} />
      {checked === null ? null : (
        <Alert kind="success" title={text.checkedTitle}>
          {text.checked(checked.participants, checked.answers, checked.notes)}
        </Alert>
      )}
      <ImportFields isAgain={actionData !== undefined} />
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
    </Sent>
  );
}

/** `isAgain` where the form was sent before, so that the browser has let go of the file. */
function ImportFields({ isAgain }: { readonly isAgain: boolean }) {
  return (
    <Form act="controleren" hasFiles>
      <FileInput
        name="bestand"
        label={text.file}
        description={isAgain ? `${text.fileHint} ${text.fileAgain}` : text.fileHint}
        accept=".xlsx,.csv,.json"
      />
      <TextInput name="ronde" label={text.slug} description={text.slugHint} width="short" />
      <TextInput name="titel" label={text.roundTitle} description={text.roundTitleHint} isOptional />
      <DateInput name="van" label={text.from} description={text.periodHint} isOptional />
      <DateInput name="tot" label={text.until} isOptional />
      <TextInput
        name="aantal"
        label={text.participants}
        description={text.participantsHint}
        inputMode="numeric"
        width="short"
        isOptional
      />
      <ButtonGroup>
        <Button>{text.check}</Button>
        <Button kind="secondary" act="inlezen">
          {text.import}
        </Button>
      </ButtonGroup>
    </Form>
  );
}
