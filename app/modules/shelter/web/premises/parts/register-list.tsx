import { Badge, Link } from '#app/ui/index.ts';
import { premisesAddress } from '../../addresses.ts';
import { registerMessages as text } from '../messages-register.nl.ts';
import type { RegisterGroup } from '../presenters/register.ts';

/** Houses of one kind: what and for whom on the left, places on the right. */
export function RegisterList({ group }: { readonly group: RegisterGroup }) {
  return (
    <ul className="onderdak-houses">
      {group.rows.map((row) => (
        <li key={row.ref} className="onderdak-house">
          <div className="onderdak-house__what">
            <strong>
              <Link href={premisesAddress(row.ref)}>{row.name}</Link>
            </strong>{' '}
            {row.isOwn && <Badge kind="active">{text.own}</Badge>}{' '}
            {row.status !== null && <Badge kind="attention">{row.status}</Badge>}
            <span className="onderdak-house__whom">{row.targetGroup}</span>
            <span className="onderdak-house__where">
              {[row.location, row.providers].filter((part) => part !== '').join(' · ')}
            </span>
          </div>
          {group.hasPlaces && (
            <div className="onderdak-house__places">
              <strong>{row.places}</strong> {row.overflow === '' ? '' : text.plusOverflow(row.overflow)}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
