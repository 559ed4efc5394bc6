import { data, redirect } from 'react-router';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { FormHandle } from '#app/platform/http/form/form-limits.ts';
import { readRevision } from '#app/platform/http/seen.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  DataTable,
  Disclosure,
  ErrorSummary,
  Form,
  Note,
  Section,
  Textarea,
} from '#app/ui/index.ts';
import { isChange, seeing, unlessChanged } from '#app/platform/http/seen.ts';
import { momentInWords } from '#app/words/moments.ts';
import { planDocumentContext } from '../../documents/context/plan-document-context.server.ts';
import { templateKinds, type TemplateKind } from '../../documents/default-templates.server.ts';
import { renderTemplate } from '../../documents/template/render-template.server.ts';
import { listTemplateFields } from '../../documents/template/template-fields.nl.ts';
import type { TemplateFault } from '../../documents/template/template-node.ts';
import { toPreview, type PreviewBlock } from '../../documents/to-preview.ts';
import { readTemplate, resetTemplate, saveTemplate } from '../../use-cases/plan/letter-template.server.ts';
import { readPlanDocumentSource } from '../../use-cases/plan/plan-document-source.server.ts';
import { planPageAddress, templateAddress } from '../addresses.ts';
import { frameMessages } from '../messages.nl.ts';
import { accountMessages, templateMessages as text, templateNames } from './messages-account.nl.ts';
import { conflictMessages } from '../messages-edit.nl.ts';
import { DocumentPreview } from './parts/document-preview.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { notFound, openPlan, openPlanToChange } from '../plan-page.server.ts';
import type { Route } from './+types/template.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(loaderData.name, loaderData.frame.plan.title) : 'Onderdak' },
];

function kindOf(typed: string): TemplateKind {
  const kind = templateKinds.find((each) => each === typed);
  if (kind === undefined) throw notFound();
  return kind;
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { workPlace, frame } = await openPlan(arguments_);
  const kind = kindOf(arguments_.params.soort);
  const { database } = arguments_.context.get(servicesContext);
  const { body, own } = await database.read(workPlace.scope, (tx) =>
    readTemplate(tx, workPlace.scope.regionId, kind),
  );
  const saved = new URL(arguments_.request.url).searchParams.get('gelukt');
  return {
    frame,
    name: templateNames[kind],
    body: body.trimEnd(),
    revision: own?.revision ?? 0,
    whose:
      own === null
        ? text.product
        : text.own(own.changedBy ?? conflictMessages.someone, momentInWords(own.changedAt)),
    saved: saved === 'sjabloon' ? text.saved : saved === 'terug' ? text.wasReset : null,
    fields: listTemplateFields(),
  };
}

/** A letter of 200,000 letters, each of which a browser may send as six bytes. */
export const handle: FormHandle = { form: { maxBytes: 1_250_000, maxFieldBytes: 1_240_000 } };

interface Outcome {
  readonly body: string;
  readonly revision: number;
  readonly faults: readonly string[];
  readonly preview: readonly PreviewBlock[] | null;
  readonly conflict: { readonly message: string; readonly theirs: string } | null;
}

const inWords = (faults: readonly TemplateFault[]) =>
  faults.map(({ line, reason }) => text.fault(line, reason));

export async function action(arguments_: Route.ActionArgs) {
  const { workPlace, plan } = await openPlanToChange(arguments_);
  const kind = kindOf(arguments_.params.soort);
  const form = await arguments_.request.formData();
  const { database, today } = arguments_.context.get(servicesContext);
  const { scope } = workPlace;
  const origin = originOf(arguments_.context);
  const here = templateAddress(plan.id, kind);
  const typed = form.get('tekst');
  // A browser sends lines with a carriage return before each line feed.
  const body = typeof typed === 'string' ? typed.replaceAll('\r\n', '\n') : '';
  const outcome: Outcome = {
    body,
    revision: readRevision(form.get('versie')),
    faults: [],
    preview: null,
    conflict: null,
  };
  if (form.get('handeling') === 'terug') {
    const seen = seeing(scope, form, { table: 'letter_template', key: { template_id: kind } });
    const reset = await unlessChanged(() => resetTemplate(database, seen, { kind, origin }));
    if (!isChange(reset)) return redirect(`${here}?gelukt=terug`, 303);
    const current = await database.read(scope, (tx) => readTemplate(tx, scope.regionId, kind));
    return data<Outcome>({ ...outcome, ...conflictWith(current) }, { status: 409 });
  }
  if (form.get('handeling') === 'voorbeeld') {
    const source = await database.read(scope, (tx) =>
      readPlanDocumentSource(tx, { regionId: scope.regionId, slug: plan.id }, today()),
    );
    if (source === null) throw notFound();
    const blocks = renderTemplate(body, planDocumentContext(source));
    return blocks.ok
      ? data<Outcome>({ ...outcome, preview: toPreview(blocks.value) })
      : data<Outcome>({ ...outcome, faults: inWords(blocks.reason) }, { status: 400 });
  }
  const request = { kind, body, expectedRevision: outcome.revision, origin };
  const saved = await saveTemplate(database, scope, request);
  if (saved.ok) return redirect(`${here}?gelukt=sjabloon`, 303);
  if (saved.reason.kind === 'faults')
    return data<Outcome>({ ...outcome, faults: inWords(saved.reason.faults) }, { status: 400 });
  const current = await database.read(scope, (tx) => readTemplate(tx, scope.regionId, kind));
  return data<Outcome>({ ...outcome, ...conflictWith(current) }, { status: 409 });
}

/** The template as somebody else left it, to choose between the two. */
function conflictWith({ own, body }: Awaited<ReturnType<typeof readTemplate>>) {
  const who = own?.changedBy ?? conflictMessages.someone;
  const when = own === null ? '' : momentInWords(own.changedAt);
  return { revision: own?.revision ?? 0, conflict: { message: text.conflict(who, when), theirs: body } };
}

export default function Template({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, name } = loaderData;
  const faults = actionData?.faults ?? [];
  const conflict = actionData?.conflict ?? null;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.title(name)}
      crumb={text.crumb(name)}
      lead={text.lead}
      trail={[{ href: planPageAddress(frame.plan.slug, 'verantwoording'), label: accountMessages.title }]}
    >
      <ErrorSummary problems={faults.map((message) => ({ fieldId: 'tekst', message }))} />
      {loaderData.saved !== null && actionData === undefined && (
        <Alert kind="success">{loaderData.saved}</Alert>
      )}
      {conflict !== null && (
        <Alert kind="warning" title={conflictMessages.title}>
          {conflict.message}
          <Disclosure summary={text.theirs}>
            <pre className="onderdak-template">{conflict.theirs}</pre>
          </Disclosure>
        </Alert>
      )}
      {actionData?.preview != null && (
        <Section title={text.previewTitle} intro={text.previewIntro}>
          <DocumentPreview blocks={actionData.preview} />
        </Section>
      )}
      <Note>{loaderData.whose}</Note>
      {frame.canChange ? (
        <TemplateForm
          body={actionData?.body ?? loaderData.body}
          revision={actionData?.revision ?? loaderData.revision}
          error={faults[0]}
          isConflict={conflict !== null}
        />
      ) : (
        <pre className="onderdak-template">{loaderData.body}</pre>
      )}
      <Fields fields={loaderData.fields} />
    </PlanFrame>
  );
}

interface TemplateFormProps {
  readonly body: string;
  readonly revision: number;
  readonly error: string | undefined;
  readonly isConflict: boolean;
}

function TemplateForm({ body, revision, error, isConflict }: TemplateFormProps) {
  return (
    <Form>
      <input type="hidden" name="versie" value={revision} />
      <div className="onderdak-template-field">
        <Textarea
          name="tekst"
          label={text.body}
          description={text.bodyHint}
          defaultValue={body}
          error={error}
          rows={28}
        />
      </div>
      <ButtonGroup>
        <Button name="handeling" value="opslaan">
          {isConflict ? text.keepMine : text.save}
        </Button>
        <Button name="handeling" value="voorbeeld" kind="secondary">
          {text.preview}
        </Button>
        {revision > 0 && (
          <Button name="handeling" value="terug" kind="warning">
            {text.reset}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}

function Fields({ fields }: Pick<Route.ComponentProps['loaderData'], 'fields'>) {
  return (
    <Section title={text.fieldsTitle}>
      <DataTable
        caption={text.fieldsTitle}
        isCaptionHidden
        rows={fields}
        rowKey={({ notation, within }) => `${notation} ${within ?? ''}`}
        columns={[
          {
            key: 'veld',
            header: text.field,
            cell: ({ notation }) => <code className="onderdak-code">{notation}</code>,
            isRowHeader: true,
          },
          { key: 'wat', header: text.meaning, cell: ({ meaning }) => meaning },
          { key: 'voorbeeld', header: text.example, cell: ({ example }) => example },
          { key: 'binnen', header: text.within, cell: ({ within }) => within ?? text.anywhere },
        ]}
      />
    </Section>
  );
}
