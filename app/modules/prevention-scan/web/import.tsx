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
import { importActs, type OfferedFile } from './import-act.server.ts';
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
  const held = shown?.held ?? null;
  return (
    <Sent form={actionData?.sent}>
      <Breadcrumb trail={[{ href: roundsAddress, label: frameMessages.scan }]} current={text.crumb} />
      <PageTitle title={text.title} lead={text.lead} />
      <SentProblems />
      <ImportFaults faults={shown?.faults ?? []} isFileHeld={held !== null} />
      {checked === null ? null : (
        <Alert kind="success" title={text.checkedTitle}>
          {text.checked(checked.participants, checked.answers, checked.notes)}
          {held === null ? null : <ImportNow file={held} typed={actionData?.sent.typed ?? {}} />}
        </Alert>
      )}
      <ImportFields isAgain={actionData !== undefined} held={held ?? heldStill(actionData?.sent)} />
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

/** What the form says beside the file; checked with it, and imported with it. */
const facts = ['ronde', 'titel', 'van', 'tot', 'aantal'] as const;

/** One button right where it says that the file is good: it imports that very file, with what was typed beside it. */
function ImportNow({
  file,
  typed,
}: {
  readonly file: OfferedFile;
  readonly typed: Readonly<Record<string, string>>;
}) {
  return (
    <Form act="controleren" label={text.importNow}>
      <HeldFields file={file} />
      {facts.map((name) => (
        <input key={name} type="hidden" name={name} value={typed[name] ?? ''} />
      ))}
      <Button act="inlezen">{text.importNow}</Button>
    </Form>
  );
}

function HeldFields({ file }: { readonly file: OfferedFile }) {
  return (
    <>
      <input type="hidden" name="klaargelegd" value={file.key} />
      <input type="hidden" name="klaargelegd-naam" value={file.name} />
      <input type="hidden" name="klaargelegd-tot" value={file.until} />
    </>
  );
}

/** The file that the form which came back was about; null when it is gone, or when there was none. */
function heldStill(
  sent:
    | {
        readonly typed: Readonly<Record<string, string>>;
        readonly problems: Readonly<Record<string, string>>;
      }
    | undefined,
): OfferedFile | null {
  const key = sent?.typed['klaargelegd'] ?? '';
  if (sent === undefined || key === '' || sent.problems['bestand'] !== undefined) return null;
  return { key, name: sent.typed['klaargelegd-naam'] ?? '', until: sent.typed['klaargelegd-tot'] ?? '' };
}

interface ImportFieldsProps {
  /** Whether the form was sent before, so that the browser has let go of the file. */
  readonly isAgain: boolean;
  readonly held: OfferedFile | null;
}

function ImportFields({ isAgain, held }: ImportFieldsProps) {
  const again = held === null ? text.fileAgain : text.fileHeld(held.name, held.until);
  return (
    <Form act="controleren" hasFiles>
      {held === null ? null : <HeldFields file={held} />}
      <FileInput
        name="bestand"
        label={text.file}
        description={isAgain ? `${text.fileHint} ${again}` : text.fileHint}
        accept=".xlsx,.csv,.json"
        isOptional={held !== null}
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
