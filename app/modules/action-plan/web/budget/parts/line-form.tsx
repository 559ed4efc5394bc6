import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Fieldset,
  Form,
  keepMineText,
  MoreFields,
  Paragraph,
  Section,
  Select,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { headFields, moneyFields, noteFields } from '../../../domain/lines/line-fields.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { emptyLineFields, partField } from '../forms/line-fields.ts';
import { shownSources } from '../forms/source-choice.ts';
import { frameMessages } from '../../messages.nl.ts';
import { yearsKindOptions } from '../forms/line-options.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';
import { FieldInput, FieldInputs } from './field-inputs.tsx';
import { FundingFields } from './funding-fields.tsx';
import { LineFields, type LineFieldsProps } from './line-fields.tsx';

export interface LineFormProps extends LineFieldsProps {
  /** What stands in a form that nobody filled in yet. */
  readonly values: Fields;
  readonly typed: Fields | undefined;
  readonly cancelHref: string;
  /** Whether somebody else changed the line meanwhile, so that saving means: mine after all. */
  readonly isConflict: boolean;
  /** The amount of the plan that still counts though the calculation changed. */
  readonly keptAmount?: string | null;
  /** A new line replaces nothing, and needs no reason. */
  readonly isNew?: boolean;
}

/** Everything about a line. "Doorrekenen" shows what it comes to; "Opslaan" keeps it. */
export function LineForm({ kind, view, values, typed, ...props }: LineFormProps) {
  const { cancelHref, isConflict, keptAmount = null, isNew = false } = props;
  return (
    <Form act="opslaan" values={values} marksRequired>
      <input type="hidden" name="soort" value={kind} />
      {keptAmount !== null && <KeptAmount amount={keptAmount} />}
      <FieldInput field={headFields.label} />
      <LineFields kind={kind} view={view} />
      <FundingFields sources={shownSources(view.sources, typed)} intro={text.fundingIntro} />
      <MoreFields summary={text.more} names={moreNames(view.years)} usual={emptyLineFields()}>
        <Section title={text.moneyTitle}>
          <FieldInputs fields={moneyFields} />
        </Section>
        <Years years={view.years} />
        <FieldInputs fields={noteFields} />
      </MoreFields>
      {!isNew && <Textarea name="reden" label={text.reason} description={text.reasonHint} rows={2} />}
      <ButtonGroup>
        <Button>{isConflict ? keepMineText : text.save}</Button>
        <Button kind="secondary" act="doorrekenen">
          {text.preview}
        </Button>
        <ButtonLink href={cancelHref}>{frameMessages.cancel}</ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

/** The fields that most lines leave as they are. */
function moreNames(years: readonly number[]): readonly string[] {
  return [
    ...Object.values({ ...moneyFields, ...noteFields }).map(({ inForm }) => inForm),
    headFields.recurrence.inForm,
    'jarensoort',
    'eerstejaar',
    'laatstejaar',
    ...years.map(partField),
    'prijsstijging',
    'prijsjaar',
  ];
}

/** What to do with an amount of the plan that was left while its calculation changed. */
function KeptAmount({ amount }: { readonly amount: string }) {
  return (
    <Alert kind="warning" title={text.keptTitle}>
      <Paragraph>{text.kept(amount)}</Paragraph>
      <ButtonGroup>
        <Button act="berekening">{text.takeCalculation}</Button>
        <Button kind="secondary" act="houden">
          {text.keepAmount}
        </Button>
      </ButtonGroup>
    </Alert>
  );
}

const year = { inputMode: 'numeric', width: 'short' } as const;

function Years({ years }: Pick<LineFormProps['view'], 'years'>) {
  return (
    <Section title={text.yearsTitle}>
      <FieldInput field={headFields.recurrence} />
      <Select
        name="jarensoort"
        label={text.yearsKind}
        emptyLabel={null}
        options={yearsKindOptions}
        isOptional
      />
      <div className="onderdak-filters">
        <TextInput {...year} name="eerstejaar" label={text.first} isOptional />
        <TextInput {...year} name="laatstejaar" label={text.last} isOptional />
      </div>
      <Fieldset name="verdeling" label={text.partsLegend} description={text.partsHint} isOptional>
        <div className="onderdak-filters">
          {years.map((each) => (
            <TextInput
              key={each}
              name={partField(each)}
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
          name="prijsstijging"
          label={text.indexation}
          description={text.indexationHint}
          inputMode="decimal"
          width="short"
          isOptional
        />
        <TextInput {...year} name="prijsjaar" label={text.indexYear} isOptional />
      </div>
    </Section>
  );
}
