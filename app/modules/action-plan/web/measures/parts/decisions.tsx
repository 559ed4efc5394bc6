import { Link, List } from '#app/ui/index.ts';
import { decisionMessages as text } from '../messages-measure.nl.ts';
import type { DecisionView } from '../../plan/presenters/about-plan.ts';

/** Decisions with their day, who took them and the document. */
export function Decisions({ decisions }: { readonly decisions: readonly DecisionView[] }) {
  return (
    <List
      items={decisions.map(({ key, on, body, subject, documentUrl }) => ({
        key,
        content: (
          <>
            {on === null ? body : text.taken(body, on)}: {subject}
            {documentUrl === null ? null : (
              <>
                {' '}
                <Link href={documentUrl}>{text.document}</Link>
              </>
            )}
          </>
        ),
      }))}
    />
  );
}
