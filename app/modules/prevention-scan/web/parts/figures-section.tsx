import { DataTable, Section, type Column } from '#app/ui/index.ts';
import { basisNames } from '../messages.nl.ts';
import { periodName, tableMessages as text } from '../messages-tables.nl.ts';
import type { FigureSum, GivenFigure, ItemFigures } from '../presenters/table-numbers.ts';

/** The numbers that municipalities gave, per item, with the region's sum as a range. */
export function FiguresSection({ figures }: { readonly figures: readonly ItemFigures[] }) {
  if (figures.length === 0) return null;
  return (
    <Section title={text.figuresTitle} intro={text.figuresIntro}>
      {figures.map((item) => (
        <Section key={item.id} level={3} title={titleOf(item)}>
          <DataTable
            caption={text.figuresCaption(titleOf(item))}
            isCaptionHidden
            rows={item.given}
            rowKey={({ nr }) => String(nr)}
            columns={columnsFor(item)}
          />
        </Section>
      ))}
    </Section>
  );
}

function titleOf({ label, column }: ItemFigures): string {
  return column === null ? label : `${label} (${column.toLowerCase()})`;
}

function columnsFor({ sum, unit }: ItemFigures): readonly Column<GivenFigure>[] {
  const footer = (value: string | undefined) => (sum === null ? {} : { footer: value ?? '' });
  return [
    {
      key: 'gemeente',
      header: text.figureMunicipality,
      isRowHeader: true,
      cell: ({ municipality }) => municipality,
      ...footer(sum === null ? undefined : `${text.sum}, ${text.sumOf(sum.addends)}`),
    },
    {
      key: 'aantal',
      header: unit === 'months' ? text.figureMonths : text.figure,
      kind: 'number',
      cell: ({ figure }) => figure ?? text.unreadable,
      ...footer(sum?.figure),
    },
    {
      key: 'periode',
      header: text.period,
      cell: ({ period }) => (period === null ? text.notSaid : periodName(period)),
      ...footer(sum === null ? undefined : sumPeriod(sum)),
    },
    {
      key: 'herkomst',
      header: text.basis,
      cell: ({ basis }) => (basis === null ? text.notSaid : basisNames[basis]),
      ...footer(sum === null ? undefined : sumBasis(sum)),
    },
    { key: 'geschreven', header: text.written, cell: ({ written }) => written, ...footer('') },
  ];
}

function sumPeriod({ mixedPeriods, period }: FigureSum): string {
  if (mixedPeriods) return text.mixedPeriods;
  return period === null ? text.notSaid : periodName(period);
}

function sumBasis({ mixedBases, basis }: FigureSum): string {
  if (mixedBases) return text.mixedBases;
  return basis === null ? text.notSaid : basisNames[basis];
}
