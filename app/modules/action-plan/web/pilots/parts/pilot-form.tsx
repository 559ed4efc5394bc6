import type { FormProblems } from '#app/platform/http/form-problems.ts';
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
import type { Fields } from '../../forms/fields.ts';
import { frameMessages } from '../../messages.nl.ts';
import { pilotFormMessages as text } from '../messages-pilot-form.nl.ts';

export interface PilotFormProps {
  readonly fields: Fields;
  readonly problems: FormProblems;
  readonly measures: readonly { readonly value: string; readonly label: string }[];
  readonly submit: string;
  readonly cancelHref: string;
}

/** What is known of a pilot before its conditions are looked at and the neighbours are told. */
export function PilotForm({ fields, problems, measures, submit, cancelHref }: PilotFormProps) {
  const field = (name: string) => ({ name, defaultValue: fields[name], error: problems[name] });
  return (
    <Form>
      <Section title={text.whatTitle}>
        <TextInput {...field('naam')} label={text.name} width="full" />
        <Select
          {...field('maatregel')}
          label={text.measure}
          options={measures}
          emptyLabel={text.noMeasure}
          isOptional
        />
        <TextInput {...field('plaats')} label={text.location} description={text.locationHint} width="full" />
        <TextInput {...field('gebouw')} label={text.building} width="full" isOptional />
        <TextInput {...field('doelgroep')} label={text.targetGroup} width="full" isOptional />
        <Textarea {...field('wat')} label={text.summary} rows={3} isOptional />
      </Section>
      <Section title={text.sizeTitle}>
        <div className="onderdak-filters">
          <TextInput {...field('start')} label={text.placesStart} inputMode="numeric" width="short" />
          <TextInput {...field('hoogstens')} label={text.placesMax} inputMode="numeric" width="short" />
          <TextInput
            {...field('perwoning')}
            label={text.personsPerHome}
            inputMode="decimal"
            width="short"
            isOptional
          />
        </div>
        <div className="onderdak-filters">
          <DateInput {...field('van')} label={text.from} />
          <DateInput {...field('tot')} label={text.until} />
        </div>
        <TextInput
          {...field('maanden')}
          label={text.termMonths}
          description={text.termHint}
          inputMode="numeric"
          width="short"
          isOptional
        />
      </Section>
      <Section title={text.whoTitle}>
        <TextInput {...field('verhuurder')} label={text.landlord} width="full" isOptional />
        <TextInput {...field('begeleiding')} label={text.provider} width="full" isOptional />
        <TextInput {...field('geld')} label={text.fundingNote} width="full" isOptional />
      </Section>
      <Section title={text.goalsTitle}>
        <Textarea {...field('doelen')} label={text.goals} description={text.onePerLine} rows={3} isOptional />
        <Textarea
          {...field('voorwaarden')}
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
