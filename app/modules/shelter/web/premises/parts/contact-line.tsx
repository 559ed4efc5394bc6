import { Link, Paragraph } from '#app/ui/index.ts';
import { premisesChangeAddress } from '../../addresses.ts';
import { contactMessages as text } from '../messages-contact.nl.ts';
import type { ContactView } from '../presenters/contact.ts';

interface ContactLineProps {
  readonly name: string;
  readonly contact: ContactView;
  /** Set for who may fill in what is missing: the ref of the house. */
  readonly mayAdd?: string | undefined;
}

/** "Bel Havenkade: 0592 …", to tap on a phone; without a number, who can add it. */
export function ContactLine({ name, contact, mayAdd }: ContactLineProps) {
  const { telephone, dialled, askFor, openingHours } = contact;
  return (
    <Paragraph>
      {telephone === '' ? (
        <>
          {text.missing}{' '}
          {mayAdd === undefined ? (
            text.whoAdds
          ) : (
            <Link href={`${premisesChangeAddress(mayAdd)}#contact`}>{text.addHere}</Link>
          )}
        </>
      ) : (
        <>
          {text.call(name)}:{' '}
          <strong className="onderdak-phone">
            <Link href={`tel:${dialled}`} label={text.dialLabel(name, telephone)}>
              {telephone}
            </Link>
          </strong>
        </>
      )}
      {askFor !== '' && (
        <span className="onderdak-house__where">
          {text.askFor}: {askFor}
        </span>
      )}
      {openingHours !== '' && (
        <span className="onderdak-house__where">
          {text.openingHours}: {openingHours}
        </span>
      )}
    </Paragraph>
  );
}
