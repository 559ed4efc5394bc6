import { Button, DateInput, Form, Select, TextInput } from '#app/ui/index.ts';
import type { CodeOption } from '../../code-names.ts';
import { changeMessages as text } from '../messages-premises-change.nl.ts';
import type { FormParts } from '../../parts/form-parts.ts';

interface RulesFormProps extends FormParts {
  readonly contractForms: readonly CodeOption[];
  /** The rules that hold now, by field name. */
  readonly current: Readonly<Record<string, string>>;
}

/** House rules as data, from a day on; an empty field is no limit. */
export function RulesForm({ contractForms, current, problems, typed, today }: RulesFormProps) {
  const isTyped = typed['doen'] === 'regels';
  const value = (name: string) => (isTyped ? typed[name] : current[name]);
  const number = (name: string, label: string) => (
    <TextInput
      name={name}
      label={label}
      inputMode="numeric"
      width="short"
      defaultValue={value(name)}
      error={problems[name]}
      isOptional
    />
  );
  return (
    <Form label={text.rulesTitle}>
      <input type="hidden" name="doen" value="regels" />
      {number('minimumleeftijd', text.minimumAge)}
      {number('maximumleeftijd', text.maximumAge)}
      {number('langste', text.longestStay)}
      <Select
        name="eenheid"
        label={text.unit}
        options={Object.entries(text.units).map(([code, label]) => ({ value: code, label }))}
        defaultValue={value('eenheid') || 'month'}
        emptyLabel={null}
      />
      {number('nachten', text.nightsPerMonth)}
      <Select
        name="contractvorm"
        label={text.contractForm}
        options={contractForms}
        defaultValue={value('contractvorm')}
        emptyLabel={text.none}
        isOptional
      />
      <DateInput
        name="regelsvanaf"
        label={text.from}
        defaultValue={typed['regelsvanaf'] ?? today}
        error={problems['regelsvanaf']}
      />
      <Button>{text.rulesSubmit}</Button>
    </Form>
  );
}
