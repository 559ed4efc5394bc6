import { Button, DateInput, Form, Select, TextInput } from '#app/ui/index.ts';
import { stayMessages as text } from '../messages-stay.nl.ts';
import type { StayFormProps } from './stay-form-props.ts';

/** To another place in one action. */
export function MoveForm({ forms }: StayFormProps) {
  return (
    <Form act="verplaatsen" label={text.move}>
      <Select name="naar" label={text.moveTo} options={forms.places} />
      <DateInput name="verplaatst" label={text.moveOn} defaultValue={forms.today} />
      <DateInput
        name="verplaatsttot"
        label={text.expectedUntil}
        description={text.expectedUntilHint}
        isOptional
      />
      <TextInput name="reden" label={text.exception} description={text.exceptionHint} isOptional />
      <Button>{text.move}</Button>
    </Form>
  );
}
