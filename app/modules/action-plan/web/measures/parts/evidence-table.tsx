import { DataTable, Link, Paragraph, type Column } from '#app/ui/index.ts';
import { measuresOfFindingAddress, readFindingParameter } from '../../addresses.ts';
import { evidenceMessages } from '../messages-evidence.nl.ts';
import { measureMessages as text } from '../messages-measure.nl.ts';
import type { ComparedTitles, EvidenceView } from '../presenters/evidence.ts';

export interface EvidenceTableProps {
  readonly evidence: readonly EvidenceView[];
  /** Null as long as no round of the scan came after the plan began. */
  readonly rounds: ComparedTitles | null;
}

/** The findings of the scan that a measure answers: what the newest round says of each, and what it was before. */
export function EvidenceTable({ evidence, rounds }: EvidenceTableProps) {
  if (evidence.length === 0) return <Paragraph>{text.noEvidence}</Paragraph>;
  return (
    <DataTable
      caption={text.evidenceTitle}
      isCaptionHidden
      rows={evidence}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'uitkomst',
          header: text.finding,
          cell: (row) => <FindingName evidence={row} />,
          isRowHeader: true,
        },
        {
          key: 'ronde',
          header: text.rounds,
          cell: ({ outcome }) =>
            outcome === null ? (
              text.evidenceNoRound
            ) : (
              <Link href={outcome.href}>{`${outcome.text} (${outcome.round})`}</Link>
            ),
        },
        ...(rounds === null ? [] : movedColumns(rounds)),
        { key: 'koppeling', header: text.basis, cell: ({ basis }) => basis },
      ]}
    />
  );
}

function movedColumns(rounds: ComparedTitles): readonly Column<EvidenceView>[] {
  return [
    { key: 'toen', header: evidenceMessages.before(rounds.before), cell: ({ before }) => before },
    { key: 'nu', header: evidenceMessages.now(rounds.now), cell: ({ now }) => now },
    { key: 'beweging', header: evidenceMessages.move, cell: ({ move }) => move },
  ];
}

function FindingName({ evidence: { key, label, question, column } }: { readonly evidence: EvidenceView }) {
  const place = readFindingParameter(key);
  return (
    <>
      {place === null ? label : <Link href={measuresOfFindingAddress(place)}>{label}</Link>}
      <span className="onderdak-plan-table__under">
        {column === null ? question : `${question} · ${column}`}
      </span>
    </>
  );
}
