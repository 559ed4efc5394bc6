import { Button, DateInput, Form, Select, TextInput } from '#app/ui/index.ts';
import { stayMessages as text } from '../messages-stay.nl.ts';
import type { StayFormProps } from './stay-form-props.ts';

/** To another place in one action. */
export function MoveForm({ problems, typed, forms }: StayFormProps) {
  return (
    <Form label={text.move}>
      <input type="hidden" name="doen" value="verplaatsen" />
      <Select
        name="naar"
        label={text.moveTo}
        options={forms.places}
        defaultValue={typed['naar']}
        error={problems['naar']}
      />
      <DateInput
        name="verplaatst"
        label={text.moveOn}
        defaultValue={typed['verplaatst'] ?? forms.today}
        error={problems['verplaatst']}
      />
      <DateInput
        name="verplaatsttot"
        label={text.expectedUntil}
        description={text.expectedUntilHint}
        defaultValue={typed['verplaatsttot']}
        error={problems['verplaatsttot']}
        isOptional
      />
      <TextInput
        name="reden"
        label={text.exception}
        description={text.exceptionHint}
        defaultValue={typed['reden']}
        error={problems['reden']}
        isOptional
      />
      <Button>{text.move}</Button>
    </Form>
  );
}
