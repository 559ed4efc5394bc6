import {
  CommandRefusal,
  dayValue,
  requiredValue,
  UsageError,
  type Command,
} from '#app/platform/cli/command.ts';

/** `report occupancy`: places and people per night and house. */
export const reportOccupancyCommand: Command = {
  name: 'report occupancy',
  isReading: true,
  summary: 'Writes places and people per night and per house.',
  options: [
    { name: 'region', placeholder: 'slug', summary: 'region, such as assen', isRequired: true },
    {
      name: 'from',
      placeholder: 'day',
      summary: 'first night, named by the day it starts',
      isRequired: true,
    },
    { name: 'to', placeholder: 'day', summary: 'last night, which is counted too', isRequired: true },
    { name: 'format', placeholder: 'format', summary: 'text, json, csv; text unless told' },
    { name: 'out', placeholder: 'file', summary: 'write to this file instead of standard output' },
  ],
  details: `
present: stays that cover the night which starts on that date. The day of departure is not counted. Someone whose
expected day of departure has passed is there until departure is recorded; a reservation counts from today on while its
term runs. free and over: present + free - over = capacity + overflow - outOfService. capacity and free are empty (json:
null) where no number of places is known. recorded (json: isRecorded) is false for nights before the first stay on record
at that house: present is then 0 because nothing was written down. Houses without nights, such as a walk-in, are left out.

json: { "days": [ { "date", "premises": [ { "ref", "capacity", "overflow", "outOfService", "present", "free", "over", "isRecorded" } ] } ] }
csv: date,ref,capacity,overflow,out_of_service,present,free,over,recorded`,
  async run(context, input) {
    const { isOccupancyFormat, occupancyFormats, occupancyReport } =
      await import('../use-cases/occupancy-report.server.ts');
    const { writeResult } = await import('#app/platform/cli/output.server.ts');
    const format = input.values.get('format') ?? 'text';
    if (!isOccupancyFormat(format))
      throw new UsageError(`Option --format takes ${occupancyFormats.join(', ')}, not "${format}".`);
    const [from, to] = [dayValue(input, 'from'), dayValue(input, 'to')];
    if (from === undefined || to === undefined) throw new UsageError('Options --from and --to are needed.');
    if (Temporal.PlainDate.compare(to, from) < 0) throw new UsageError('--to lies before --from.');
    if (from.until(to, { largestUnit: 'days' }).days >= 3660)
      throw new CommandRefusal('Vraag hoogstens tien jaar tegelijk op.');
    const scope = await context.scopeFor(requiredValue(input, 'region'), 'regional-policy');
    const database = await context.database();
    const report = await database.read(scope, (tx) => occupancyReport(tx, from, to, format));
    await writeResult(context, report, input.values.get('out'));
    return 0;
  },
};
