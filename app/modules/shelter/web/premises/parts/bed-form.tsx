import { Button, DataTable, DateInput, Form, Select, TextInput } from '#app/ui/index.ts';
import { editMessages } from '../messages-premises-edit.nl.ts';
import { planMessages as text } from '../messages-premises-plan.nl.ts';
import type { BedRow } from '../presenters/beds.ts';

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
export function BedForm() {
  return (
    <Form act="bed" label={text.addBed}>
      <TextInput name="bednummer" label={text.newBeds} description={text.newBedsHint} />
      <DateInput name="vanaf" label={text.bedFrom} description={text.bedFromHint} isOptional />
      <KnownSelect name="kamer" label={text.singleRoom} />
      <KnownSelect name="grond" label={text.groundFloor} />
      <Button>{text.addBed}</Button>
    </Form>
  );
}

interface KnownSelectProps {
  readonly name: string;
  readonly label: string;
}

function KnownSelect(props: KnownSelectProps) {
  return <Select {...props} options={knownOptions} emptyLabel={editMessages.unknown} isOptional />;
}
