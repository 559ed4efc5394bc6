import { Button, DateInput, Form, Heading, Paragraph, Select, TextInput } from '#app/ui/index.ts';
import type { CodeOption } from '../../code-names.ts';
import { changeMessages as text } from '../messages-premises-change.nl.ts';

interface OutageFormProps {
  readonly today: string;
  readonly reasons: readonly CodeOption[];
  readonly beds: readonly CodeOption[];
}

/** Takes a bed, or a number of places, out of service over a period. */
export function OutageForm({ reasons, beds, today }: OutageFormProps) {
  return (
    <Form act="buiten-gebruik" label={text.outageTitle}>
      {beds.length > 0 && (
        <Select name="bed" label={text.bed} options={beds} emptyLabel={text.noBed} isOptional />
      )}
      <TextInput name="plekken" label={text.placesOut} inputMode="numeric" defaultValue="1" />
      <Select name="reden" label={text.reason} options={reasons} />
      <DateInput name="vanaf" label={text.from} defaultValue={today} />
      <DateInput name="tot" label={text.until} description={text.untilHint} isOptional />
      <TextInput name="toelichting" label={text.note} isOptional />
      <Button>{text.outageSubmit}</Button>
    </Form>
  );
}

interface OutageListProps {
  readonly today: string;
  readonly outages: readonly { readonly outageId: string; readonly line: string }[];
}

/** What is out of service now or later, each with the way back. */
export function OutageList({ outages, today }: OutageListProps) {
  return (
    <>
      <Heading level={3}>{text.outagesNow}</Heading>
      {outages.map(({ outageId, line }, index) => (
        <Form key={outageId} act="in-gebruik" part={outageId} label={`${index + 1}. ${line}`}>
          <Paragraph>{line}</Paragraph>
          <DateInput name="terugop" label={text.backOn} defaultValue={today} />
          <Button kind="secondary">{text.back}</Button>
        </Form>
      ))}
    </>
  );
}
