import { formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import { dayInWords } from '#app/words/days.ts';
import type { OpenCall } from '../../../data/grants/grants.server.ts';
import { publicMessages as text } from '../messages-grant.nl.ts';

/** A call as the public reads it before it applies. */
export interface PublicCallView {
  readonly name: string;
  readonly lead: string;
  /** What the grant is for, a text per paragraph; empty where nobody said. */
  readonly purpose: readonly string[];
  readonly facts: readonly { readonly term: string; readonly details: string }[];
  readonly how: string;
  readonly minimum: string | null;
  readonly criteria: readonly { readonly label: string; readonly weight: string }[];
  readonly next: string;
  readonly contact: string | null;
}

/** Who gives the grant: the region, with the municipality at its centre. */
export interface Giver {
  readonly name: string;
  readonly centre: string;
}

/** What the call says to who may apply. */
export function presentPublicCall(call: OpenCall, giver: Giver): PublicCallView {
  const { notice, criteria, maxScore, minimumPercent } = call;
  const ceiling = formatEuro(call.ceilingCents);
  const lastDay = dayInWords(call.lastDay);
  const hear = notice.hearBy === null ? text.hearUnknown : text.hearBy(dayInWords(notice.hearBy));
  return {
    name: call.name,
    lead: text.lead(giver.centre, giver.name, ceiling, lastDay),
    purpose: (notice.purpose ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    facts: [
      { term: text.giver, details: text.giverIs(giver.centre, giver.name) },
      { term: text.available, details: formatEuro(call.budgetCents) },
      { term: text.perApplication, details: text.perApplicationIs(ceiling) },
      { term: text.days, details: text.daysAre(dayInWords(call.firstDay), lastDay) },
      { term: text.hear, details: hear },
      { term: text.ask, details: notice.contact ?? text.askUnknown(giver.centre) },
    ],
    how: text.how(maxScore),
    minimum: minimumPercent > 0 ? text.minimum(formatQuantity(minimumPercent)) : null,
    criteria: criteria.map(({ label, weight }) => ({ label, weight: text.weightIs(formatQuantity(weight)) })),
    next: text.next(lastDay, hear),
    contact: notice.contact,
  };
}
