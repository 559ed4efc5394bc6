import { Button, DateInput, Form, Select, Textarea } from '#app/ui/index.ts';
import { stayMessages as text } from '../messages-stay.nl.ts';
import type { StayFormProps } from './stay-form-props.ts';

/** Where someone goes; leaving without a roof asks for the reason. */
export function DepartureForm({ forms }: StayFormProps) {
  return (
    <Form act="vertrek" label={text.depart}>
      <DateInput
        name="vertrokken"
        label={text.departOn}
        description={text.departHint}
        defaultValue={forms.today}
      />
      <Select name="bestemming" label={text.destination} options={forms.destinations} />
      <div className="onderdak-no-roof">
        <Select
          name="zonderdak"
          label={text.noRoofReason}
          description={text.noRoofHint}
          options={forms.noRoofReasons}
        />
      </div>
      <Select
        name="gemeente"
        label={text.municipality}
        options={forms.municipalities}
        emptyLabel={text.unknown}
        isOptional
      />
      <Select
        name="contract"
        label={text.contractForm}
        options={forms.contractForms}
        emptyLabel={text.unknown}
        isOptional
      />
      <Textarea name="nazorg" label={text.followUp} description={text.followUpHint} isOptional />
      <Button>{text.depart}</Button>
    </Form>
  );
}
