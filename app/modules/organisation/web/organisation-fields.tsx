import { Select, TextInput } from '#app/ui/index.ts';
import { organisationKinds } from '../domain/organisation-kind.ts';
import { kindNames, organisationMessages as text } from './administration-messages.nl.ts';

export function OrganisationFields() {
  return (
    <>
      <TextInput name="naam" label={text.name} autoComplete="off" />
      <Select
        name="soort"
        label={text.kind}
        options={organisationKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
      />
    </>
  );
}
