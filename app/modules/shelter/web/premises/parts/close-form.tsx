import { Button, DateInput, Form, TextInput } from '#app/ui/index.ts';
import { editMessages as text } from '../messages-premises-edit.nl.ts';
import type { FormParts } from '../../parts/form-parts.ts';

/** Closes a house from a day on, with the reason. */
export function CloseForm({ problems, typed, today }: FormParts) {
  return (
    <Form label={text.closeTitle}>
      <input type="hidden" name="doen" value="sluiten" />
      <DateInput
        name="sluiten"
        label={text.closeOn}
        description={text.closeOnHint}
        defaultValue={typed['sluiten'] ?? today}
        error={problems['sluiten']}
      />
      <TextInput
        name="sluitreden"
        label={text.closeReason}
        defaultValue={typed['sluitreden']}
        error={problems['sluitreden']}
      />
      <Button kind="secondary">{text.close}</Button>
    </Form>
  );
}
