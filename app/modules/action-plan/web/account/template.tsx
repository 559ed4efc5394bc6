import { isolated } from '#app/words/isolate.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import type { FormHandle } from '#app/platform/http/form/form-limits.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  Conflict,
  DataTable,
  Disclosure,
  Form,
  Note,
  Section,
  Sent,
  SentProblems,
  Textarea,
} from '#app/ui/index.ts';
import { momentInWords } from '#app/words/moments.ts';
import { templateKinds, type TemplateKind } from '../../documents/default-templates.server.ts';
import { listTemplateFields } from '../../documents/template/template-fields.nl.ts';
import { readTemplate } from '../../use-cases/plan/letter-template.server.ts';
import { planPageAddress, templateAddress } from '../addresses.ts';
import { frameMessages } from '../messages.nl.ts';
import { accountMessages, templateMessages as text, templateNames } from './messages-account.nl.ts';
import { DocumentPreview } from './parts/document-preview.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { notFound, openPlan, openPlanToChange } from '../plan-page.server.ts';
import { templateRow } from '../plan-rows.ts';
import { templateActs } from './template-acts.server.ts';
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
  const { services, acting, revision, frame } = await openPlan(arguments_, templateRow(arguments_.params));
  const kind = kindOf(arguments_.params.soort);
  const { body, own } = await services.database.read(acting.scope, (tx) =>
    readTemplate(tx, acting.scope.regionId, kind),
  );
  return {
    frame,
    name: templateNames[kind],
    body: body.trimEnd(),
    revision,
    isOwn: own !== null,
    whose:
      own === null
        ? text.product
        : text.own(isolated(own.changedBy ?? text.someone), momentInWords(own.changedAt)),
    saved: savedMessage(arguments_.request, text.saved),
    fields: listTemplateFields(),
    href: templateAddress(frame.plan.slug, kind),
  };
}

/** A letter of 200,000 letters, each of which a browser may send as six bytes. */
export const handle: FormHandle = { form: { maxBytes: 1_250_000, maxFieldBytes: 1_240_000 } };

export async function action(arguments_: Route.ActionArgs) {
  const page = await openPlanToChange(arguments_);
  return answerForm(templateActs(kindOf(arguments_.params.soort)), page, arguments_.request);
}

export default function Template({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, name, saved, body } = loaderData;
  const sent = actionData?.sent;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.title(name)}
      crumb={text.crumb(name)}
      lead={text.lead}
      trail={[{ href: planPageAddress(frame.plan.slug, 'verantwoording'), label: accountMessages.title }]}
    >
      <Sent form={sent} revision={loaderData.revision}>
        <SentProblems />
        {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
        {sent?.change && (
          <>
            <Conflict change={sent.change} leaveHref={loaderData.href} />
            <Disclosure summary={text.theirs}>
              <pre className="onderdak-template">{body}</pre>
            </Disclosure>
          </>
        )}
        {actionData?.shown != null && (
          <Section title={text.previewTitle} intro={text.previewIntro}>
            <DocumentPreview blocks={actionData.shown} />
          </Section>
        )}
        <Note>{loaderData.whose}</Note>
        {frame.canChange ? (
          <TemplateForm body={body} isOwn={loaderData.isOwn} isConflict={sent?.change != null} />
        ) : (
          <pre className="onderdak-template">{body}</pre>
        )}
        <Fields fields={loaderData.fields} />
      </Sent>
    </PlanFrame>
  );
}

interface TemplateFormProps {
  readonly body: string;
  /** Whether the region has its own, which it can give back. */
  readonly isOwn: boolean;
  readonly isConflict: boolean;
}

function TemplateForm({ body, isOwn, isConflict }: TemplateFormProps) {
  return (
    <Form act="opslaan" values={{ tekst: body }}>
      <div className="onderdak-template-field">
        <Textarea name="tekst" label={text.body} description={text.bodyHint} rows={28} />
      </div>
      <ButtonGroup>
        <Button>{isConflict ? text.keepMine : text.save}</Button>
        <Button act="voorbeeld" kind="secondary">
          {text.preview}
        </Button>
        {isOwn && (
          <Button act="terug" kind="warning">
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
