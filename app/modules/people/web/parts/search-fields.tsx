import { BirthDateInput, BsnInput, TextInput } from '#app/ui/index.ts';
import { searchMessages as text } from '../messages.nl.ts';

/** What a person is searched by, the same wherever that is asked. */
export function SearchFields() {
  return (
    <>
      <TextInput name="naam" label={text.name} description={text.nameHint} autoComplete="off" isOptional />
      <BirthDateInput name="geboortedatum" label={text.birthDate} isOptional />
      <BsnInput name="bsn" label={text.bsn} description={text.bsnHint} />
    </>
  );
}
