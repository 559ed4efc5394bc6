import { Button, DateInput, Form, Select, TextInput } from '#app/ui/index.ts';
import type { StayStatus } from '../../../domain/stay.ts';
import { stayMessages as text } from '../messages-stay.nl.ts';
import type { StayFormProps } from './stay-form-props.ts';

/** Puts right what was recorded wrongly, with the reason. */
export function CorrectionForm({ status, forms }: StayFormProps & { readonly status: StayStatus }) {
  const { recorded } = forms;
  return (
    <Form act="herstellen" label={text.correct}>
      <DateInput name="goedaangekomen" label={text.arrivedOn} defaultValue={recorded.arrivedOn} />
      {status === 'departed' ? (
        <DateInput name="goedvertrokken" label={text.departOn} defaultValue={recorded.leftOn} />
      ) : (
        <DateInput
          name="goedtot"
          label={text.expectedUntil}
          defaultValue={recorded.expectedUntil}
          isOptional
        />
      )}
      {forms.beds.length > 0 && (
        <Select
          name="goedbed"
          label={text.bed}
          options={forms.beds}
          emptyLabel={text.noBed}
          defaultValue={recorded.bedRef}
          isOptional
        />
      )}
      <TextInput name="waarom" label={text.correctReason} />
      <Button>{text.correct}</Button>
    </Form>
  );
}
