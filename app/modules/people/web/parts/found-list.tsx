import type { ReactElement } from 'react';
import { Disclosure, Grid, Note } from '#app/ui/index.ts';
import { foundMessages as text } from '../messages.nl.ts';
import { waysToNarrow } from '../presenters/ways-to-narrow.ts';

export interface FoundListProps {
  /** A card for each person, best first. */
  readonly cards: readonly ReactElement[];
  /** So many at the top are shown whatever they are. */
  readonly mustSee?: number;
  /** What was searched for, where somebody searched: what is missing in it would make the list shorter. */
  readonly searched?: Readonly<Record<string, string>>;
}

/** The best few are shown, so that a long list does not push away what stands below it. */
const shownFirst = 5;
/** A search tells no more people than this. */
const mostTold = 25;

/** People who may be meant, best first, and why they stand in this order. */
export function FoundList({ cards, mustSee = 0, searched }: FoundListProps) {
  const first = Math.max(shownFirst, mustSee);
  const rest = cards.slice(first);
  const narrower = searched === undefined ? null : waysToNarrow(searched, cards.length >= mostTold);
  return (
    <>
      {cards.length > 1 && <Note>{text.order}</Note>}
      <Grid columns={2}>{cards.slice(0, first)}</Grid>
      {rest.length > 0 && (
        <>
          {narrower !== null && <Note>{`${text.more(rest.length)} ${narrower}`}</Note>}
          <Disclosure summary={text.rest(rest.length)}>
            <Grid columns={2}>{rest}</Grid>
          </Disclosure>
        </>
      )}
      {cards.length > 1 && (
        <Disclosure summary={text.orderTitle}>
          <Note>{text.orderText}</Note>
        </Disclosure>
      )}
    </>
  );
}
