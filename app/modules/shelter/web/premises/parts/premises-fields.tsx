import {
  Checkbox,
  CheckboxGroup,
  DateInput,
  Heading,
  Select,
  Textarea,
  TextInput,
  type HeadingLevel,
} from '#app/ui/index.ts';
import type { CodeOption } from '../../code-names.ts';
import { premisesMessages } from '../messages-premises.nl.ts';
import { editMessages as text } from '../messages-premises-edit.nl.ts';

export interface PremisesChoices {
  readonly kinds: readonly CodeOption[];
  readonly municipalities: readonly CodeOption[];
  readonly providers: readonly CodeOption[];
}

interface PremisesFieldsProps {
  readonly choices: PremisesChoices;
  /** What the house answered where the register does not say it, by characteristic. */
  readonly said?: Readonly<Record<string, string>> | undefined;
  /** Of the heading above the characteristics. */
  readonly level: HeadingLevel;
}

const knownNames = [
  'hasSingleRooms',
  'isOnGroundFloor',
  'takesCouples',
  'takesFamilies',
  'takesPets',
] as const;
const knownOptions = Object.entries(text.choices).map(([value, label]) => ({ value, label }));

/** The fields of a house that do not change by day. */
export function PremisesFields({ choices, said, level }: PremisesFieldsProps) {
  return (
    <>
      <TextInput name="naam" label={text.name} />
      <Select name="soort" label={text.kind} options={choices.kinds} />
      <TextInput name="adres" label={text.location} isOptional />
      <Select
        name="gemeente"
        label={text.municipality}
        options={choices.municipalities}
        emptyLabel={text.unknown}
        isOptional
      />
      <TextInput name="doelgroep" label={text.targetGroup} description={text.targetGroupHint} isOptional />
      {choices.providers.length > 0 && (
        <CheckboxGroup
          name="aanbieder"
          label={text.providers}
          description={text.providersHint}
          options={choices.providers}
          isOptional
        />
      )}
      <TextInput name="eenheid" label={text.unit} description={text.unitHint} isOptional />
      <TextInput name="begeleiding" label={text.supervision} isOptional />
      <TextInput name="uren" label={text.hours} inputMode="numeric" width="short" isOptional />
      <Textarea name="vorm" label={text.form} rows={3} isOptional />
      <TextInput name="bron" label={text.source} isOptional />
      <Heading level={level}>{text.characteristicsTitle}</Heading>
      {knownNames.map((name) => (
        <Select
          key={name}
          name={name}
          label={premisesMessages.characteristics[name]}
          description={said?.[name]}
          options={knownOptions}
          emptyLabel={text.unknown}
          isOptional
        />
      ))}
      <Checkbox name="isForWomenOnly" label={premisesMessages.characteristics.isForWomenOnly} isOptional />
      <DateInput name="open" label={text.openFrom} description={text.openFromHint} isOptional />
    </>
  );
}
