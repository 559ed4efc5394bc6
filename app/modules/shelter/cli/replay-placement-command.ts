import { CommandRefusal, requiredValue, UsageError, type Command } from '#app/platform/cli/command.ts';

/** `replay placement`: makes orders by which someone got a bed again from what was kept of them. */
export const replayPlacementCommand: Command = {
  name: 'replay placement',
  isReading: true,
  summary:
    'Makes orders of waiting list and places again from what was kept, and says whether they are the same.',
  options: [
    { name: 'region', placeholder: 'slug', summary: 'region, such as assen', isRequired: true },
    {
      name: 'id',
      placeholder: 'uuid',
      summary: 'one order, by its own id or that of the offer, stay or demand',
    },
    { name: 'format', placeholder: 'format', summary: 'text, json; text unless told' },
    { name: 'out', placeholder: 'file', summary: 'write to this file instead of standard output' },
  ],
  details: `
An order is kept when a place is offered to someone who waits (waiting-list), and when someone gets a place or asks for one
in vain (places), with all that it was made of; no name, no birth date. Later changes of the waiting list, the houses or the
stays make no difference. Without --id all orders of the region. Exit code 1 when one does not come out the same, or when
this program does not know the rule that made it.

json: { "orders": [ { "orderId", "kind", "offerId", "stayId", "demandId", "chosen", "ruleVersion", "recordedAt", "organisation", "replay", "input", "outcome" } ] }
replay: same, differs, rule-unknown`,
  async run(context, input) {
    const format = input.values.get('format') ?? 'text';
    if (format !== 'text' && format !== 'json')
      throw new UsageError(`Option --format takes text, json, not "${format}".`);
    const id = input.values.get('id');
    if (id !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(id))
      throw new UsageError('Option --id takes a uuid.');
    const { replayPlacements } = await import('../use-cases/replay-placements.server.ts');
    const { placementsToJson, placementsToText } = await import('./replay-placement-text.ts');
    const { writeResult } = await import('#app/platform/cli/output.server.ts');
    const scope = await context.scopeFor(requiredValue(input, 'region'), 'privacy-officer');
    const database = await context.database();
    const filter = { limit: 1_000_000, ...(id === undefined ? {} : { id }) };
    const orders = await database.read(scope, (tx) => replayPlacements(tx, scope.regionId, filter));
    if (orders.length === 0) throw new CommandRefusal('Er is geen volgorde vastgelegd.');
    const result = format === 'json' ? placementsToJson(orders) : placementsToText(orders);
    await writeResult(context, result, input.values.get('out'));
    return orders.every(({ replay }) => replay === 'same') ? 0 : 1;
  },
};
