import { FormField, Paragraph } from '#app/ui/index.ts';
import { inviteMessages as text } from './administration-messages.nl.ts';

export interface HandOverProps {
  readonly name: string;
  readonly url: string;
  readonly region: string;
}

/** A one-time link as a text that the administrator copies and hands over; it is shown this once. */
export function HandOver({ name, url, region }: HandOverProps) {
  return (
    <>
      <Paragraph>{text.handOver}</Paragraph>
      <FormField name="uitnodiging" label={text.handOverLabel}>
        {(wiring) => (
          <textarea
            id={wiring.id}
            className="utrecht-textarea utrecht-textarea--html-textarea"
            readOnly
            rows={8}
            defaultValue={(url.includes('/uitnodiging/rol/') ? text.offerLetter : text.letter)(
              name,
              url,
              region,
            )}
          />
        )}
      </FormField>
    </>
  );
}
