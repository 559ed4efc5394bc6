import { Button, Card, Form, Grid, Paragraph, TextInput } from '#app/ui/index.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { peopleMessages as text } from '../messages-people.nl.ts';
import type { FoundRow } from '../pick-person-act.server.ts';
import { PickKnown } from './pick-known.tsx';

interface FoundPeopleProps {
  readonly found: readonly FoundRow[];
  readonly problems: FormProblems;
}

/** Who may be meant; a file of someone new to the organisation opens after a reason. */
export function FoundPeople({ found, problems }: FoundPeopleProps) {
  if (found.length === 0) return <Paragraph>{text.notFound}</Paragraph>;
  return (
    <Grid columns={2}>
      {found.map((person) => (
        <Card key={person.personId} title={person.name ?? text.unknownName}>
          <Paragraph>{person.facts}</Paragraph>
          {person.isKnown ? (
            <PickKnown personId={person.personId} />
          ) : (
            <Form>
              <input type="hidden" name="doen" value="open" />
              <input type="hidden" name="persoon" value={person.personId} />
              <TextInput
                id={`reden-${person.personId}`}
                name="reden"
                label={text.reason}
                description={text.reasonHint}
                error={problems[`reden-${person.personId}`]}
              />
              <Button kind="secondary">{text.open}</Button>
            </Form>
          )}
        </Card>
      ))}
    </Grid>
  );
}
