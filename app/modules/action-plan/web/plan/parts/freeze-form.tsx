import { Button, ButtonGroup, DateInput, Form, TextInput } from '#app/ui/index.ts';
import { historyMessages as text } from '../messages-history.nl.ts';

/** Keeps the plan as it is now, under a name or for a decision. */
export function FreezeForm() {
  return (
    <Form act="vastleggen" label={text.freezeTitle} marksRequired="none">
      <TextInput name="versienaam" label={text.freezeName} description={text.freezeHint} isOptional />
      <TextInput name="wie" label={text.body} description={text.bodyHint} isOptional />
      <TextInput name="waarover" label={text.subject} width="full" isOptional />
      <DateInput name="besluitdag" label={text.takenOn} isOptional />
      <TextInput
        name="document"
        type="url"
        label={text.document}
        description={text.documentHint}
        width="full"
        isOptional
      />
      <ButtonGroup>
        <Button>{text.freeze}</Button>
      </ButtonGroup>
    </Form>
  );
}
