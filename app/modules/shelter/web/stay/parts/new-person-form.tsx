import { IdentityFields } from '#app/modules/people/index.ts';
import { Button, Checkbox, Form } from '#app/ui/index.ts';
import { peopleMessages as text } from '../messages-people.nl.ts';

interface NewPersonFormProps {
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly asksConfirmation: boolean;
  /** What is known already, from a search. */
  readonly values: Readonly<Record<string, string>>;
}

/** The fields of a new file; without a name a working name is enough. */
export function NewPersonForm({ municipalities, asksConfirmation, values }: NewPersonFormProps) {
  return (
    <Form act="nieuw" label={text.newTitle} values={values} marksRequired="none">
      <IdentityFields municipalities={municipalities} level={3} />
      {asksConfirmation && <Checkbox name="bevestigd" label={text.confirmNew} isOptional />}
      <Button>{text.create}</Button>
    </Form>
  );
}
