import { BirthDateInput, BsnInput, TextInput } from '#app/ui/index.ts';
import { searchMessages as text } from '../messages.nl.ts';

export interface SearchFieldsProps {
  /** What the fields are called; as on the page of all people unless told. */
  readonly names?: Readonly<Record<'naam' | 'geboortedatum' | 'bsn', string>>;
}

const usualNames = { naam: 'naam', geboortedatum: 'geboortedatum', bsn: 'bsn' };

/** What a person is searched by, the same wherever that is asked. */
export function SearchFields({ names = usualNames }: SearchFieldsProps) {
  return (
    <>
      <TextInput
        name={names.naam}
        label={text.name}
        description={text.nameHint}
        autoComplete="off"
        isOptional
      />
      <BirthDateInput name={names.geboortedatum} label={text.birthDate} isOptional />
      <BsnInput name={names.bsn} label={text.bsn} description={text.bsnHint} />
    </>
  );
}
