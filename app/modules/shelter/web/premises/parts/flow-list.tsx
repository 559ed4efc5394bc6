import { Heading, Link, List } from '#app/ui/index.ts';
import type { FlowFact } from '../../../data/premises-facts.server.ts';
import { premisesAddress } from '../../addresses.ts';

interface FlowListProps {
  readonly title: string;
  readonly flows: readonly FlowFact[];
}

/** Where people come from or go to, with links to houses of the register. */
export function FlowList({ title, flows }: FlowListProps) {
  if (flows.length === 0) return null;
  return (
    <>
      <Heading level={3}>{title}</Heading>
      <List
        items={flows.map(({ nl, ref }) => ({
          key: nl,
          content: ref === null ? nl : <Link href={premisesAddress(ref)}>{nl}</Link>,
        }))}
      />
    </>
  );
}
