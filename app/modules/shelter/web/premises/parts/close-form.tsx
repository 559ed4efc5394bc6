import { Button, DateInput, Form, TextInput } from '#app/ui/index.ts';
import { editMessages as text } from '../messages-premises-edit.nl.ts';

/** Closes a house from a day on, with the reason. */
export function CloseForm({ today }: { readonly today: string }) {
  return (
    <Form act="sluiten" label={text.closeTitle}>
      <DateInput name="sluiten" label={text.closeOn} description={text.closeOnHint} defaultValue={today} />
      <TextInput name="sluitreden" label={text.closeReason} />
      <Button kind="secondary">{text.close}</Button>
    </Form>
  );
}
