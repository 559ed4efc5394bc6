import { Link } from '#app/ui/index.ts';
import type { RemarkView } from '../presenters/remark-groups.ts';

export interface RemarkListProps {
  readonly remarks: readonly RemarkView[];
  /** Whether each remark says which line or measure it is about, as a link. */
  readonly hasPlaces?: boolean;
}

/** Remarks in their place; a warm edge marks those that ask for attention. */
export function RemarkList({ remarks, hasPlaces = false }: RemarkListProps) {
  return (
    <ul className="onderdak-remarks">
      {remarks.map(({ key, detail, at, needsAttention }) => (
        <li
          key={key}
          className={
            needsAttention
              ? 'onderdak-remarks__item onderdak-remarks__item--attention'
              : 'onderdak-remarks__item'
          }
        >
          {hasPlaces && at !== null ? (
            <>
              <Link href={at.href}>{at.label}</Link>:{' '}
            </>
          ) : null}
          {detail}
        </li>
      ))}
    </ul>
  );
}
