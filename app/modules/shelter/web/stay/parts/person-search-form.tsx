import { SearchFields } from '#app/modules/people/index.ts';
import { Button, Form } from '#app/ui/index.ts';
import { deskSearchNames } from '../desk-search.ts';
import { peopleMessages as text } from '../messages-people.nl.ts';

interface PersonSearchFormProps {
  /** The page that picks a person; the page itself unless given. */
  readonly action?: string;
}

/** Looks for a person by name, birth date or BSN. */
export function PersonSearchForm({ action }: PersonSearchFormProps) {
  return (
    <Form act="zoek" action={action} label={text.searchTitle}>
      <SearchFields names={deskSearchNames} />
      <Button>{text.search}</Button>
    </Form>
  );
}
