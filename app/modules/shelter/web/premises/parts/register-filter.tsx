import { Button, ButtonGroup, ButtonLink, Form, Select, TextInput } from '#app/ui/index.ts';
import { registerMessages as text } from '../messages-register.nl.ts';
import { hasFilter, type choicesOf, type RegisterFilter } from '../presenters/register.ts';

interface RegisterFilterFormProps {
  readonly filter: RegisterFilter;
  readonly choices: ReturnType<typeof choicesOf>;
}

export function RegisterFilterForm({ filter, choices }: RegisterFilterFormProps) {
  return (
    <Form method="get" action="/opvanglocaties" label={text.filterLabel} marksRequired="none">
      <Select
        name="soort"
        label={text.kind}
        options={choices.kinds}
        defaultValue={filter.kind}
        emptyLabel={text.allKinds}
        isOptional
      />
      <Select
        name="doelgroep"
        label={text.targetGroup}
        options={choices.targetGroups}
        defaultValue={filter.targetGroup}
        emptyLabel={text.allTargetGroups}
        isOptional
      />
      <Select
        name="gemeente"
        label={text.municipality}
        options={choices.municipalities}
        defaultValue={filter.municipality}
        emptyLabel={text.allMunicipalities}
        isOptional
      />
      <TextInput name="zoek" type="search" label={text.search} defaultValue={filter.search} isOptional />
      <ButtonGroup>
        <Button>{text.filter}</Button>
        {hasFilter(filter) && <ButtonLink href="/opvanglocaties">{text.clear}</ButtonLink>}
      </ButtonGroup>
    </Form>
  );
}
