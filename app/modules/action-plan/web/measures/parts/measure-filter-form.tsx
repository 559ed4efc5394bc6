import {
  Button,
  ButtonGroup,
  ButtonLink,
  Form,
  Select,
  TextInput,
  type Option,
  type TableSort,
} from '#app/ui/index.ts';
import { measureStatuses } from '../../../domain/plan/plan.ts';
import { statusNames } from '../../../domain/plan/plan-words.ts';
import { frameMessages, overviewMessages as text } from '../../messages.nl.ts';
import { hasFilter, type MeasureFilter } from '../presenters/measure-filter.ts';

export interface MeasureFilterFormProps {
  readonly filter: MeasureFilter;
  readonly themes: readonly Option[];
  readonly municipalities: readonly Option[];
  readonly sort: TableSort;
  /** The page without any filter. */
  readonly href: string;
}

/** Narrows the measures; a GET form, so that what was chosen stands in the address. */
export function MeasureFilterForm({ filter, themes, municipalities, sort, href }: MeasureFilterFormProps) {
  return (
    <Form method="get" label={text.filterLabel} marksRequired="none">
      <Select
        name="thema"
        label={text.theme}
        options={themes}
        defaultValue={filter.theme}
        emptyLabel={text.allThemes}
        isOptional
      />
      <Select
        name="status"
        label={text.status}
        options={measureStatuses.map((value) => ({ value, label: statusNames[value] }))}
        defaultValue={filter.status}
        emptyLabel={text.allStatuses}
        isOptional
      />
      <Select
        name="gemeente"
        label={text.municipality}
        options={municipalities}
        defaultValue={filter.municipality}
        emptyLabel={text.allMunicipalities}
        isOptional
      />
      <TextInput
        name="zoek"
        type="search"
        label={text.search}
        defaultValue={filter.search}
        width="full"
        isOptional
      />
      <input type="hidden" name="sorteer" value={sort.column} />
      <input type="hidden" name="volgorde" value={sort.direction} />
      <ButtonGroup>
        <Button kind="secondary">{frameMessages.filter}</Button>
        {hasFilter(filter) ? <ButtonLink href={href}>{frameMessages.clear}</ButtonLink> : null}
      </ButtonGroup>
    </Form>
  );
}
