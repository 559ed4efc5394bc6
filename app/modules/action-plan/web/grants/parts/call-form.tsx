import {
  Button,
  ButtonGroup,
  ButtonLink,
  CheckboxGroup,
  DateInput,
  FieldRows,
  Form,
  Textarea,
  TextInput,
  type Option,
} from '#app/ui/index.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { criterionList } from '../forms/parse-grant.ts';
import { frameMessages } from '../../messages.nl.ts';
import { callMessages as text, newCallMessages } from '../messages-grant.nl.ts';

export interface CallFormProps {
  /** What stands in a form that nobody filled in yet. */
  readonly values: Fields;
  readonly colleagues: readonly Option[];
  /** Whether there is no call yet: then it gets a name. */
  readonly isNew?: boolean;
  readonly cancelHref?: string;
}

const number = { inputMode: 'decimal', width: 'short' } as const;

/** The rules of a call, who assesses and on which days the public can apply. */
export function CallForm({ values, colleagues, isNew = false, cancelHref }: CallFormProps) {
  return (
    <Form act={isNew ? 'toevoegen' : 'opslaan'} label={text.setUpTitle} values={values} hasRows>
      {isNew && <TextInput name="naam" label={text.name} description={text.nameHint} width="full" />}
      <Textarea name="doel" label={text.purpose} description={text.purposeHint} rows={3} isOptional />
      <div className="onderdak-filters">
        <TextInput {...number} name="budget" label={text.budget} />
        <TextInput {...number} name="plafond" label={text.ceiling} />
        <TextInput {...number} name="hoogste" label={text.maxScore} />
        <TextInput {...number} name="minimum" label={text.minimum} />
      </div>
      <FieldRows
        list={criterionList}
        label={text.criteria}
        description={text.criteriaHint}
        rowLabel={text.criterionRow}
        addLabel={text.moreCriteria}
      >
        {(name) => (
          <>
            <TextInput name={name('naam')} label={text.criterion} width="full" isOptional />
            <TextInput {...number} name={name('gewicht')} label={text.weight} isOptional />
          </>
        )}
      </FieldRows>
      <CheckboxGroup
        name="beoordelaars"
        label={text.assessors}
        description={text.assessorsHint}
        options={colleagues}
        isOptional
      />
      <div className="onderdak-filters">
        <DateInput name="van" label={text.from} description={text.daysHint} isOptional />
        <DateInput name="tot" label={text.until} isOptional />
        <DateInput name="bericht" label={text.hearBy} description={text.hearByHint} isOptional />
      </div>
      <TextInput name="contact" label={text.contact} description={text.contactHint} width="full" isOptional />
      <ButtonGroup>
        <Button>{isNew ? newCallMessages.submit : text.save}</Button>
        {cancelHref !== undefined && <ButtonLink href={cancelHref}>{frameMessages.cancel}</ButtonLink>}
      </ButtonGroup>
    </Form>
  );
}
