import {
  Button,
  ButtonGroup,
  ButtonLink,
  DateInput,
  Form,
  Section,
  Select,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { frameMessages } from '../../messages.nl.ts';
import { pilotFormMessages as text } from '../messages-pilot-form.nl.ts';

export interface PilotFormProps {
  readonly act: string;
  /** What stands in a form that nobody filled in yet. */
  readonly values: Fields;
  readonly measures: readonly { readonly value: string; readonly label: string }[];
  readonly submit: string;
  readonly cancelHref: string;
}

/** What is known of a pilot before its conditions are looked at and the neighbours are told. */
export function PilotForm({ act, values, measures, submit, cancelHref }: PilotFormProps) {
  return (
    <Form act={act} values={values}>
      <Section title={text.whatTitle}>
        <TextInput name="naam" label={text.name} width="full" />
        <Select
          name="maatregel"
          label={text.measure}
          options={measures}
          emptyLabel={text.noMeasure}
          isOptional
        />
        <TextInput name="plaats" label={text.location} description={text.locationHint} width="full" />
        <TextInput name="gebouw" label={text.building} width="full" isOptional />
        <TextInput name="doelgroep" label={text.targetGroup} width="full" isOptional />
        <Textarea name="wat" label={text.summary} rows={3} isOptional />
      </Section>
      <Section title={text.sizeTitle}>
        <div className="onderdak-filters">
          <TextInput name="start" label={text.placesStart} inputMode="numeric" width="short" />
          <TextInput name="hoogstens" label={text.placesMax} inputMode="numeric" width="short" />
          <TextInput
            name="perwoning"
            label={text.personsPerHome}
            inputMode="decimal"
            width="short"
            isOptional
          />
        </div>
        <div className="onderdak-filters">
          <DateInput name="van" label={text.from} />
          <DateInput name="tot" label={text.until} />
        </div>
        <TextInput
          name="maanden"
          label={text.termMonths}
          description={text.termHint}
          inputMode="numeric"
          width="short"
          isOptional
        />
      </Section>
      <Section title={text.whoTitle}>
        <TextInput name="verhuurder" label={text.landlord} width="full" isOptional />
        <TextInput name="begeleiding" label={text.provider} width="full" isOptional />
        <TextInput name="geld" label={text.fundingNote} width="full" isOptional />
      </Section>
      <Section title={text.goalsTitle}>
        <Textarea name="doelen" label={text.goals} description={text.onePerLine} rows={3} isOptional />
        <Textarea
          name="voorwaarden"
          label={text.checklist}
          description={text.checklistHint}
          rows={6}
          isOptional
        />
      </Section>
      <ButtonGroup>
        <Button>{submit}</Button>
        <ButtonLink href={cancelHref}>{frameMessages.cancel}</ButtonLink>
      </ButtonGroup>
    </Form>
  );
}
