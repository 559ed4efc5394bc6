import { Button, DataTable, DateInput, Form, Select, TextInput } from '#app/ui/index.ts';
import { editMessages } from '../messages-premises-edit.nl.ts';
import { planMessages as text } from '../messages-premises-plan.nl.ts';
import type { BedRow } from '../presenters/beds.ts';
import type { FormParts } from '../../parts/form-parts.ts';

/** The numbered beds that are there. */
export function BedTable({ beds }: { readonly beds: readonly BedRow[] }) {
  return (
    <DataTable
      caption={text.bedsCaption}
      isCaptionHidden
      rows={beds}
      rowKey={(row) => row.key}
      empty={text.noBeds}
      columns={[
        { key: 'bed', header: text.bed, cell: (row) => row.ref, isRowHeader: true },
        { key: 'periode', header: text.period, cell: (row) => row.period },
        { key: 'kamer', header: text.singleRoom, cell: (row) => row.singleRoom },
        { key: 'begane-grond', header: text.groundFloor, cell: (row) => row.groundFloor },
      ]}
    />
  );
}

const knownOptions = Object.entries(editMessages.choices).map(([value, label]) => ({ value, label }));

/** Adds a numbered bed. */
export function BedForm({ problems, typed }: FormParts) {
  const known = (name: string, label: string) => (
    <Select
      name={name}
      label={label}
      options={knownOptions}
      emptyLabel={editMessages.unknown}
      defaultValue={typed[name]}
      error={problems[name]}
      isOptional
    />
  );
  return (
    <Form label={text.addBed}>
      <input type="hidden" name="doen" value="bed" />
      <TextInput
        name="bednummer"
        label={text.bed}
        width="short"
        maxLength={20}
        defaultValue={typed['bednummer']}
        error={problems['bednummer']}
      />
      <DateInput
        name="bedvanaf"
        label={text.bedFrom}
        description={text.bedFromHint}
        defaultValue={typed['bedvanaf']}
        error={problems['bedvanaf']}
        isOptional
      />
      {known('bedkamer', text.singleRoom)}
      {known('bedgrond', text.groundFloor)}
      <Button>{text.addBed}</Button>
    </Form>
  );
}
