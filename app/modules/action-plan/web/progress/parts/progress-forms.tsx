import type { FormProblems } from '#app/platform/http/form-problems.ts';
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
import type { Fields } from '../../forms/fields.ts';
import { lightNames } from '../../measures/messages-measure.nl.ts';
import { progressMessages as text } from '../messages-progress.nl.ts';
import type { EntryView } from '../presenters/progress.ts';

interface ProgressFormProps {
  readonly fields: Fields;
  readonly problems: FormProblems;
}

function fieldOf({ fields, problems }: ProgressFormProps) {
  return (name: string) => ({ name, defaultValue: fields[name], error: problems[name] });
}

function Submit({ value, children }: { readonly value: string; readonly children: string }) {
  return (
    <ButtonGroup>
      <Button name="handeling" value={value}>
        {children}
      </Button>
    </ButtonGroup>
  );
}

export function AmountForm(props: ProgressFormProps & { readonly lines: readonly Option[] }) {
  const field = fieldOf(props);
  return (
    <Section title={text.amountTitle}>
      <Form label={text.amountTitle}>
        <div className="onderdak-filters">
          <DateInput {...field('van')} label={text.from} />
          <DateInput {...field('tot')} label={text.until} />
        </div>
        <TextInput
          {...field('bedrag')}
          label={text.amount}
          description={text.amountHint}
          inputMode="decimal"
          width="short"
        />
        <Select
          {...field('regel')}
          label={text.line}
          description={text.lineHint}
          options={props.lines}
          emptyLabel={text.wholeMeasure}
          isOptional
        />
        <TextInput {...field('bron')} label={text.source} description={text.sourceHint} />
        <Textarea {...field('toelichting')} label={text.note} rows={2} isOptional />
        <Submit value="bedrag">{text.recordAmount}</Submit>
      </Form>
    </Section>
  );
}

export function ResultForm(props: ProgressFormProps & { readonly results: readonly Option[] }) {
  const field = fieldOf(props);
  if (props.results.length === 0)
    return (
      <Section title={text.resultTitle}>
        <Paragraph>{text.noResults}</Paragraph>
      </Section>
    );
  return (
    <Section title={text.resultTitle}>
      <Form label={text.resultTitle}>
        <Select {...field('resultaat')} label={text.result} options={props.results} />
        <div className="onderdak-filters">
          <DateInput {...field('resultaat-van')} label={text.from} />
          <DateInput {...field('resultaat-tot')} label={text.until} />
        </div>
        <TextInput
          {...field('aantal')}
          label={text.reached}
          description={text.reachedHint}
          inputMode="decimal"
          width="short"
        />
        <TextInput {...field('resultaat-bron')} label={text.source} description={text.sourceHint} />
        <Textarea {...field('resultaat-toelichting')} label={text.note} rows={2} isOptional />
        <Submit value="resultaat">{text.recordResult}</Submit>
      </Form>
    </Section>
  );
}

export function LightForm(props: ProgressFormProps) {
  const field = fieldOf(props);
  return (
    <Form label={text.lightTitle}>
      <Select
        {...field('kleur')}
        label={text.colour}
        options={lightColours.map((value) => ({ value, label: lightNames[value] }))}
        emptyLabel={text.colourRule}
        isOptional
      />
      <Textarea {...field('kleur-reden')} label={text.reason} rows={2} isOptional />
      <Submit value="stoplicht">{text.setLight}</Submit>
    </Form>
  );
}

export function ForecastForm(props: ProgressFormProps) {
  const field = fieldOf(props);
  return (
    <Form label={text.forecastTitle}>
      <TextInput
        {...field('verwachting')}
        label={text.forecast}
        description={text.forecastHint}
        inputMode="decimal"
        width="short"
        isOptional
      />
      <Textarea {...field('verwachting-reden')} label={text.reason} rows={2} isOptional />
      <Submit value="verwachting">{text.setForecast}</Submit>
    </Form>
  );
}

export function WithdrawForm(props: ProgressFormProps & { readonly entries: readonly EntryView[] }) {
  const field = fieldOf(props);
  return (
    <Disclosure summary={text.withdrawTitle} isOpen={props.problems['waarom'] !== undefined}>
      <Paragraph>{text.withdrawIntro}</Paragraph>
      <Form label={text.withdrawTitle}>
        <Select
          {...field('melding')}
          label={text.entry}
          options={props.entries.map(({ id, what, value, subject, period }) => ({
            value: `${what}:${id}`,
            label: `${value}, ${subject}, ${period}`,
          }))}
        />
        <Textarea {...field('waarom')} label={text.because} rows={2} />
        <Submit value="intrekken">{text.withdraw}</Submit>
      </Form>
    </Disclosure>
  );
}
