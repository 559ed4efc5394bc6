import { Button, Card, Disclosure, Form, Grid, Paragraph, TagList, TextInput } from '#app/ui/index.ts';
import { peopleMessages as text } from '../messages-people.nl.ts';
import type { FoundRow } from '../pick-person-act.server.ts';

/** So many are shown, the best first; the rest is folded. */
const shownFirst = 6;

/** Who may be meant; a file of someone new to the organisation opens after a reason. */
export function FoundPeople({ found }: { readonly found: readonly FoundRow[] }) {
  if (found.length === 0) return <Paragraph>{text.notFound}</Paragraph>;
  const rest = found.slice(shownFirst);
  return (
    <>
      <Cards found={found.slice(0, shownFirst)} />
      {rest.length > 0 && (
        <Disclosure summary={text.rest(rest.length)}>
          <Cards found={rest} />
        </Disclosure>
      )}
    </>
  );
}

function Cards({ found }: { readonly found: readonly FoundRow[] }) {
  return (
    <Grid columns={2}>
      {found.map(({ personId, name, facts, reasons, isKnown }) => (
        <Card key={personId} title={name ?? text.unknownName}>
          <Paragraph>{facts}</Paragraph>
          <TagList tags={reasons} label={text.reasons} />
          {isKnown ? <PickKnown personId={personId} /> : <OpenForm personId={personId} />}
        </Card>
      ))}
    </Grid>
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
