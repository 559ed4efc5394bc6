import { Button, Form } from '#app/ui/index.ts';
import { peopleMessages as text } from '../messages-people.nl.ts';

/** Goes on with a person whom the organisation knows already. */
export function PickKnown({ personId }: { readonly personId: string }) {
  return (
    <Form>
      <input type="hidden" name="doen" value="kies" />
      <input type="hidden" name="persoon" value={personId} />
      <Button>{text.choose}</Button>
    </Form>
  );
}
