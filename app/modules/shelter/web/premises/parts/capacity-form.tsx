import { Button, DateInput, Form, RadioGroup, Select, TextInput } from '#app/ui/index.ts';
import type { CodeOption } from '../../code-names.ts';
import { changeMessages as text } from '../messages-premises-change.nl.ts';
import type { FormParts } from '../../parts/form-parts.ts';

/** From a day on, another number of places or overflow places. */
export function CapacityForm({
  reasons,
  problems,
  typed,
  today,
}: FormParts & { readonly reasons: readonly CodeOption[] }) {
  return (
    <Form label={text.capacityTitle}>
      <input type="hidden" name="doen" value="plaatsen" />
      <RadioGroup
        name="soort"
        label={text.capacityKind}
        options={Object.entries(text.capacityKinds).map(([value, label]) => ({ value, label }))}
        defaultValue={typed['soort'] ?? 'places'}
        error={problems['soort']}
        isInline
      />
      <TextInput
        name="aantal"
        label={text.number}
        inputMode="numeric"
        defaultValue={typed['aantal']}
        error={problems['aantal']}
      />
      <Select
        name="reden"
        label={text.reason}
        options={reasons}
        defaultValue={typed['reden']}
        error={problems['reden']}
      />
      <DateInput
        name="vanaf"
        label={text.from}
        defaultValue={typed['vanaf'] ?? today}
        error={problems['vanaf']}
      />
      <TextInput name="bron" label={text.source} defaultValue={typed['bron']} isOptional />
      <Button>{text.capacitySubmit}</Button>
    </Form>
  );
}
