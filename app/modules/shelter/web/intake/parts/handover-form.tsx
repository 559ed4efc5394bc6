import { Button, DateInput, Form, TextInput } from '#app/ui/index.ts';
import { accessMessages as text } from '../messages-intake.nl.ts';

const field = (name: string, label: string, isOptional: boolean, first?: string) => (
  <TextInput name={name} label={label} defaultValue={first} isOptional={isOptional} />
);

interface HandoverFormProps {
  readonly region: string;
  readonly today: string;
}

/** A warm hand-over to another region: who, when, how, paid by whom, and shelter until then. */
export function HandoverForm({ region, today }: HandoverFormProps) {
  return (
    <Form act="overdragen" label={text.handover}>
      {field('regio', text.region, false, region)}
      {field('ontvanger', text.party, false)}
      <DateInput name="afgesproken" label={text.agreedOn} defaultValue={today} />
      <DateInput name="gepland" label={text.plannedOn} isOptional />
      {field('vervoer', text.transport, true)}
      {field('betaler', text.paidBy, true)}
      {field('opvang', text.shelter, true)}
      <Button>{text.handover}</Button>
    </Form>
  );
}
