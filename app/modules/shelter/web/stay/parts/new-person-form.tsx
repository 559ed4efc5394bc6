import {
  BirthDateInput,
  BsnInput,
  Button,
  Checkbox,
  Form,
  RadioGroup,
  Select,
  TextInput,
} from '#app/ui/index.ts';
import { peopleMessages as text } from '../messages-people.nl.ts';

interface NewPersonFormProps {
  readonly municipalities: readonly { readonly value: string; readonly label: string }[];
  readonly asksConfirmation: boolean;
  /** What is known already, from a search. */
  readonly values: Readonly<Record<string, string>>;
}

/** The fields of a new file; without a name a working name is enough. */
export function NewPersonForm({ municipalities, asksConfirmation, values }: NewPersonFormProps) {
  return (
    <Form act="nieuw" label={text.newTitle} values={values}>
      <TextField name="givenNames" />
      <TextField name="initials" />
      <TextField name="prefix" />
      <TextField name="familyName" />
      <TextField name="workingName" />
      <BirthDateInput name="birthDate" label={text.birthDate} asksAge isOptional />
      <BsnInput name="bsn" label={text.bsn} />
      <RadioGroup
        name="sex"
        label={text.sex}
        options={Object.entries(text.sexes).map(([value, label]) => ({ value, label }))}
        isInline
        isOptional
      />
      <TextField name="phone" />
      <TextField name="email" />
      <Select
        name="herkomst"
        label={text.origin}
        options={municipalities}
        emptyLabel={text.originUnknown}
        isOptional
      />
      {asksConfirmation && <Checkbox name="nieuw" label={text.confirmNew} isOptional />}
      <Button>{text.create}</Button>
    </Form>
  );
}

interface TextFieldProps {
  readonly name: 'workingName' | 'givenNames' | 'initials' | 'prefix' | 'familyName' | 'phone' | 'email';
}

function TextField({ name }: TextFieldProps) {
  return <TextInput name={name} label={text[name]} autoComplete="off" isOptional />;
}
