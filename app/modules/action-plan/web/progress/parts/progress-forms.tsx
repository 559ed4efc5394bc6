import {
  Button,
  ButtonGroup,
  DateInput,
  Disclosure,
  Form,
  Paragraph,
  Section,
  Select,
  Textarea,
  TextInput,
  type Option,
} from '#app/ui/index.ts';
import { lightColours } from '../../../domain/progress/progress.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { lightNames } from '../../../domain/progress/light-names.ts';
import { progressMessages as text } from '../messages-progress.nl.ts';
import type { EntryView } from '../presenters/progress.ts';

interface ValuesProps {
  /** What stands in a form that nobody filled in yet. */
  readonly values: Fields;
}

function Submit({ children }: { readonly children: string }) {
  return (
    <ButtonGroup>
      <Button>{children}</Button>
    </ButtonGroup>
  );
}

export function AmountForm({ lines }: { readonly lines: readonly Option[] }) {
  return (
    <Section title={text.amountTitle}>
      <Form act="bedrag" label={text.amountTitle}>
        <div className="onderdak-filters">
          <DateInput name="van" label={text.from} />
          <DateInput name="tot" label={text.until} />
        </div>
        <TextInput
          name="bedrag"
          label={text.amount}
          description={text.amountHint}
          inputMode="decimal"
          width="short"
        />
        <Select
          name="regel"
          label={text.line}
          description={text.lineHint}
          options={lines}
          emptyLabel={text.wholeMeasure}
          isOptional
        />
        <TextInput name="bron" label={text.source} description={text.sourceHint} />
        <Textarea name="toelichting" label={text.note} rows={2} isOptional />
        <Submit>{text.recordAmount}</Submit>
      </Form>
    </Section>
  );
}

export function ResultForm({ results }: { readonly results: readonly Option[] }) {
  if (results.length === 0)
    return (
      <Section title={text.resultTitle}>
        <Paragraph>{text.noResults}</Paragraph>
      </Section>
    );
  return (
    <Section title={text.resultTitle}>
      <Form act="resultaat" label={text.resultTitle}>
        <Select name="resultaat" label={text.result} options={results} />
        <div className="onderdak-filters">
          <DateInput name="resultaat-van" label={text.from} />
          <DateInput name="resultaat-tot" label={text.until} />
        </div>
        <TextInput
          name="aantal"
          label={text.reached}
          description={text.reachedHint}
          inputMode="decimal"
          width="short"
        />
        <TextInput name="resultaat-bron" label={text.source} description={text.sourceHint} />
        <Textarea name="resultaat-toelichting" label={text.note} rows={2} isOptional />
        <Submit>{text.recordResult}</Submit>
      </Form>
    </Section>
  );
}

export function LightForm({ values }: ValuesProps) {
  return (
    <Form act="stoplicht" label={text.lightTitle} values={values}>
      <Select
        name="kleur"
        label={text.colour}
        options={lightColours.map((value) => ({ value, label: lightNames[value] }))}
        emptyLabel={text.colourRule}
        isOptional
      />
      <Textarea name="kleur-reden" label={text.reason} rows={2} isOptional />
      <Submit>{text.setLight}</Submit>
    </Form>
  );
}

export function ForecastForm({ values }: ValuesProps) {
  return (
    <Form act="verwachting" label={text.forecastTitle} values={values}>
      <TextInput
        name="verwachting"
        label={text.forecast}
        description={text.forecastHint}
        inputMode="decimal"
        width="short"
        isOptional
      />
      <Textarea name="verwachting-reden" label={text.reason} rows={2} isOptional />
      <Submit>{text.setForecast}</Submit>
    </Form>
  );
}

interface WithdrawFormProps {
  readonly entries: readonly EntryView[];
  /** Unfolded: it came back. */
  readonly isOpen: boolean;
}

export function WithdrawForm({ entries, isOpen }: WithdrawFormProps) {
  return (
    <Disclosure summary={text.withdrawTitle} isOpen={isOpen}>
      <Paragraph>{text.withdrawIntro}</Paragraph>
      <Form act="intrekken" label={text.withdrawTitle}>
        <Select
          name="melding"
          label={text.entry}
          options={entries.map(({ id, what, value, subject, period }) => ({
            value: `${what}:${id}`,
            label: `${value}, ${subject}, ${period}`,
          }))}
        />
        <Textarea name="waarom" label={text.because} rows={2} />
        <Submit>{text.withdraw}</Submit>
      </Form>
    </Disclosure>
  );
}
