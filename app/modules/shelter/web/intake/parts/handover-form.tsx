import { Button, DateInput, Form, TextInput } from '#app/ui/index.ts';
import { accessMessages as text } from '../messages-intake.nl.ts';
import type { FormParts } from '../../parts/form-parts.ts';

/** A warm hand-over to another region: who, when, how, paid by whom, and shelter until then. */
export function HandoverForm({ region, problems, typed, today }: FormParts & { readonly region: string }) {
  const field = (name: string, label: string, isOptional: boolean, first?: string) => (
    <TextInput
      name={name}
      label={label}
      defaultValue={typed[name] ?? first}
      error={problems[name]}
      isOptional={isOptional}
    />
  );
  return (
    <Form label={text.handover}>
      <input type="hidden" name="doen" value="overdragen" />
      {field('regio', text.region, false, region)}
      {field('ontvanger', text.party, false)}
      <DateInput
        name="afgesproken"
        label={text.agreedOn}
        defaultValue={typed['afgesproken'] ?? today}
        error={problems['afgesproken']}
      />
      <DateInput
        name="gepland"
        label={text.plannedOn}
        defaultValue={typed['gepland']}
        error={problems['gepland']}
        isOptional
      />
      {field('vervoer', text.transport, true)}
      {field('betaler', text.paidBy, true)}
      {field('opvang', text.shelter, true)}
      <Button>{text.handover}</Button>
    </Form>
  );
}
