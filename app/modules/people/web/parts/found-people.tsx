import { Badge, Card, Note, TagList } from '#app/ui/index.ts';
import { foundMessages as text } from '../messages.nl.ts';
import type { FoundCard } from '../presenters/found-person.ts';
import { FoundList, type FoundListProps } from './found-list.tsx';

export interface FoundPeopleProps extends Pick<FoundListProps, 'searched'> {
  readonly cards: readonly FoundCard[];
  readonly hrefOf?: (card: FoundCard) => string;
}

const toFile = ({ personId }: FoundCard) => `/personen/${personId}`;

/** People who may be meant, best first, each with the reasons; those that are surely meant are never folded. */
export function FoundPeople({ cards, hrefOf = toFile, ...list }: FoundPeopleProps) {
  return (
    <FoundList
      {...list}
      mustSee={cards.filter(({ needsAttention }) => needsAttention).length}
      cards={cards.map((card) => (
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
    />
  );
}
