import {
  Badge,
  Button,
  DataTable,
  DateInput,
  Disclosure,
  Form,
  Section,
  Select,
  TextInput,
} from '#app/ui/index.ts';
import { intakeMessages as text } from '../messages-intake.nl.ts';
import type { ClockRow } from '../presenters/intakes.ts';

interface ClockSectionProps {
  readonly today: string;
  readonly clock: readonly ClockRow[];
  readonly isClosed: boolean;
}

/** The terms of the law with their dates, and what can be recorded about them. */
export function ClockSection({ clock, isClosed, today }: ClockSectionProps) {
  const day = (name: string, label: string) => <DateInput name={name} label={label} defaultValue={today} />;
  return (
    <Section title={text.clockTitle} intro={text.clockIntro}>
      <DataTable
        caption={text.clockCaption}
        isCaptionHidden
        rows={clock}
        rowKey={(row) => row.id}
        needsAttention={(row) => row.isLate}
        columns={[
          { key: 'stap', header: text.step, cell: (row) => row.step, isRowHeader: true },
          { key: 'uiterlijk', header: text.due, cell: (row) => row.due },
          {
            key: 'stand',
            header: text.state,
            cell: (row) => (row.isLate ? <Badge kind="attention">{row.state}</Badge> : row.state),
          },
          { key: 'gedaan', header: text.done, cell: (row) => row.done },
        ]}
      />
      {!isClosed && (
        <>
          <Disclosure summary={text.recordTitle} act="stap">
            <Form act="stap" label={text.recordTitle}>
              <Select
                name="stap"
                label={text.recordStep}
                options={Object.entries(text.stepCodes).map(([value, label]) => ({ value, label }))}
              />
              {day('gedaan', text.recordOn)}
              <Button>{text.record}</Button>
            </Form>
          </Disclosure>
          <Disclosure summary={text.extendTitle} act="verlengen">
            <Form act="verlengen" label={text.extendTitle}>
              <Select
                name="termijn"
                label={text.extendStep}
                options={clock.map(({ id, step }) => ({ value: id, label: step }))}
              />
              <TextInput name="dagen" label={text.extendDays} inputMode="numeric" width="short" />
              <TextInput name="waarom" label={text.extendReason} />
              <Button>{text.extend}</Button>
            </Form>
          </Disclosure>
          <Disclosure summary={text.closeTitle} act="afronden">
            <Form act="afronden" label={text.closeTitle}>
              {day('afgerond', text.closeOn)}
              <Button kind="secondary">{text.close}</Button>
            </Form>
          </Disclosure>
        </>
      )}
    </Section>
  );
}
