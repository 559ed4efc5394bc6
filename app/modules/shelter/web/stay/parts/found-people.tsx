import { FoundList } from '#app/modules/people/index.ts';
import { Button, Card, Disclosure, Form, Paragraph, TagList, TextInput } from '#app/ui/index.ts';
import { peopleMessages as text } from '../messages-people.nl.ts';
import type { FoundRow } from '../pick-person-act.server.ts';

interface FoundPeopleProps {
  readonly found: readonly FoundRow[];
  /** What was searched for, where somebody searched. */
  readonly searched?: Readonly<Record<string, string>>;
}

/** Who may be meant; a file of someone new to the organisation opens after a reason. */
export function FoundPeople({ found, ...list }: FoundPeopleProps) {
  if (found.length === 0) return <Paragraph>{text.notFound}</Paragraph>;
  return (
    <FoundList
      {...list}
      cards={found.map(({ personId, name, facts, reasons, isKnown }) => (
        <Card key={personId} title={name ?? text.unknownName}>
          <Paragraph>{facts}</Paragraph>
          <TagList tags={reasons} label={text.reasons} />
          {isKnown ? (
            <PickKnown personId={personId} />
          ) : (
            <Disclosure summary={text.openWithReason}>
              <OpenForm personId={personId} />
            </Disclosure>
          )}
        </Card>
      ))}
    />
  );
}

/** Asks why a file is opened; what was found is not shown again when the reason is not good. */
export function OpenForm({ personId }: { readonly personId: string }) {
  return (
    <Form act="open" part={personId}>
      <TextInput name="reden" label={text.reason} description={text.reasonHint} />
      <Button kind="secondary">{text.open}</Button>
    </Form>
  );
}

/** Goes on with a person whom the organisation knows already. */
function PickKnown({ personId }: { readonly personId: string }) {
  return (
    <Form act="kies" part={personId}>
      <Button>{text.choose}</Button>
    </Form>
  );
}
