import type { FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Button,
  ButtonGroup,
  CheckboxGroup,
  DateInput,
  Form,
  Textarea,
  TextInput,
  type Option,
} from '#app/ui/index.ts';
import { choicesOf, type Fields } from '../../forms/fields.ts';
import { callMessages as text } from '../messages-grant.nl.ts';

export interface CallFormProps {
  readonly fields: Fields;
  readonly problems: FormProblems;
  readonly colleagues: readonly Option[];
}

/** The rules of a call, who assesses and on which days the public can apply. */
export function CallForm({ fields, problems, colleagues }: CallFormProps) {
  const field = (name: string) => ({ name, defaultValue: fields[name], error: problems[name] });
  const number = (name: string) => ({
    ...field(name),
    inputMode: 'decimal' as const,
    width: 'short' as const,
  });
  return (
    <Form label={text.setUpTitle}>
      <div className="onderdak-filters">
        <TextInput {...number('budget')} label={text.budget} />
        <TextInput {...number('plafond')} label={text.ceiling} />
        <TextInput {...number('hoogste')} label={text.maxScore} />
        <TextInput {...number('minimum')} label={text.minimum} />
      </div>
      <Textarea
        {...field('criteria')}
        label={text.criteria}
        description={text.criteriaHint}
        rows={5}
        isOptional
      />
      <CheckboxGroup
        name="beoordelaars"
        label={text.assessors}
        description={text.assessorsHint}
        options={colleagues}
        defaultValues={choicesOf(fields, 'beoordelaars')}
        error={problems['beoordelaars']}
        isOptional
      />
      <div className="onderdak-filters">
        <DateInput {...field('van')} label={text.from} description={text.daysHint} isOptional />
        <DateInput {...field('tot')} label={text.until} isOptional />
      </div>
      <ButtonGroup>
        <Button>{text.save}</Button>
      </ButtonGroup>
    </Form>
  );
}
