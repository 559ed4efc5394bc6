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
}

/** The fields of a new file; without a name a working name is enough. */
export function NewPersonForm({ municipalities, asksConfirmation }: NewPersonFormProps) {
  return (
    <Form act="nieuw" label={text.newTitle}>
      <TextField name="workingName" />
      <TextField name="givenNames" />
      <TextField name="prefix" />
      <TextField name="familyName" />
      <BirthDateInput name="birthDate" label={text.birthDate} asksAge isOptional />
      <BsnInput name="bsn" label={text.bsn} />
      <TextField name="phone" />
      <RadioGroup
        name="sex"
        label={text.sex}
        options={Object.entries(text.sexes).map(([value, label]) => ({ value, label }))}
        isInline
        isOptional
      />
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
  readonly name: 'workingName' | 'givenNames' | 'prefix' | 'familyName' | 'phone';
}

function TextField({ name }: TextFieldProps) {
  return <TextInput name={name} label={text[name]} autoComplete="off" isOptional />;
}
