import { Alert, Button, ButtonGroup, ButtonLink, Form, List, PageTitle, PrintButton } from '#app/ui/index.ts';
import { setUpMessages as text } from './factor-messages.nl.ts';

export interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly destination: string;
  readonly isFirst: boolean;
}

/** Recovery codes, shown this once; as text they come back from the server, which keeps only their hashes. */
export function RecoveryCodes({ codes, destination, isFirst }: RecoveryCodesProps) {
  return (
    <>
      <PageTitle title={text.codesTitle} lead={text.codesLead} />
      {isFirst && <Alert kind="success">{text.done}</Alert>}
      <List items={codes.map((code) => ({ key: code, content: <code>{code}</code> }))} />
      <Form action="/account/herstelcodes" label={text.save}>
        {codes.map((code) => (
          <input key={code} type="hidden" name="code" value={code} />
        ))}
        <ButtonGroup>
          <Button kind="secondary">{text.save}</Button>
          <PrintButton>{text.print}</PrintButton>
        </ButtonGroup>
      </Form>
      <ButtonGroup>
        <ButtonLink kind="primary" href={destination}>
          {text.goOn}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
