import { useContext, type ReactNode } from 'react';
import { actField } from '#app/kernel/act-field.ts';
import { moreRowsAct, rowField, rowNumbers } from '#app/kernel/form-rows.ts';
import { Button } from './button.tsx';
import { Fieldset } from './fieldset.tsx';
import { FormContext, type FormState } from './form-context.ts';

export interface FieldRowsProps {
  /** The first part of the names of its fields, as in `mijlpaal-2-dag`. */
  readonly list: string;
  readonly label: string;
  readonly description?: string;
  /** What one row is called, for who hears the form read out. */
  readonly rowLabel: (number: number) => string;
  readonly addLabel: string;
  /** The fields of a row; `name` makes the name of each. */
  readonly children: (name: (part: string) => string) => ReactNode;
}

/**
 * A list in a form, with the same fields in each row and one empty row beneath what is filled in. One more row comes by
 * a press that brings the page back with all that was typed (`moreRows` of `platform/forms`), or at once where there is
 * script. The form has `hasRows`, so that Enter in a field still sends the form itself.
 */
export function FieldRows({ list, label, description, rowLabel, addLabel, children }: FieldRowsProps) {
  const rows = shownRows(useContext(FormContext), list);
  return (
    <Fieldset name={list} label={label} description={description} isOptional>
      <div className="onderdak-rows" data-rows={list}>
        {rows.map((row, at) => (
          <fieldset key={row} className="onderdak-rows__row" id={`${list}-${row}`} data-row={row}>
            <legend className="onderdak-visually-hidden">{rowLabel(at + 1)}</legend>
            <Kept name={rowField(list, row, 'id')} />
            {children((part) => rowField(list, row, part))}
          </fieldset>
        ))}
      </div>
      <Button kind="secondary" act={moreRowsAct(list)} formAction={`#${list}-${rows.at(-1) ?? 1}`}>
        {addLabel}
      </Button>
    </Fieldset>
  );
}

/** Tells which stored thing a row is, so that it stays that one when other rows go. */
function Kept({ name }: { readonly name: string }) {
  const form = useContext(FormContext);
  const id = form?.typed?.[name] ?? form?.values[name] ?? '';
  return id === '' ? null : <input type="hidden" name={name} value={id} />;
}

/** The rows that are there, an empty one behind them, and one more where that was asked. */
function shownRows(form: FormState | null, list: string): readonly number[] {
  const fields = form?.typed ?? form?.values ?? {};
  const rows = rowNumbers(fields, list);
  const last = rows.at(-1) ?? 0;
  const isAsked = isRowAsked(form, list);
  const isLastFilled = Object.entries(fields).some(
    ([name, value]) => name.startsWith(`${list}-${last}-`) && value.trim() !== '',
  );
  return last === 0 || isAsked || isLastFilled ? [...rows, last + 1] : rows;
}

/** Whether the form came back because one more row of this list was wanted. */
export function isRowAsked(form: Pick<FormState, 'typed'> | null, list: string): boolean {
  return (form?.typed?.[actField] ?? '').split(' ').at(-1) === moreRowsAct(list);
}
