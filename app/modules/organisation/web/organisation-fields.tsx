import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { Select, TextInput } from '#app/ui/index.ts';
import { organisationKinds } from '../domain/organisation-kind.ts';
import { kindNames, organisationMessages as text } from './administration-messages.nl.ts';

export interface OrganisationFieldsProps {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: FormProblems;
}

export function OrganisationFields({ typed, problems }: OrganisationFieldsProps) {
  return (
    <>
      <TextInput
        name="naam"
        label={text.name}
        autoComplete="off"
        defaultValue={typed['naam']}
        error={problems['naam']}
      />
      <Select
        name="soort"
        label={text.kind}
        options={organisationKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
        defaultValue={typed['soort']}
        error={problems['soort']}
      />
    </>
  );
}
