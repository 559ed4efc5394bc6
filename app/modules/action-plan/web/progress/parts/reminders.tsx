import { Badge, Link, List, Section } from '#app/ui/index.ts';
import { reminderMessages as text } from '../messages-reminders.nl.ts';
import type { ReminderView } from '../presenters/reminders.ts';

/** Evaluations to think of; nothing is drawn when there are none. */
export function Reminders({ reminders }: { readonly reminders: readonly ReminderView[] }) {
  if (reminders.length === 0) return null;
  return (
    <Section title={text.title}>
      <List
        items={reminders.map(({ key, label, href, when, isLate }) => ({
          key,
          content: (
            <>
              <Link href={href}>{label}</Link> {isLate ? <Badge kind="attention">{when}</Badge> : `(${when})`}
            </>
          ),
        }))}
      />
    </Section>
  );
}
