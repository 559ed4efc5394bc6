import { Button, DateInput, Form, Select, TextInput } from '#app/ui/index.ts';
import type { CodeOption } from '../../code-names.ts';
import { changeMessages as text } from '../messages-premises-change.nl.ts';

interface RulesFormProps {
  readonly today: string;
  readonly contractForms: readonly CodeOption[];
  /** The rules that hold now, by field name. */
  readonly current: Readonly<Record<string, string>>;
}

/** House rules as data, from a day on; an empty field is no limit. */
export function RulesForm({ contractForms, current, today }: RulesFormProps) {
  return (
    <Form act="regels" label={text.rulesTitle} values={current} marksRequired>
      <LimitInput name="minimumleeftijd" label={text.minimumAge} />
      <LimitInput name="maximumleeftijd" label={text.maximumAge} />
      <LimitInput name="langste" label={text.longestStay} />
      <Select
        name="eenheid"
        label={text.unit}
        options={Object.entries(text.units).map(([code, label]) => ({ value: code, label }))}
        defaultValue={current['eenheid'] || 'month'}
        emptyLabel={null}
      />
      <LimitInput name="nachten" label={text.nightsPerMonth} />
      <Select
        name="contractvorm"
        label={text.contractForm}
        options={contractForms}
        emptyLabel={text.none}
        isOptional
      />
      <DateInput name="regelsvanaf" label={text.from} defaultValue={today} />
      <Button>{text.rulesSubmit}</Button>
    </Form>
  );
}

interface LimitInputProps {
  readonly name: string;
  readonly label: string;
}

function LimitInput(props: LimitInputProps) {
  return <TextInput {...props} inputMode="numeric" width="short" isOptional />;
}
