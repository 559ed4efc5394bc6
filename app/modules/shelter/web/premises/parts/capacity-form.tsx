import { Button, DateInput, Form, RadioGroup, Select, TextInput } from '#app/ui/index.ts';
import type { CodeOption } from '../../code-names.ts';
import { changeMessages as text } from '../messages-premises-change.nl.ts';

interface CapacityFormProps {
  readonly reasons: readonly CodeOption[];
  readonly today: string;
}

/** From a day on, another number of places or overflow places. */
export function CapacityForm({ reasons, today }: CapacityFormProps) {
  return (
    <Form act="plaatsen" label={text.capacityTitle}>
      <RadioGroup
        name="soort"
        label={text.capacityKind}
        options={Object.entries(text.capacityKinds).map(([value, label]) => ({ value, label }))}
        defaultValue="places"
        isInline
      />
      <TextInput name="aantal" label={text.number} inputMode="numeric" />
      <Select name="reden" label={text.reason} options={reasons} />
      <DateInput name="vanaf" label={text.from} defaultValue={today} />
      <TextInput name="bron" label={text.source} isOptional />
      <Button>{text.capacitySubmit}</Button>
    </Form>
  );
}
