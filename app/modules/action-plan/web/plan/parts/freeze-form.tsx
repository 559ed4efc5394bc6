import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { Button, ButtonGroup, DateInput, Form, TextInput } from '#app/ui/index.ts';
import type { Fields } from '../../forms/fields.ts';
import { historyMessages as text } from '../messages-history.nl.ts';

export interface FreezeFormProps {
  readonly fields: Fields;
  readonly problems: FormProblems;
}

/** Keeps the plan as it is now, under a name or for a decision. */
export function FreezeForm({ fields, problems }: FreezeFormProps) {
  const field = (name: string) => ({ name, defaultValue: fields[name], error: problems[name] });
  return (
    <Form label={text.freezeTitle}>
      <TextInput {...field('versienaam')} label={text.freezeName} description={text.freezeHint} isOptional />
      <TextInput {...field('wie')} label={text.body} description={text.bodyHint} isOptional />
      <TextInput {...field('waarover')} label={text.subject} width="full" isOptional />
      <DateInput {...field('besluitdag')} label={text.takenOn} isOptional />
      <TextInput
        {...field('document')}
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
