import { unreachable } from '#app/kernel/unreachable.ts';
import { CheckboxGroup, RadioGroup, Select, TextInput } from '#app/ui/index.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { countUnits } from '../../../domain/lines/budget-line.ts';
import { choicesOf } from '../../forms/fields.ts';
import type { LineFormView } from '../forms/line-form-view.ts';
import { countUnitNames } from '../messages-budget.nl.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';

export interface LineFieldsProps {
  readonly view: LineFormView;
  readonly problems: FormProblems;
}

/** A text field of a form, with what was typed and what is wrong with it. */
export function fieldOf({ view: { fields }, problems }: LineFieldsProps) {
  return (name: string) => ({ name, defaultValue: fields[name], error: problems[name] });
}

/** The fields that a line's way of calculating needs. */
export function LineFields(props: LineFieldsProps) {
  const field = fieldOf(props);
  const number = (name: string) => ({
    ...field(name),
    inputMode: 'decimal' as const,
    width: 'short' as const,
  });
  switch (props.view.kind) {
    case 'hours':
      return <Hours {...props} />;
    case 'persons':
      return (
        <>
          <TextInput {...number('aantal')} label={text.count} />
          <Unit {...props} />
          <TextInput {...number('bedrag')} label={text.amountEach} />
        </>
      );
    case 'lump':
      return <TextInput {...number('bedrag')} label={text.amount} />;
    case 'monthly':
      return (
        <>
          <TextInput {...number('bedrag')} label={text.amountMonth} />
          <TextInput {...number('maanden')} label={text.months} />
        </>
      );
    case 'per-result':
      return (
        <>
          <TextInput {...number('vergoeding')} label={text.fee} />
          <TextInput {...number('aantal')} label={text.count} />
          <Unit {...props} />
          <TextInput {...number('plafond')} label={text.ceiling} description={text.ceilingHint} isOptional />
        </>
      );
    case 'ceiling':
      return <TextInput {...number('plafond')} label={text.ceiling} description={text.ceilingHint} />;
    case 'percentage':
      return <Percentage {...props} />;
    case 'open':
    case 'not-applicable':
      return <p className="utrecht-paragraph">{text.noFields}</p>;
    default:
      return unreachable(props.view.kind);
  }
}

function Unit(props: LineFieldsProps & { readonly isOptional?: boolean }) {
  return (
    <Select
      {...fieldOf(props)('eenheid')}
      label={text.unit}
      emptyLabel={null}
      options={countUnits.map((value) => ({ value, label: countUnitNames[value] }))}
      isOptional={props.isOptional}
    />
  );
}

function Hours(props: LineFieldsProps) {
  const field = fieldOf(props);
  const number = (name: string) => ({
    ...field(name),
    inputMode: 'decimal' as const,
    width: 'short' as const,
  });
  return (
    <>
      <RadioGroup
        {...field('inzet')}
        label={text.effort}
        options={[
          { value: 'per-week', label: text.effortPerWeek },
          { value: 'per-person', label: text.effortPerPerson },
        ]}
      />
      <TextInput
        {...number('uren')}
        label={text.hours}
        description={text.onlyIf(text.effortPerWeek)}
        isOptional
      />
      <TextInput
        {...number('personen')}
        label={text.persons}
        description={text.onlyIf(text.effortPerPerson)}
        isOptional
      />
      <TextInput
        {...number('urenpp')}
        label={text.hoursPerPerson}
        description={text.onlyIf(text.effortPerPerson)}
        isOptional
      />
      <TextInput {...number('weken')} label={text.weeks} />
      <TextInput {...number('tarief')} label={text.rate} />
      <TextInput {...number('fte')} label={text.fte} isOptional />
    </>
  );
}

function Percentage(props: LineFieldsProps) {
  const field = fieldOf(props);
  const { fields, lines } = props.view;
  const number = (name: string) => ({
    ...field(name),
    inputMode: 'decimal' as const,
    width: 'short' as const,
  });
  return (
    <>
      <TextInput {...number('percentage')} label={text.percentage} />
      <RadioGroup
        {...field('grondslag')}
        label={text.base}
        options={Object.entries(text.bases).map(([value, label]) => ({ value, label }))}
      />
      <CheckboxGroup
        name="regels"
        label={text.baseLines}
        description={text.onlyIf(text.bases.lines)}
        error={props.problems['regels']}
        options={lines}
        defaultValues={choicesOf(fields, 'regels')}
        isOptional
      />
      <TextInput
        {...number('grondbedrag')}
        label={text.baseAmount}
        description={text.onlyIf(text.bases.amount)}
        isOptional
      />
      <TextInput
        {...number('aantal')}
        label={text.count}
        description={text.onlyIf(text.bases.rent)}
        isOptional
      />
      <Unit {...props} isOptional />
      <TextInput
        {...number('maandbedrag')}
        label={text.rentMonth}
        description={text.onlyIf(text.bases.rent)}
        isOptional
      />
      <TextInput
        {...number('maanden')}
        label={text.months}
        description={text.onlyIf(text.bases.rent)}
        isOptional
      />
    </>
  );
}
