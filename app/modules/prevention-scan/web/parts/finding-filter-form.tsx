import { Button, ButtonGroup, ButtonLink, Form, Select, TextInput, type TableSort } from '#app/ui/index.ts';
import { frameMessages } from '../messages.nl.ts';
import { findingListMessages as text } from '../messages-findings.nl.ts';
import {
  hasFilter,
  horizonValues,
  type FilterChoices,
  type FindingFilter,
} from '../presenters/finding-filter.ts';

export interface FindingFilterFormProps {
  readonly filter: FindingFilter;
  readonly choices: FilterChoices;
  readonly sort: TableSort;
  /** The page without any filter. */
  readonly href: string;
}

/** Narrows a list of findings; a GET form, so that what was chosen stands in the address. */
export function FindingFilterForm({ filter, choices, sort, href }: FindingFilterFormProps) {
  return (
    <Form method="get" label={text.filterLabel} marksRequired="none">
      <Select
        name="pijler"
        label={text.part}
        options={choices.parts}
        defaultValue={filter.part}
        emptyLabel={text.allParts}
        isOptional
      />
      <Select
        name="conditie"
        label={text.condition}
        options={choices.subjects}
        defaultValue={filter.subject}
        emptyLabel={text.allConditions}
        isOptional
      />
      <Select
        name="termijn"
        label={text.horizon}
        options={[
          { value: horizonValues.quick, label: text.quickOnly },
          { value: horizonValues.long, label: text.longOnly },
        ]}
        defaultValue={filter.horizon === '' ? '' : horizonValues[filter.horizon]}
        emptyLabel={text.allHorizons}
        isOptional
      />
      <TextInput name="zoek" type="search" label={text.search} defaultValue={filter.search} isOptional />
      <input type="hidden" name="sorteer" value={sort.column} />
      <input type="hidden" name="volgorde" value={sort.direction} />
      <ButtonGroup>
        <Button>{frameMessages.filter}</Button>
        {hasFilter(filter) ? <ButtonLink href={href}>{frameMessages.clear}</ButtonLink> : null}
      </ButtonGroup>
    </Form>
  );
}
