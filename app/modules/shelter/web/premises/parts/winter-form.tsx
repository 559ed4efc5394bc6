import { Alert, Button, DateInput, Form, Select, TextInput } from '#app/ui/index.ts';
import type { CodeOption } from '../../code-names.ts';
import { changeMessages as text } from '../messages-premises-change.nl.ts';

interface WinterFormProps {
  readonly today: string;
  readonly reasons: readonly CodeOption[];
  /** Winter rules that hold now or later, as sentences. */
  readonly current: readonly string[];
}

/** Extra places in cold, on for a period and off again. */
export function WinterForm({ reasons, current, today }: WinterFormProps) {
  return (
    <>
      {current.map((line) => (
        <Alert key={line} kind="info">
          {line}
        </Alert>
      ))}
      {current.length > 0 && (
        <Form act="winter-klaar" label={text.winterEndSubmit}>
          <DateInput name="winterstop" label={text.winterEnd} defaultValue={today} />
          <Button kind="secondary">{text.winterEndSubmit}</Button>
        </Form>
      )}
      <Form act="winter" label={text.winterSubmit}>
        <TextInput name="extra" label={text.extraPlaces} inputMode="numeric" />
        <Select name="reden" label={text.reason} options={reasons} defaultValue="winter-rule" />
        <DateInput name="vanaf" label={text.from} defaultValue={today} />
        <DateInput name="tot" label={text.until} description={text.untilHint} isOptional />
        <TextInput name="toezicht" label={text.guardDuty} description={text.guardDutyHint} isOptional />
        <Button>{text.winterSubmit}</Button>
      </Form>
    </>
  );
}
