import { Button, ButtonGroup, Form, Paragraph, Section } from '#app/ui/index.ts';
import { callMessages as text } from '../messages-grant.nl.ts';

/** The act that fixes scores and order; while it cannot be done yet, why not. */
export function OpenScores({ notYet }: { readonly notYet: 'still-open' | 'scores-missing' | null }) {
  return (
    <Section title={text.openTitle} intro={text.openIntro}>
      <Paragraph>{notYet === null ? text.openReady : text.openNot[notYet]}</Paragraph>
      {notYet === null && (
        <Form act="scores-openen" label={text.openTitle}>
          <ButtonGroup>
            <Button>{text.openButton}</Button>
          </ButtonGroup>
        </Form>
      )}
    </Section>
  );
}
