import { DataTable, Disclosure, Link, Section, type Column } from '#app/ui/index.ts';
import { premisesAddress, supportPlanAddress } from '../../addresses.ts';
import { signalMessages as text } from '../messages-signals.nl.ts';
import { mostOpenRows, type SignalGroup as Group, type SignalRow } from '../presenters/signal-groups.ts';

/** Signals of one kind: how many, what to do, and each; a long list is folded after the first ten. */
export function SignalGroup({ group }: { readonly group: Group }) {
  const { title, todo, rows } = group;
  const folded = rows.slice(mostOpenRows);
  return (
    <Section title={title} intro={todo}>
      <Signals group={group} caption={title} rows={rows.slice(0, mostOpenRows)} />
      {folded.length > 0 && (
        <Disclosure summary={text.others(folded.length)}>
          <Signals group={group} caption={text.othersOf(title)} rows={folded} />
        </Disclosure>
      )}
    </Section>
  );
}

interface SignalsProps {
  readonly group: Group;
  readonly caption: string;
  readonly rows: readonly SignalRow[];
}

function Signals({ group, caption, rows }: SignalsProps) {
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      isCardsWhenNarrow
      rows={rows}
      rowKey={(row) => row.key}
      columns={columnsOf(group)}
    />
  );
}

/** A column is there when the group has something to say in it. */
function columnsOf({ kind, rows }: Group): readonly Column<SignalRow>[] {
  const isOfHouse = kind === 'capacity-exceeded';
  return [
    ...(isOfHouse ? [] : [whoColumn]),
    { ...whereColumn, isRowHeader: isOfHouse },
    ...(rows.some(({ what }) => what !== '') ? [whatColumn] : []),
    { ...sinceColumn, header: kind === 'birthday-changes-place' ? text.when : text.since },
    ...(rows.some(({ planOf }) => planOf !== null) ? [planColumn] : []),
  ];
}

const whoColumn: Column<SignalRow> = {
  key: 'wie',
  header: text.who,
  isRowHeader: true,
  cell: ({ href, who }) => (href === null ? who : <Link href={href}>{who}</Link>),
};
const whereColumn: Column<SignalRow> = {
  key: 'waar',
  header: text.where,
  cell: ({ ref, house }) => <Link href={premisesAddress(ref)}>{house}</Link>,
};
const whatColumn: Column<SignalRow> = { key: 'wat', header: text.what, cell: ({ what }) => what };
const sinceColumn: Column<SignalRow> = { key: 'sinds', header: text.since, cell: ({ since }) => since };
const planColumn: Column<SignalRow> = {
  key: 'vastleggen',
  header: text.doing,
  cell: ({ planOf, who }) =>
    planOf === null ? (
      ''
    ) : (
      <Link href={supportPlanAddress(planOf)} label={text.recordPlanOf(who)}>
        {text.recordPlan}
      </Link>
    ),
};
