import type { FormProblems } from '#app/platform/http/form-problems.ts';
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
  readonly problems: FormProblems;
  /** What is typed, or what the register says, by field name. */
  readonly values: Readonly<Record<string, string>>;
  /** Ids of the organisations that work there. */
  readonly providers: readonly string[];
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
export function PremisesFields({ choices, problems, values, providers, level }: PremisesFieldsProps) {
  const field = (name: string, label: string) => ({
    name,
    label,
    defaultValue: values[name],
    error: problems[name],
  });
  return (
    <>
      <TextInput {...field('naam', text.name)} />
      <Select {...field('soort', text.kind)} options={choices.kinds} />
      <TextInput {...field('adres', text.location)} isOptional />
      <Select
        {...field('gemeente', text.municipality)}
        options={choices.municipalities}
        emptyLabel={text.unknown}
        isOptional
      />
      <TextInput {...field('doelgroep', text.targetGroup)} description={text.targetGroupHint} isOptional />
      {choices.providers.length > 0 && (
        <CheckboxGroup
          name="aanbieder"
          label={text.providers}
          description={text.providersHint}
          options={choices.providers}
          defaultValues={providers}
          error={problems['aanbieder'] ?? problems['aanbieder.0']}
          isOptional
        />
      )}
      <TextInput {...field('eenheid', text.unit)} description={text.unitHint} isOptional />
      <TextInput {...field('begeleiding', text.supervision)} isOptional />
      <TextInput {...field('uren', text.hours)} inputMode="numeric" width="short" isOptional />
      <Textarea {...field('vorm', text.form)} rows={3} isOptional />
      <TextInput {...field('bron', text.source)} isOptional />
      <Heading level={level}>{text.characteristicsTitle}</Heading>
      {knownNames.map((name) => (
        <Select
          key={name}
          {...field(name, premisesMessages.characteristics[name])}
          options={knownOptions}
          emptyLabel={text.unknown}
          isOptional
        />
      ))}
      <Checkbox
        name="isForWomenOnly"
        label={premisesMessages.characteristics.isForWomenOnly}
        isChecked={(values['isForWomenOnly'] ?? '') !== ''}
        isOptional
      />
      <DateInput {...field('open', text.openFrom)} description={text.openFromHint} isOptional />
    </>
  );
}
