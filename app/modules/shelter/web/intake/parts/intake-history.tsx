import { DataTable, Section } from '#app/ui/index.ts';
import { intakeMessages as text } from '../messages-intake.nl.ts';
import type { IntakeChange } from '../presenters/intake.ts';

/** What was changed after the intake was recorded, by whom and why. */
export function IntakeHistory({ changes }: { readonly changes: readonly IntakeChange[] }) {
  return (
    <Section title={text.historyTitle}>
      <DataTable
        caption={text.historyCaption}
        isCaptionHidden
        rows={changes}
        rowKey={({ key }) => key}
        columns={[
          { key: 'wanneer', header: text.historyWhen, cell: ({ when }) => when, isRowHeader: true },
          { key: 'wie', header: text.historyWho, cell: ({ who }) => who },
          { key: 'wat', header: text.historyWhat, cell: ({ what }) => what.join('; ') },
          { key: 'waarom', header: text.historyWhy, cell: ({ why }) => why },
        ]}
      />
    </Section>
  );
}
