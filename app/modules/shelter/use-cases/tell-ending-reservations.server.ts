import type { Database } from '#app/platform/db/database.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { writeMailToRole } from '#app/platform/mail/write-mail.server.ts';
import { countEndingReservations } from '../data/ending-reservations.server.ts';

/** The user id under which the program writes by itself. */
const program = '00000000-0000-0000-0000-000000000000';

/**
 * Tells the workers of an organisation how many reservations at its houses end in the third hour from now. Done every hour,
 * so that each reservation is told once.
 */
export async function tellEndingReservations(
  { database, log }: { readonly database: Database; readonly log: Log },
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<void> {
  const hour = now.round({ smallestUnit: 'hour', roundingMode: 'floor' });
  const ending = await database.asOwner((tx) =>
    countEndingReservations(tx, hour.add({ hours: 2 }), hour.add({ hours: 3 })),
  );
  for (const { regionId, organisationId, count } of ending) {
    const scope = {
      regionId,
      userId: program,
      roles: [],
      organisationId: null,
      municipalityCode: null,
      today,
    };
    await database.write(scope, (tx) =>
      writeMailToRole(tx, {
        kind: 'reservation-ends',
        role: 'shelter-worker',
        organisationId,
        path: '/vannacht',
        count,
        once: hour.toString(),
      }),
    );
  }
  log.info('ending-reservations-told', { organisations: ending.length });
}
