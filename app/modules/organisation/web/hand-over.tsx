import { FormField, Paragraph } from '#app/ui/index.ts';
import { inviteMessages as text } from './administration-messages.nl.ts';

export interface HandOverProps {
  readonly name: string;
  readonly url: string;
  readonly region: string;
  /** Another administrator gives the person the code that goes with the link. */
  readonly hasCode?: boolean;
}

export interface HandOverCodeProps {
  readonly name: string;
  readonly code: string;
}

/** The code of who asks for what two people give, as a text that this one hands over; it is shown this once. */
export function HandOverCode({ name, code }: HandOverCodeProps) {
  return (
    <>
      <Paragraph>{text.codeHandOver}</Paragraph>
      <Letter label={text.codeLabel} rows={8} text={text.codeLetter(name, code)} />
      <Paragraph>{text.codeLost}</Paragraph>
    </>
  );
}

/** A one-time link as a text that the administrator copies and hands over; it is shown this once. */
export function HandOver({ name, url, region, hasCode = false }: HandOverProps) {
  const letter = url.includes('/uitnodiging/rol/') ? text.offerLetter : text.letter;
  return (
    <>
      <Paragraph>{text.handOver}</Paragraph>
      <Letter label={text.handOverLabel} rows={hasCode ? 10 : 8} text={letter(name, url, region, hasCode)} />
    </>
  );
}

interface LetterProps {
  readonly label: string;
  readonly rows: number;
  readonly text: string;
}

function Letter({ label, rows, text: letter }: LetterProps) {
  return (
    <FormField name="uitnodiging" label={label}>
      {(wiring) => (
        <textarea
          id={wiring.id}
          className="utrecht-textarea utrecht-textarea--html-textarea"
          readOnly
          rows={rows}
          defaultValue={letter}
        />
      )}
    </FormField>
  );
}
