import { compareFields, type FieldDifference } from '#app/ui/index.ts';
import { editMessages as text } from '../messages-premises-edit.nl.ts';
import { premisesMessages } from '../messages-premises.nl.ts';
import type { PremisesChoices } from '../parts/premises-fields.tsx';

type Fields = Readonly<Record<string, string>>;

/** What the register says of a house, and what can be chosen. */
export interface RecordedPremises {
  readonly values: Fields;
  readonly choices: PremisesChoices;
}

const { characteristics } = premisesMessages;
const labels: Fields = {
  naam: text.name,
  soort: text.kind,
  adres: text.location,
  gemeente: text.municipality,
  doelgroep: text.targetGroup,
  aanbieder: text.providers,
  eenheid: text.unit,
  begeleiding: text.supervision,
  uren: text.hours,
  vorm: text.form,
  bron: text.source,
  ...characteristics,
  open: text.openFrom,
  dicht: text.openUntil,
};
const yesOrNo = Object.entries(text.choices).map(([value, label]) => ({ value, label }));

/** In which fields a form of a house differs from the register; a field the form did not have stays as it is. */
export function premisesDifferences(
  { values, choices }: RecordedPremises,
  typed: Fields,
): readonly FieldDifference[] {
  const names = ({ aanbieder = '' }: Fields) =>
    choices.providers
      .filter(({ value }) => aanbieder.split(' ').includes(value))
      .map(({ label }) => label)
      .join(', ');
  return compareFields(
    { ...values, aanbieder: names(values) },
    { dicht: values['dicht'] ?? '', ...typed, aanbieder: names(typed) },
    labels,
    {
      soort: choices.kinds,
      gemeente: choices.municipalities,
      ...Object.fromEntries(Object.keys(characteristics).map((name) => [name, yesOrNo])),
      isForWomenOnly: [
        { value: 'ja', label: text.choices.yes },
        { value: '', label: text.choices.no },
      ],
    },
  );
}
