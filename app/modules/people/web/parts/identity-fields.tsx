import { BirthDateInput, BsnInput, Heading, Select, TextInput, type HeadingLevel } from '#app/ui/index.ts';
import { sexes } from '../../domain/person.ts';
import { formMessages as text, sexNames } from '../messages.nl.ts';

export interface IdentityFieldsProps {
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  /** Of the headings among them. */
  readonly level?: HeadingLevel;
}

/** Browsers must not offer what was typed for another person. */
const field = (name: string) => ({ name, autoComplete: 'off', isOptional: true });

/** Everything that tells who someone is. */
export function IdentityFields({ municipalities, level = 2 }: IdentityFieldsProps) {
  return (
    <>
      <Heading level={level}>{text.whoTitle}</Heading>
      <TextInput {...field('voornamen')} label={text.givenNames} />
      <TextInput
        {...field('voorletters')}
        label={text.initials}
        description={text.initialsHint}
        width="short"
      />
      <TextInput {...field('voorvoegsel')} label={text.prefix} description={text.prefixHint} width="short" />
      <TextInput {...field('achternaam')} label={text.familyName} />
      <TextInput {...field('werknaam')} label={text.workingName} description={text.workingNameHint} />
      <BirthDateInput name="geboortedatum" label={text.birthDate} asksAge isOptional />
      <BsnInput name="bsn" label={text.bsn} description={text.bsnHint} />
      <Select
        name="geslacht"
        label={text.sex}
        description={text.sexHint}
        emptyLabel={text.unknown}
        options={sexes.map((sex) => ({ value: sex, label: sexNames[sex] }))}
        isOptional
      />
      <Heading level={level}>{text.contactTitle}</Heading>
      <TextInput {...field('telefoon')} type="tel" label={text.phone} width="short" />
      <TextInput {...field('email')} type="email" label={text.email} />
      <Select
        name="herkomst"
        label={text.origin}
        description={text.originHint}
        emptyLabel={text.unknown}
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        isOptional
      />
    </>
  );
}
