import {
  Button,
  ButtonGroup,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  DateInput,
  Form,
  isRowAsked,
  keepMineText,
  MoreFields,
  Section,
  Select,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { shownSources } from '../../budget/forms/source-choice.ts';
import type { MeasureFormView } from '../forms/measure-form-view.ts';
import { frameMessages } from '../../messages.nl.ts';
import { measureFormMessages as text } from '../../messages-edit.nl.ts';
import { milestoneList, resultList } from '../forms/measure-rows.ts';
import { MeasureRows } from './measure-rows.tsx';
import { FundingFields } from '../../budget/parts/funding-fields.tsx';

export interface MeasureFormProps {
  readonly view: MeasureFormView;
  /** What stands in a form that nobody filled in yet. */
  readonly values: Fields;
  readonly typed: Fields | undefined;
  readonly isNew?: boolean;
  readonly cancelHref: string;
  readonly isConflict?: boolean;
  /** Whether the plan has a measure of the typed name already. */
  readonly hasSameName?: boolean;
}

/** Everything a measure says of itself, but its lines, status and evidence. */
export function MeasureForm({ view, values, typed, ...props }: MeasureFormProps) {
  const { isNew = false, isConflict = false } = props;
  return (
    <Form act={isNew ? 'toevoegen' : 'wijzigen'} values={values} marksRequired hasRows>
      <TextInput name="naam" label={text.name} width="full" />
      {props.hasSameName === true && <Checkbox name="dubbel" label={text.isOther} isOptional />}
      <Textarea name="wat" label={text.summary} rows={4} isOptional />
      <FundingFields sources={shownSources(view.sources, typed)} />
      <MoreFields
        summary={text.more}
        names={[...moreNames, ...rowNames({ ...values, ...typed })]}
        usual={isNew ? values : {}}
        isOpen={lists.some((list) => isRowAsked({ typed: typed ?? null }, list))}
      >
        <What />
        <Place view={view} />
        <Planning view={view} />
        <Section title={text.resultsTitle}>
          <MeasureRows />
        </Section>
        <Section title={text.moneyTitle}>
          <TextInput
            name="inplan"
            label={text.stated}
            description={text.statedHint}
            inputMode="decimal"
            width="short"
            isOptional
          />
          <TextInput name="dekking" label={text.fundingNote} width="full" isOptional />
          <Textarea name="buiten" label={text.excluded} description={text.onePerLine} rows={2} isOptional />
        </Section>
      </MoreFields>
      {isNew ? null : <Textarea name="reden" label={text.reason} description={text.reasonHint} rows={2} />}
      <ButtonGroup>
        <Button>{isConflict ? keepMineText : isNew ? text.add : text.submit}</Button>
        <ButtonLink href={props.cancelHref}>{frameMessages.cancel}</ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

/** The fields that a new measure can do without. */
const moreNames =
  `doelgroep mensenmin mensenmax plekken ongeveer thema themas doelstelling trekker partners gemeenten eerstejaar
  laatstejaar van tot meteen wacht inplan dekking buiten`.split(/\s+/u);

const lists = [resultList, milestoneList];
const rowNames = (fields: Fields) =>
  Object.keys(fields).filter((name) => lists.some((list) => name.startsWith(`${list}-`)));

const number = { inputMode: 'numeric', width: 'short' } as const;

function What() {
  return (
    <Section title={text.whatTitle}>
      <Textarea name="doelgroep" label={text.targetGroup} rows={2} isOptional />
      <div className="onderdak-filters">
        <TextInput {...number} name="mensenmin" label={text.personsMin} isOptional />
        <TextInput
          {...number}
          name="mensenmax"
          label={text.personsMax}
          description={text.personsHint}
          isOptional
        />
        <TextInput {...number} name="plekken" label={text.places} isOptional />
      </div>
      <Checkbox name="ongeveer" label={text.isAbout} isOptional />
    </Section>
  );
}

function Place({ view }: Pick<MeasureFormProps, 'view'>) {
  return (
    <Section title={text.placeTitle}>
      <Select name="thema" label={text.theme} options={view.themes} emptyLabel={text.noTheme} isOptional />
      <CheckboxGroup name="themas" label={text.otherThemes} options={view.themes} isOptional />
      <Select
        name="doelstelling"
        label={text.objective}
        options={view.objectives}
        emptyLabel={text.noObjective}
        isOptional
      />
    </Section>
  );
}

function Planning({ view }: Pick<MeasureFormProps, 'view'>) {
  return (
    <Section title={text.whoTitle}>
      <TextInput name="trekker" label={text.lead} isOptional />
      <Textarea name="partners" label={text.partners} description={text.onePerLine} rows={3} isOptional />
      <CheckboxGroup
        name="gemeenten"
        label={text.municipalities}
        description={text.municipalitiesHint}
        options={view.municipalities}
        isInline
        isOptional
      />
      <div className="onderdak-filters">
        <TextInput {...number} name="eerstejaar" label={text.firstYear} isOptional />
        <TextInput {...number} name="laatstejaar" label={text.lastYear} isOptional />
        <DateInput name="van" label={text.from} isOptional />
        <DateInput name="tot" label={text.until} isOptional />
      </div>
      <Checkbox name="meteen" label={text.atOnce} isOptional />
      {view.others.length === 0 ? null : (
        <CheckboxGroup name="wacht" label={text.dependsOn} options={view.others} isOptional />
      )}
    </Section>
  );
}
