import { Badge, Card, Grid, Note, TagList } from '#app/ui/index.ts';
import { foundMessages as text } from '../messages.nl.ts';
import type { FoundCard } from '../presenters/found-person.ts';

export interface FoundPeopleProps {
  readonly cards: readonly FoundCard[];
  readonly hrefOf?: (card: FoundCard) => string;
}

const toFile = ({ personId }: FoundCard) => `/personen/${personId}`;

/** People who may be meant, each with the reasons. */
export function FoundPeople({ cards, hrefOf = toFile }: FoundPeopleProps) {
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
