import { isolated } from '#app/words/isolate.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  DateInput,
  DefinitionList,
  Form,
  Paragraph,
  Section,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { applicationMessages as text } from '../messages-grant.nl.ts';

interface ValuesProps {
  /** What stands in a form that nobody filled in yet. */
  readonly values: Fields;
}

interface SubmitProps {
  readonly kind?: 'primary' | 'secondary';
  readonly children: string;
}

function Submit({ kind = 'primary', children }: SubmitProps) {
  return (
    <ButtonGroup>
      <Button kind={kind}>{children}</Button>
    </ButtonGroup>
  );
}

interface ScoreFormProps extends ValuesProps {
  readonly criteria: readonly { readonly id: string; readonly label: string; readonly weight: string }[];
  readonly maxScore: number;
}

/** An assessor's own scores. */
export function ScoreForm({ values, criteria, maxScore }: ScoreFormProps) {
  return (
    <Section title={text.scoreTitle} intro={text.scoreIntro(maxScore)}>
      <Form act="scoren" label={text.scoreTitle} values={values}>
        {criteria.map(({ id, label, weight }) => (
          <TextInput
            key={id}
            name={`score-${id}`}
            label={label}
            description={text.weight(weight)}
            inputMode="numeric"
            width="short"
          />
        ))}
        <Submit>{text.saveScore}</Submit>
      </Form>
    </Section>
  );
}

interface ScoreTableProps {
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly scores: string;
    readonly average: string;
  }[];
}

/** Everybody's scores, once all are in. */
export function ScoreTable({ rows }: ScoreTableProps) {
  return (
    <Section title={text.scoresTitle}>
      <DataTable
        caption={text.scoresTitle}
        isCaptionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'criterium', header: text.criterion, cell: ({ label }) => label, isRowHeader: true },
          { key: 'scores', header: text.scoresTitle, cell: ({ scores }) => scores },
          { key: 'gemiddeld', header: text.average, cell: ({ average }) => average, kind: 'number' },
        ]}
      />
    </Section>
  );
}

interface ApplicantProps {
  /** Whether the visitor still has to give a score apart from who asks. */
  readonly isBlind: boolean;
  readonly applicant: {
    readonly name: string;
    readonly organisation: string | null;
    readonly email: string;
    readonly phone: string | null;
    readonly retainUntil: string;
  } | null;
}

/** Who applied, shown after asking: looking is logged. */
export function Applicant({ applicant, isBlind }: ApplicantProps) {
  if (isBlind)
    return (
      <Section title={text.applicantTitle}>
        <Paragraph>{text.applicantBlind}</Paragraph>
      </Section>
    );
  return (
    <Section title={text.applicantTitle} intro={text.applicantHint}>
      {applicant === null ? (
        <Form act="aanvrager" label={text.applicantTitle}>
          <Submit kind="secondary">{text.showApplicant}</Submit>
        </Form>
      ) : (
        <DefinitionList
          items={[
            { term: text.name, details: isolated(applicant.name) },
            ...(applicant.organisation === null
              ? []
              : [{ term: text.organisation, details: isolated(applicant.organisation) }]),
            { term: text.email, details: applicant.email },
            ...(applicant.phone === null ? [] : [{ term: text.phone, details: applicant.phone }]),
            { term: text.retain, details: applicant.retainUntil },
          ]}
        />
      )}
    </Section>
  );
}

interface GrantMoneyProps {
  readonly payments: readonly { readonly key: string; readonly on: string; readonly amount: string }[];
  readonly account: { readonly spent: string; readonly report: string } | null;
}

/** What was paid, and what the applicant did with it. */
export function GrantMoney({ payments, account }: GrantMoneyProps) {
  return (
    <>
      <Section title={text.paymentsTitle}>
        {payments.length === 0 ? (
          <Paragraph>{text.noPayments}</Paragraph>
        ) : (
          <DataTable
            caption={text.paymentsTitle}
            isCaptionHidden
            rows={payments}
            rowKey={({ key }) => key}
            columns={[
              { key: 'dag', header: text.paidOn, cell: ({ on }) => on, isRowHeader: true },
              { key: 'bedrag', header: text.payment, cell: ({ amount }) => amount, kind: 'number' },
            ]}
          />
        )}
        <Form act="betalen" label={text.pay}>
          <DateInput name="betaaldag" label={text.paidOn} />
          <TextInput name="betaald" label={text.paid} inputMode="decimal" width="short" />
          <TextInput name="toelichting" label={text.note} isOptional />
          <Submit>{text.pay}</Submit>
        </Form>
      </Section>
      <Section title={text.accountTitle}>
        {account === null ? (
          <Form act="verantwoorden" label={text.account}>
            <DateInput name="ontvangen" label={text.submittedOn} />
            <TextInput name="uitgegeven" label={text.spent} inputMode="decimal" width="short" />
            <Textarea name="verslag" label={text.report} rows={4} />
            <Submit>{text.account}</Submit>
          </Form>
        ) : (
          <>
            <Paragraph>{text.accounted(account.spent)}</Paragraph>
            <Paragraph>{account.report}</Paragraph>
          </>
        )}
      </Section>
    </>
  );
}
