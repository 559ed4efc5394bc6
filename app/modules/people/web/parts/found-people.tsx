import { Badge, Card, Disclosure, Grid, Note, TagList } from '#app/ui/index.ts';
import { foundMessages as text } from '../messages.nl.ts';
import type { FoundCard } from '../presenters/found-person.ts';

export interface FoundPeopleProps {
  readonly cards: readonly FoundCard[];
  readonly hrefOf?: (card: FoundCard) => string;
}

const toFile = ({ personId }: FoundCard) => `/personen/${personId}`;

/** So many are shown whatever they are; the rest of the uncertain ones is folded. */
const shownFirst = 6;
/** A search tells no more people than this. */
const mostTold = 25;

/** People who may be meant, best first, each with the reasons; and why they stand in this order. */
export function FoundPeople({ cards, hrefOf = toFile }: FoundPeopleProps) {
  const first = Math.max(shownFirst, cards.filter(({ needsAttention }) => needsAttention).length);
  const rest = cards.slice(first);
  return (
    <>
      <Cards cards={cards.slice(0, first)} hrefOf={hrefOf} />
      {rest.length > 0 && (
        <Disclosure summary={text.rest(rest.length)}>
          <Cards cards={rest} hrefOf={hrefOf} />
        </Disclosure>
      )}
      {cards.length >= mostTold && <Note>{text.mostFound}</Note>}
      {cards.length > 1 && (
        <Disclosure summary={text.order}>
          <Note>{text.orderText}</Note>
        </Disclosure>
      )}
    </>
  );
}

function Cards({ cards, hrefOf = toFile }: FoundPeopleProps) {
  return (
    <Grid columns={2}>
      {cards.map((card) => (
        <Card
          key={card.personId}
          title={card.title}
          href={hrefOf(card)}
          needsAttention={card.needsAttention}
          badge={<Badge kind={card.needsAttention ? 'attention' : 'neutral'}>{card.verdict}</Badge>}
        >
          <Note>{[card.file, card.born].filter((part) => part !== null).join(' · ')}</Note>
          <TagList tags={card.reasons} label={text.reasons} />
          {!card.isKnown && <Note>{text.notYours}</Note>}
        </Card>
      ))}
    </Grid>
  );
}
