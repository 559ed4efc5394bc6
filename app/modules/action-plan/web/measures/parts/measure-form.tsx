import type { FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  DateInput,
  Form,
  keepMineText,
  Section,
  Select,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { choicesOf } from '../../forms/fields.ts';
import type { MeasureFormView } from '../forms/measure-form-view.ts';
import { frameMessages } from '../../messages.nl.ts';
import { measureFormMessages as text } from '../../messages-edit.nl.ts';
import { FundingFields } from '../../budget/parts/funding-fields.tsx';

export interface MeasureFormProps {
  readonly view: MeasureFormView;
  readonly problems: FormProblems;
  /** The revision that the visitor has seen; null for a new measure. */
  readonly revision: number | null;
  readonly cancelHref: string;
  readonly isConflict: boolean;
}

/** Everything a measure says of itself, but its lines, status and evidence. */
export function MeasureForm(props: MeasureFormProps) {
  const { view, problems, revision } = props;
  const field = fieldOf(props);
  return (
    <Form>
      {revision === null ? null : <input type="hidden" name="versie" value={revision} />}
      <TextInput {...field('naam')} label={text.name} width="full" />
      <What {...props} />
      <Place {...props} />
      <Planning {...props} />
      <Section title={text.resultsTitle}>
        <Textarea
          {...field('resultaten')}
          label={text.results}
          description={text.resultsHint}
          rows={4}
          isOptional
        />
        <Textarea
          {...field('mijlpalen')}
          label={text.milestones}
          description={text.milestonesHint}
          rows={4}
          isOptional
        />
      </Section>
      <FundingFields sources={view.sources} fields={view.fields} problems={problems} />
      <Section title={text.moneyTitle}>
        <TextInput
          {...field('inplan')}
          label={text.stated}
          description={text.statedHint}
          inputMode="decimal"
          width="short"
          isOptional
        />
        <TextInput {...field('dekking')} label={text.fundingNote} width="full" isOptional />
        <Textarea
          {...field('buiten')}
          label={text.excluded}
          description={text.onePerLine}
          rows={2}
          isOptional
        />
      </Section>
      {revision === null ? null : (
        <Textarea {...field('reden')} label={text.reason} description={text.reasonHint} rows={2} />
      )}
      <ButtonGroup>
        <Button>{props.isConflict ? keepMineText : revision === null ? text.add : text.submit}</Button>
        <ButtonLink href={props.cancelHref}>{frameMessages.cancel}</ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

function fieldOf({ view: { fields }, problems }: MeasureFormProps) {
  return (name: string) => ({ name, defaultValue: fields[name], error: problems[name] });
}

function What(props: MeasureFormProps) {
  const field = fieldOf(props);
  const number = (name: string) => ({
    ...field(name),
    inputMode: 'numeric' as const,
    width: 'short' as const,
  });
  return (
    <Section title={text.whatTitle}>
      <Textarea {...field('wat')} label={text.summary} rows={4} isOptional />
      <Textarea {...field('doelgroep')} label={text.targetGroup} rows={2} isOptional />
      <div className="onderdak-filters">
        <TextInput {...number('mensenmin')} label={text.personsMin} isOptional />
        <TextInput
          {...number('mensenmax')}
          label={text.personsMax}
          description={text.personsHint}
          isOptional
        />
        <TextInput {...number('plekken')} label={text.places} isOptional />
      </div>
      <Checkbox
        name="ongeveer"
        label={text.isAbout}
        isChecked={props.view.fields['ongeveer'] === 'ja'}
        isOptional
      />
    </Section>
  );
}

function Place(props: MeasureFormProps) {
  const field = fieldOf(props);
  const { view, problems } = props;
  return (
    <Section title={text.placeTitle}>
      <Select
        {...field('thema')}
        label={text.theme}
        options={view.themes}
        emptyLabel={text.noTheme}
        isOptional
      />
      <CheckboxGroup
        name="themas"
        label={text.otherThemes}
        options={view.themes}
        defaultValues={choicesOf(view.fields, 'themas')}
        error={problems['themas']}
        isOptional
      />
      <Select
        {...field('doelstelling')}
        label={text.objective}
        options={view.objectives}
        emptyLabel={text.noObjective}
        isOptional
      />
    </Section>
  );
}

function Planning(props: MeasureFormProps) {
  const field = fieldOf(props);
  const { view, problems } = props;
  const year = (name: string) => ({ ...field(name), inputMode: 'numeric' as const, width: 'short' as const });
  return (
    <Section title={text.whoTitle}>
      <TextInput {...field('trekker')} label={text.lead} isOptional />
      <Textarea
        {...field('partners')}
        label={text.partners}
        description={text.onePerLine}
        rows={3}
        isOptional
      />
      <CheckboxGroup
        name="gemeenten"
        label={text.municipalities}
        description={text.municipalitiesHint}
        options={view.municipalities}
        defaultValues={choicesOf(view.fields, 'gemeenten')}
        error={problems['gemeenten']}
        isInline
        isOptional
      />
      <div className="onderdak-filters">
        <TextInput {...year('eerstejaar')} label={text.firstYear} isOptional />
        <TextInput {...year('laatstejaar')} label={text.lastYear} isOptional />
        <DateInput {...field('van')} label={text.from} isOptional />
        <DateInput {...field('tot')} label={text.until} isOptional />
      </div>
      <Checkbox name="meteen" label={text.atOnce} isChecked={view.fields['meteen'] === 'ja'} isOptional />
      {view.others.length === 0 ? null : (
        <CheckboxGroup
          name="wacht"
          label={text.dependsOn}
          options={view.others}
          defaultValues={choicesOf(view.fields, 'wacht')}
          error={problems['wacht']}
          isOptional
        />
      )}
    </Section>
  );
}
