import { Button, DateInput, Form, Select, TextInput } from '#app/ui/index.ts';
import type { StayStatus } from '../../../domain/stay.ts';
import { stayMessages as text } from '../messages-stay.nl.ts';
import type { StayFormProps } from './stay-form-props.ts';

/** Puts right what was recorded wrongly, with the reason. */
export function CorrectionForm({
  status,
  problems,
  typed,
  forms,
}: StayFormProps & { readonly status: StayStatus }) {
  const { recorded } = forms;
  return (
    <Form label={text.correct}>
      <input type="hidden" name="doen" value="herstellen" />
      <DateInput
        name="goedaangekomen"
        label={text.arrivedOn}
        defaultValue={typed['goedaangekomen'] ?? recorded.arrivedOn}
        error={problems['goedaangekomen']}
      />
      {status === 'departed' ? (
        <DateInput
          name="goedvertrokken"
          label={text.departOn}
          defaultValue={typed['goedvertrokken'] ?? recorded.leftOn}
          error={problems['goedvertrokken']}
        />
      ) : (
        <DateInput
          name="goedtot"
          label={text.expectedUntil}
          defaultValue={typed['goedtot'] ?? recorded.expectedUntil}
          error={problems['goedtot']}
          isOptional
        />
      )}
      {forms.beds.length > 0 && (
        <Select
          name="goedbed"
          label={text.bed}
          options={forms.beds}
          emptyLabel={text.noBed}
          defaultValue={typed['goedbed'] ?? recorded.bedRef}
          error={problems['goedbed']}
          isOptional
        />
      )}
      <TextInput
        name="waarom"
        label={text.correctReason}
        defaultValue={typed['waarom']}
        error={problems['waarom']}
      />
      <Button>{text.correct}</Button>
    </Form>
  );
}
