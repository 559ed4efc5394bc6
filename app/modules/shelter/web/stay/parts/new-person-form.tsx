import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { Button, Checkbox, DateInput, Form, RadioGroup, Select, TextInput } from '#app/ui/index.ts';
import { peopleMessages as text } from '../messages-people.nl.ts';

interface NewPersonFormProps {
  readonly municipalities: readonly { readonly value: string; readonly label: string }[];
  readonly problems: FormProblems;
  readonly typed: Readonly<Record<string, string>>;
  readonly asksConfirmation: boolean;
}

/** The fields of a new file; without a name a working name is enough. */
export function NewPersonForm({ municipalities, problems, typed, asksConfirmation }: NewPersonFormProps) {
  const field = (name: 'workingName' | 'givenNames' | 'prefix' | 'familyName' | 'phone' | 'bsn') => (
    <TextInput
      name={name}
      label={text[name]}
      autoComplete="off"
      defaultValue={typed[name]}
      error={problems[name]}
      isOptional
    />
  );
  return (
    <Form label={text.newTitle}>
      <input type="hidden" name="doen" value="nieuw" />
      {field('workingName')}
      {field('givenNames')}
      {field('prefix')}
      {field('familyName')}
      <DateInput
        name="birthDate"
        label={text.birthDate}
        defaultValue={typed['birthDate']}
        error={problems['birthDate']}
        isOptional
      />
      {field('bsn')}
      {field('phone')}
      <RadioGroup
        name="sex"
        label={text.sex}
        options={Object.entries(text.sexes).map(([value, label]) => ({ value, label }))}
        defaultValue={typed['sex']}
        isInline
        isOptional
      />
      <Select
        name="herkomst"
        label={text.origin}
        options={municipalities}
        defaultValue={typed['herkomst']}
        emptyLabel={text.originUnknown}
        isOptional
      />
      {asksConfirmation && <Checkbox name="nieuw" label={text.confirmNew} isOptional />}
      <Button>{text.create}</Button>
    </Form>
  );
}
