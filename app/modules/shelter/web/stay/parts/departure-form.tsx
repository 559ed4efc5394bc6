import { Button, DateInput, Form, Select, Textarea } from '#app/ui/index.ts';
import { stayMessages as text } from '../messages-stay.nl.ts';
import type { StayFormProps } from './stay-form-props.ts';

/** Where someone goes; leaving without a roof asks for the reason. */
export function DepartureForm({ problems, typed, forms }: StayFormProps) {
  return (
    <Form label={text.depart}>
      <input type="hidden" name="doen" value="vertrek" />
      <DateInput
        name="vertrokken"
        label={text.departOn}
        description={text.departHint}
        defaultValue={typed['vertrokken'] ?? forms.today}
        error={problems['vertrokken']}
      />
      <Select
        name="bestemming"
        label={text.destination}
        options={forms.destinations}
        defaultValue={typed['bestemming']}
        error={problems['bestemming']}
      />
      <Select
        name="zonderdak"
        label={text.noRoofReason}
        description={text.noRoofHint}
        options={forms.noRoofReasons}
        defaultValue={typed['zonderdak']}
        error={problems['zonderdak']}
        isOptional
      />
      <Select
        name="gemeente"
        label={text.municipality}
        options={forms.municipalities}
        emptyLabel={text.unknown}
        defaultValue={typed['gemeente']}
        error={problems['gemeente']}
        isOptional
      />
      <Select
        name="contract"
        label={text.contractForm}
        options={forms.contractForms}
        emptyLabel={text.unknown}
        defaultValue={typed['contract']}
        isOptional
      />
      <Textarea
        name="nazorg"
        label={text.followUp}
        description={text.followUpHint}
        defaultValue={typed['nazorg']}
        isOptional
      />
      <Button>{text.depart}</Button>
    </Form>
  );
}
