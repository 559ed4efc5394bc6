import { sql } from 'kysely';
import { requiredValue, type Command } from './command.ts';

interface Chain {
  readonly events: number;
  readonly broken: readonly number[];
}

/** `audit verify`: whether a region's audit log is still as it was written. */
export const auditVerifyCommand: Command = {
  name: 'audit verify',
  summary: "Checks the hash chain of a region's audit log.",
  options: [
    { name: 'region', placeholder: 'slug', summary: 'region, such as drechtsteden', isRequired: true },
  ],
  details: 'Event numbers that no longer fit go to standard output, one a line; then the exit code is 1.',
  async run(context, input) {
    const region = requiredValue(input, 'region');
    const scope = await context.scopeFor(region, 'privacy-officer');
    const database = await context.database();
    const { events, broken } = await database.read(scope, async (tx): Promise<Chain> => {
      const { rows } = await sql<{ event_no: number }>`
        select distinct event_no from app.broken_audit_events(${scope.regionId}) as event_no order by event_no
      `.execute(tx);
      const counted = await tx
        .selectFrom('audit_event')
        .select((eb) => eb.fn.countAll<number>().as('events'))
        .where('region_id', '=', scope.regionId)
        .executeTakeFirstOrThrow();
      return { events: counted.events, broken: rows.map((row) => row.event_no) };
    });
    if (broken.length === 0) {
      await context.stderr.write(`The audit log of ${region} is intact: ${events} events.\n`);
      return 0;
    }
    await context.stdout.write(`${broken.join('\n')}\n`);
    await context.stderr.write(
      `The audit log of ${region} is NOT intact: ${broken.length} of ${events} events.\n`,
    );
    return 1;
  },
};
