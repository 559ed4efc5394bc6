import { Button, DateInput, Form, Heading, Paragraph, Select, TextInput } from '#app/ui/index.ts';
import type { CodeOption } from '../../code-names.ts';
import { changeMessages as text } from '../messages-premises-change.nl.ts';
import type { FormParts } from '../../parts/form-parts.ts';

interface OutageFormProps extends FormParts {
  readonly reasons: readonly CodeOption[];
  readonly beds: readonly CodeOption[];
}

/** Takes a bed, or a number of places, out of service over a period. */
export function OutageForm({ reasons, beds, problems, typed, today }: OutageFormProps) {
  return (
    <Form label={text.outageTitle}>
      <input type="hidden" name="doen" value="buiten-gebruik" />
      {beds.length > 0 && (
        <Select
          name="bed"
          label={text.bed}
          options={beds}
          emptyLabel={text.noBed}
          defaultValue={typed['bed']}
          error={problems['bed']}
          isOptional
        />
      )}
      <TextInput
        name="plekken"
        label={text.placesOut}
        inputMode="numeric"
        defaultValue={typed['plekken'] ?? '1'}
        error={problems['plekken']}
      />
      <Select
        name="uitreden"
        label={text.reason}
        options={reasons}
        defaultValue={typed['uitreden']}
        error={problems['uitreden']}
      />
      <DateInput
        name="uitvanaf"
        label={text.from}
        defaultValue={typed['uitvanaf'] ?? today}
        error={problems['uitvanaf']}
      />
      <DateInput
        name="uittot"
        label={text.until}
        description={text.untilHint}
        defaultValue={typed['uittot']}
        error={problems['uittot']}
        isOptional
      />
      <TextInput name="toelichting" label={text.note} defaultValue={typed['toelichting']} isOptional />
      <Button>{text.outageSubmit}</Button>
    </Form>
  );
}

interface OutageListProps extends FormParts {
  readonly outages: readonly { readonly outageId: string; readonly line: string }[];
}

/** What is out of service now or later, each with the way back. */
export function OutageList({ outages, problems, today }: OutageListProps) {
  return (
    <>
      <Heading level={3}>{text.outagesNow}</Heading>
      {outages.map(({ outageId, line }, index) => (
        <Form key={outageId} label={`${index + 1}. ${line}`}>
          <Paragraph>{line}</Paragraph>
          <input type="hidden" name="doen" value="in-gebruik" />
          <input type="hidden" name="storing" value={outageId} />
          <DateInput
            id={`terugop-${outageId}`}
            name="terugop"
            label={text.backOn}
            defaultValue={today}
            error={problems['terugop']}
          />
          <Button kind="secondary">{text.back}</Button>
        </Form>
      ))}
    </>
  );
}
