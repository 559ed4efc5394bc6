import { DataTable, Link, Paragraph } from '#app/ui/index.ts';
import { measuresOfFindingAddress, readFindingParameter } from '../addresses.ts';
import { measureMessages as text } from '../messages-measure.nl.ts';
import type { EvidenceView } from '../presenters/evidence.ts';

/** The findings of the scan that a measure answers, with what the newest round says of each. */
export function EvidenceTable({ evidence }: { readonly evidence: readonly EvidenceView[] }) {
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
        { key: 'koppeling', header: text.basis, cell: ({ basis }) => basis },
      ]}
    />
  );
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
