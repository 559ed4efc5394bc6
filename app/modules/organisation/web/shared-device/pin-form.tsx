import { Button, ErrorSummary, Form, Paragraph, PinInput, Section } from '#app/ui/index.ts';
import { lockedMessages as text } from './messages-shared-device.nl.ts';

interface PinFormProps {
  readonly action: string;
  readonly name: string;
  readonly problem: string | null;
  /** What is sent along. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly submit: string;
}

/** Asks for the PIN. */
export function PinForm({ action, name, problem, fields, submit }: PinFormProps) {
  return (
    <>
      <ErrorSummary
        title={text.problemTitle}
        problems={problem === null ? [] : [{ fieldId: name, message: problem }]}
      />
      <Form action={action}>
        {fields.map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <PinInput name={name} label={text.pin} error={problem ?? undefined} autoComplete="off" isBig />
        <Button>{submit}</Button>
      </Form>
    </>
  );
}

/** A colleague takes over: the session ends, and leads to signing in. */
export function TakeOver({ destination }: { readonly destination: string }) {
  return (
    <Section title={text.otherTitle}>
      <Paragraph>{text.other}</Paragraph>
      <Form action="/uitloggen" label={text.otherSubmit}>
        <input type="hidden" name="naar" value={`/inloggen?naar=${encodeURIComponent(destination)}`} />
        <Button kind="secondary">{text.otherSubmit}</Button>
      </Form>
    </Section>
  );
}
