import { CheckboxGroup, RadioGroup } from '#app/ui/index.ts';
import type { LineKind } from '../../../domain/lines/budget-line.ts';
import { baseFields, calculationFields, effortFields } from '../../../domain/lines/calculation-fields.ts';
import type { LineFormView } from '../forms/line-form-view.ts';
import { baseOptions, effortOptions } from '../forms/line-options.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';
import { FieldInputs } from './field-inputs.tsx';

export interface LineFieldsProps {
  readonly kind: LineKind;
  readonly view: LineFormView;
}

/** The fields that a line's way of calculating needs. */
export function LineFields({ kind, view }: LineFieldsProps) {
  if (kind === 'open' || kind === 'not-applicable')
    return <p className="utrecht-paragraph">{text.noFields}</p>;
  return (
    <>
      {kind === 'hours' && <Effort />}
      <FieldInputs fields={calculationFields[kind]} />
      {kind === 'percentage' && <Base lines={view.lines} />}
    </>
  );
}

function Effort() {
  return (
    <>
      <RadioGroup name="inzet" label={text.effort} options={effortOptions} />
      <FieldInputs fields={effortFields['per-week']} onlyIf={text.effortPerWeek} />
      <FieldInputs fields={effortFields['per-person']} onlyIf={text.effortPerPerson} />
    </>
  );
}

function Base({ lines }: Pick<LineFormView, 'lines'>) {
  return (
    <>
      <RadioGroup name="grondslag" label={text.base} options={baseOptions} />
      <CheckboxGroup
        name="regels"
        label={text.baseLines}
        description={text.onlyIf(text.bases.lines)}
        options={lines}
        isOptional
      />
      <FieldInputs fields={baseFields.amount} onlyIf={text.bases.amount} />
      <FieldInputs fields={baseFields.rent} onlyIf={text.bases.rent} />
    </>
  );
}
