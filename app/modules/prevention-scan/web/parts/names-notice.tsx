import { useLocation } from 'react-router';
import { Alert, Button, Form, Link, Note } from '#app/ui/index.ts';
import { roundPageAddress } from '../addresses.ts';
import { nameNoticeMessages as text } from '../messages.nl.ts';

/** Which names the visitor sees in a round. */
export interface NamesState {
  /** Until when a regional officer sees names; null while they are hidden. */
  readonly until: string | null;
  /** The name of the visitor's own municipality. */
  readonly own: string | null;
  /** True where the link from number to municipality is made up for the demonstration. */
  readonly isInvented: boolean;
}

export interface NamesNoticeProps {
  readonly round: string;
  readonly names: NamesState;
  readonly isRegional: boolean;
}

/** Says whether municipalities are numbers or names here, and how to change that. */
export function NamesNotice({ round, names, isRegional }: NamesNoticeProps) {
  const { pathname, search } = useLocation();
  const address = roundPageAddress(round, 'namen');
  const here = pathname + search;
  if (names.until !== null) {
    return (
      <Alert kind="info">
        <p>
          {text.open(names.until)} {names.isInvented ? text.invented : null}
        </p>
        <Form act="verbergen" action={address} label={text.close}>
          <input type="hidden" name="terug" value={here} />
          <Button kind="secondary">{text.close}</Button>
        </Form>
      </Alert>
    );
  }
  if (names.own !== null) {
    return (
      <Note>
        {text.own(names.own)} {names.isInvented ? text.invented : null}
      </Note>
    );
  }
  return (
    <Note>
      {text.hidden}{' '}
      {isRegional ? <Link href={`${address}?terug=${encodeURIComponent(here)}`}>{text.show}</Link> : null}
    </Note>
  );
}
