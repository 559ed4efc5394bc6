import { Button, DataTable, DateInput, Disclosure, Form, TextInput } from '#app/ui/index.ts';
import { contactMessages as text } from '../messages-contact.nl.ts';
import type { ContactRow } from '../presenters/contact.ts';

interface ContactFormProps {
  readonly today: string;
  /** What holds now, by field name. */
  readonly current: Readonly<Record<string, string>>;
  readonly rows: readonly ContactRow[];
}

/** From a day on, another telephone number, someone else to ask for or other hours. */
export function ContactForm({ current, rows, today }: ContactFormProps) {
  return (
    <>
      <Form act="contact" label={text.title} values={current}>
        <TextInput
          name="telefoon"
          type="tel"
          label={text.telephone}
          description={text.telephoneHint}
          isOptional
        />
        <TextInput name="navraag" label={text.askFor} description={text.askForHint} isOptional />
        <TextInput name="tijden" label={text.openingHours} description={text.openingHoursHint} isOptional />
        <DateInput name="contactvanaf" label={text.from} defaultValue={today} />
        <Button>{text.submit}</Button>
      </Form>
      {rows.length > 1 && (
        <Disclosure summary={text.historyTitle}>
          <DataTable
            caption={text.caption}
            isCaptionHidden
            rows={rows}
            rowKey={(row) => row.key}
            columns={[
              { key: 'periode', header: text.period, cell: (row) => row.period, isRowHeader: true },
              { key: 'telefoon', header: text.telephone, cell: (row) => row.telephone },
              { key: 'navraag', header: text.askFor, cell: (row) => row.askFor },
              { key: 'tijden', header: text.openingHours, cell: (row) => row.openingHours },
            ]}
          />
        </Disclosure>
      )}
    </>
  );
}
