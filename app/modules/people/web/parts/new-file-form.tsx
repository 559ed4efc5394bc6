import { Button, Form } from '#app/ui/index.ts';
import { searchMessages as text } from '../messages.nl.ts';
import { searchedOf } from '../new-file-values.ts';
import { HiddenFields } from './hidden-fields.tsx';

interface NewFileFormProps {
  /** What was typed into the search. */
  readonly searched: Readonly<Record<string, string>>;
  /** Whether it is what most will do next. */
  readonly isFirst?: boolean;
}

/** Goes on to a new file with what was searched for; sent along, because no name or BSN stands in an address. */
export function NewFileForm({ searched, isFirst = false }: NewFileFormProps) {
  return (
    <Form act="overnemen" action="/personen/nieuw">
      <HiddenFields values={searchedOf(searched)} />
      <Button kind={isFirst ? 'primary' : 'secondary'}>{text.register}</Button>
    </Form>
  );
}
