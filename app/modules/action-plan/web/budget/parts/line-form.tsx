import { formatEuro } from '#app/kernel/format-euro.ts';
import { fromEuros } from '#app/kernel/money.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Fieldset,
  Form,
  keepMineText,
  Section,
  Select,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { recurrences, roundingSteps } from '../../../domain/lines/budget-line.ts';
import { partField } from '../forms/line-fields.ts';
import { frameMessages } from '../../messages.nl.ts';
import { recurrenceNames, yearsKindNames } from '../messages-budget.nl.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';
import { FundingFields } from './funding-fields.tsx';
import { fieldOf, LineFields, type LineFieldsProps } from './line-fields.tsx';

export interface LineFormProps extends LineFieldsProps {
  /** The revision that the visitor has seen; null for a new line. */
  readonly revision: number | null;
  readonly cancelHref: string;
  /** Whether somebody else changed the line meanwhile, so that saving means: mine after all. */
  readonly isConflict: boolean;
}

/** Everything about a line. "Doorrekenen" shows what it comes to; "Opslaan" keeps it. */
export function LineForm(props: LineFormProps) {
  const { view, problems, revision } = props;
  const field = fieldOf(props);
  return (
    <Form>
      <input type="hidden" name="soort" value={view.kind} />
      {revision === null ? null : <input type="hidden" name="versie" value={revision} />}
      <TextInput {...field('naam')} label={text.label} width="full" />
      <LineFields view={view} problems={problems} />
      <Section title={text.moneyTitle}>
        <TextInput
          {...field('inplan')}
          label={text.stated}
          description={text.statedHint}
          inputMode="decimal"
          width="short"
          isOptional
        />
        <Select
          {...field('afronding')}
          label={text.rounding}
          emptyLabel={null}
          options={roundingSteps.map((step) => ({
            value: String(step),
            label: step === 0 ? text.noRounding : text.roundTo(formatEuro(fromEuros(step))),
          }))}
        />
        <TextInput
          {...field('btw')}
          label={text.vat}
          description={text.vatHint}
          inputMode="decimal"
          width="short"
          isOptional
        />
      </Section>
      <Years {...props} />
      <FundingFields
        sources={view.sources}
        fields={view.fields}
        problems={problems}
        intro={text.fundingIntro}
      />
      <Textarea {...field('toelichting')} label={text.note} rows={3} isOptional />
      <Textarea {...field('reden')} label={text.reason} description={text.reasonHint} rows={2} />
      <ButtonGroup>
        <Button name="handeling" value="opslaan">
          {props.isConflict ? keepMineText : text.save}
        </Button>
        <Button kind="secondary" name="handeling" value="doorrekenen">
          {text.preview}
        </Button>
        <ButtonLink href={props.cancelHref}>{frameMessages.cancel}</ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

function Years(props: LineFormProps) {
  const field = fieldOf(props);
  const year = (name: string) => ({ ...field(name), inputMode: 'numeric' as const, width: 'short' as const });
  return (
    <Section title={text.yearsTitle}>
      <Select
        {...field('herhaling')}
        label={text.recurrence}
        emptyLabel={null}
        options={recurrences.map((value) => ({ value, label: recurrenceNames[value] }))}
      />
      <Select
        {...field('jarensoort')}
        label={text.yearsKind}
        emptyLabel={null}
        options={Object.entries(yearsKindNames).map(([value, label]) => ({ value, label }))}
      />
      <div className="onderdak-filters">
        <TextInput {...year('eerstejaar')} label={text.first} isOptional />
        <TextInput {...year('laatstejaar')} label={text.last} isOptional />
      </div>
      <Fieldset name="verdeling" label={text.partsLegend} description={text.partsHint} isOptional>
        <div className="onderdak-filters">
          {props.view.years.map((each) => (
            <TextInput
              key={each}
              {...field(partField(each))}
              label={text.part(each)}
              inputMode="decimal"
              width="short"
              isOptional
            />
          ))}
        </div>
      </Fieldset>
      <div className="onderdak-filters">
        <TextInput
          {...field('prijsstijging')}
          label={text.indexation}
          description={text.indexationHint}
          inputMode="decimal"
          width="short"
          isOptional
        />
        <TextInput {...year('prijsjaar')} label={text.indexYear} isOptional />
      </div>
    </Section>
  );
}
