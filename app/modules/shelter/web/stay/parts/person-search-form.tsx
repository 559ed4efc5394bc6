import { BirthDateInput, BsnInput, Button, Form, TextInput } from '#app/ui/index.ts';
import { peopleMessages as text } from '../messages-people.nl.ts';

interface PersonSearchFormProps {
  /** The page that picks a person; the page itself unless given. */
  readonly action?: string;
}

/** Looks for a person by name, birth date or BSN. */
export function PersonSearchForm({ action }: PersonSearchFormProps) {
  return (
    <Form act="zoek" action={action} label={text.searchTitle}>
      <TextInput name="zoeknaam" label={text.name} autoComplete="off" isOptional />
      <BirthDateInput name="zoekgeboren" label={text.birthDate} isOptional />
      <BsnInput name="zoekbsn" label={text.bsn} />
      <Button>{text.search}</Button>
    </Form>
  );
}
