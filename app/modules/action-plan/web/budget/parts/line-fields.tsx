import { unreachable } from '#app/kernel/unreachable.ts';
import { CheckboxGroup, RadioGroup, Select, TextInput } from '#app/ui/index.ts';
import { countUnits, type LineKind } from '../../../domain/lines/budget-line.ts';
import type { LineFormView } from '../forms/line-form-view.ts';
import { countUnitNames } from '../messages-budget.nl.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';

export interface LineFieldsProps {
  readonly kind: LineKind;
  readonly view: LineFormView;
}

const number = { inputMode: 'decimal', width: 'short' } as const;

/** The fields that a line's way of calculating needs. */
export function LineFields({ kind, view }: LineFieldsProps) {
  switch (kind) {
    case 'hours':
      return <Hours />;
    case 'persons':
      return (
        <>
          <TextInput {...number} name="aantal" label={text.count} />
          <Unit />
          <TextInput {...number} name="bedrag" label={text.amountEach} />
        </>
      );
    case 'lump':
      return <TextInput {...number} name="bedrag" label={text.amount} />;
    case 'monthly':
      return (
        <>
          <TextInput {...number} name="bedrag" label={text.amountMonth} />
          <TextInput {...number} name="maanden" label={text.months} />
        </>
      );
    case 'per-result':
      return (
        <>
          <TextInput {...number} name="vergoeding" label={text.fee} />
          <TextInput {...number} name="aantal" label={text.count} />
          <Unit />
          <TextInput
            {...number}
            name="plafond"
            label={text.ceiling}
            description={text.ceilingHint}
            isOptional
          />
        </>
      );
    case 'ceiling':
      return <TextInput {...number} name="plafond" label={text.ceiling} description={text.ceilingHint} />;
    case 'percentage':
      return <Percentage lines={view.lines} />;
    case 'open':
    case 'not-applicable':
      return <p className="utrecht-paragraph">{text.noFields}</p>;
    default:
      return unreachable(kind);
  }
}

function Unit({ isOptional }: { readonly isOptional?: boolean }) {
  return (
    <Select
      name="eenheid"
      label={text.unit}
      emptyLabel={null}
      options={countUnits.map((value) => ({ value, label: countUnitNames[value] }))}
      isOptional={isOptional}
    />
  );
}

function Hours() {
  return (
    <>
      <RadioGroup
        name="inzet"
        label={text.effort}
        options={[
          { value: 'per-week', label: text.effortPerWeek },
          { value: 'per-person', label: text.effortPerPerson },
        ]}
      />
      <TextInput
        {...number}
        name="uren"
        label={text.hours}
        description={text.onlyIf(text.effortPerWeek)}
        isOptional
      />
      <TextInput
        {...number}
        name="personen"
        label={text.persons}
        description={text.onlyIf(text.effortPerPerson)}
        isOptional
      />
      <TextInput
        {...number}
        name="urenpp"
        label={text.hoursPerPerson}
        description={text.onlyIf(text.effortPerPerson)}
        isOptional
      />
      <TextInput {...number} name="weken" label={text.weeks} />
      <TextInput {...number} name="tarief" label={text.rate} />
      <TextInput {...number} name="fte" label={text.fte} isOptional />
    </>
  );
}

function Percentage({ lines }: Pick<LineFormView, 'lines'>) {
  return (
    <>
      <TextInput {...number} name="percentage" label={text.percentage} />
      <RadioGroup
        name="grondslag"
        label={text.base}
        options={Object.entries(text.bases).map(([value, label]) => ({ value, label }))}
      />
      <CheckboxGroup
        name="regels"
        label={text.baseLines}
        description={text.onlyIf(text.bases.lines)}
        options={lines}
        isOptional
      />
      <TextInput
        {...number}
        name="grondbedrag"
        label={text.baseAmount}
        description={text.onlyIf(text.bases.amount)}
        isOptional
      />
      <TextInput
        {...number}
        name="aantal"
        label={text.count}
        description={text.onlyIf(text.bases.rent)}
        isOptional
      />
      <Unit isOptional />
      <TextInput
        {...number}
        name="maandbedrag"
        label={text.rentMonth}
        description={text.onlyIf(text.bases.rent)}
        isOptional
      />
      <TextInput
        {...number}
        name="maanden"
        label={text.months}
        description={text.onlyIf(text.bases.rent)}
        isOptional
      />
    </>
  );
}
