import { Button, Card, Form, Grid, Paragraph, Section } from '#app/ui/index.ts';
import { proposalMessages } from './proposal-messages.nl.ts';

const text = proposalMessages.ownOnes;

interface OwnProposal {
  readonly proposalId: string;
  readonly region: string;
  readonly role: string;
  readonly where: string;
}

/** What the own organisation proposes for who is signed in; nothing when it proposes nothing. */
export function OwnProposals({ proposals }: { readonly proposals: readonly OwnProposal[] }) {
  if (proposals.length === 0) return null;
  return (
    <Section title={text.title} intro={text.intro}>
      <Grid columns={2}>
        {proposals.map(({ proposalId, region, role, where }) => (
          <Card key={proposalId} title={text.what(region, role)}>
            <Paragraph>{where}</Paragraph>
            <Form label={text.declineLabel(region, role)}>
              <Button kind="secondary" name="voorstel-weigeren" value={proposalId}>
                {text.decline}
              </Button>
            </Form>
          </Card>
        ))}
      </Grid>
    </Section>
  );
}
