import { DataTable, Disclosure, Note, Paragraph, ProgressBar, Section } from '#app/ui/index.ts';
import { frameMessages } from '../../messages.nl.ts';
import { measureMessages as text } from '../../measures/messages-measure.nl.ts';
import type { ProgressView } from '../presenters/progress.ts';
import { EntryTable } from '../../parts/entry-table.tsx';
import { Light } from './light.tsx';

/** How far a measure is: the light with its reasons, results against their targets, and what was reported. */
export function MeasureProgress({ progress }: { readonly progress: ProgressView }) {
  const { light, results, entries } = progress;
  return (
    <Section title={text.progressTitle}>
      <Paragraph>
        <Light colour={light.colour} label={light.label} />
      </Paragraph>
      {light.overrideReason === null ? null : (
        <Paragraph>
          {text.setByHand(light.overrideReason)} {text.ruleSays(light.ruleLabel)}
        </Paragraph>
      )}
      {light.reasons.length > 0 && (
        <ul className="onderdak-list">
          {light.reasons.map(({ key, rule, detail }) => (
            <li key={key}>
              <strong>{rule}:</strong> {detail}
            </li>
          ))}
        </ul>
      )}
      {progress.unspent !== null && <Note>{progress.unspent}</Note>}
      <Results results={results} />
      {entries.length > 0 && (
        <Disclosure summary={text.entries(entries.length)}>
          <EntryTable entries={entries} />
        </Disclosure>
      )}
    </Section>
  );
}

function Results({ results }: Pick<ProgressView, 'results'>) {
  if (results.length === 0) return <Paragraph>{text.noResults}</Paragraph>;
  return (
    <DataTable
      caption={text.resultsTitle}
      rows={results}
      rowKey={({ id }) => id}
      columns={[
        { key: 'resultaat', header: text.result, cell: (row) => row.text, isRowHeader: true },
        { key: 'doel', header: text.target, cell: ({ target }) => target ?? text.noTarget },
        {
          key: 'bereikt',
          header: text.reached,
          cell: ({ reached, value, max }) =>
            max === null || reached === null ? (
              (reached ?? frameMessages.none)
            ) : (
              <ProgressBar label={text.reached} value={Math.min(value, max)} max={max} text={reached} />
            ),
        },
      ]}
    />
  );
}
