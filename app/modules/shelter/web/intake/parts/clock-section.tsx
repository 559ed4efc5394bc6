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
import type { FormParts } from '../../parts/form-parts.ts';

interface ClockSectionProps extends FormParts {
  readonly clock: readonly ClockRow[];
  readonly isClosed: boolean;
}

/** The terms of the law with their dates, and what can be recorded about them. */
export function ClockSection({ clock, isClosed, problems, typed, today }: ClockSectionProps) {
  const day = (name: string, label: string) => (
    <DateInput name={name} label={label} defaultValue={typed[name] ?? today} error={problems[name]} />
  );
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
          <Disclosure summary={text.recordTitle} isOpen={typed['doen'] === 'stap'}>
            <Form label={text.recordTitle}>
              <input type="hidden" name="doen" value="stap" />
              <Select
                name="stap"
                label={text.recordStep}
                options={Object.entries(text.stepCodes).map(([value, label]) => ({ value, label }))}
                defaultValue={typed['stap']}
                error={problems['stap']}
              />
              {day('gedaan', text.recordOn)}
              <Button>{text.record}</Button>
            </Form>
          </Disclosure>
          <Disclosure summary={text.extendTitle} isOpen={typed['doen'] === 'verlengen'}>
            <Form label={text.extendTitle}>
              <input type="hidden" name="doen" value="verlengen" />
              <Select
                name="termijn"
                label={text.extendStep}
                options={clock.map(({ id, step }) => ({ value: id, label: step }))}
                defaultValue={typed['termijn']}
                error={problems['termijn']}
              />
              <TextInput
                name="dagen"
                label={text.extendDays}
                inputMode="numeric"
                width="short"
                defaultValue={typed['dagen']}
                error={problems['dagen']}
              />
              <TextInput
                name="waarom"
                label={text.extendReason}
                defaultValue={typed['waarom']}
                error={problems['waarom']}
              />
              <Button>{text.extend}</Button>
            </Form>
          </Disclosure>
          <Disclosure summary={text.closeTitle} isOpen={typed['doen'] === 'afronden'}>
            <Form label={text.closeTitle}>
              <input type="hidden" name="doen" value="afronden" />
              {day('afgerond', text.closeOn)}
              <Button kind="secondary">{text.close}</Button>
            </Form>
          </Disclosure>
        </>
      )}
    </Section>
  );
}
