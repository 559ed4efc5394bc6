import { CommandRefusal, requiredValue, UsageError, type Command } from '#app/platform/cli/command.ts';

/** `replay grant`: makes the orders of a grant call again from what was kept of them. */
export const replayGrantCommand: Command = {
  name: 'replay grant',
  isReading: true,
  summary: 'Makes the order of a grant call again from what was kept, and says whether it is the same.',
  options: [
    { name: 'region', placeholder: 'slug', summary: 'region, such as emmen', isRequired: true },
    { name: 'plan', placeholder: 'slug', summary: 'plan, such as 2020', isRequired: true },
    { name: 'call', placeholder: 'id', summary: 'grant call of that plan', isRequired: true },
    { name: 'format', placeholder: 'format', summary: 'text, json; text unless told' },
    { name: 'out', placeholder: 'file', summary: 'write to this file instead of standard output' },
  ],
  details: `
An order is kept when scores are opened (ranking) and when an application is decided on (proposal), with all that it was
made of. Later changes of the plan, the call or the scores make no difference. Exit code 1 when an order does not come out
the same, or when this program does not know the rule that made it.

json: { "orders": [ { "kind", "applicationId", "ruleVersion", "recordedAt", "recordedBy", "replay", "input", "outcome" } ] }
replay: same, differs, rule-unknown`,
  async run(context, input) {
    const format = input.values.get('format') ?? 'text';
    if (format !== 'text' && format !== 'json')
      throw new UsageError(`Option --format takes text, json, not "${format}".`);
    const { replayGrant } = await import('../use-cases/grants/replay-grant.server.ts');
    const { replayedOrdersToJson, replayedOrdersToText } = await import('./replay-grant-text.ts');
    const { writeResult } = await import('#app/platform/cli/output.server.ts');
    const scope = await context.scopeFor(requiredValue(input, 'region'), 'regional-policy');
    const key = { regionId: scope.regionId, slug: requiredValue(input, 'plan') };
    const call = requiredValue(input, 'call');
    const database = await context.database();
    const orders = await database.read(scope, (tx) => replayGrant(tx, key, call));
    if (orders.length === 0)
      throw new CommandRefusal(`Bij regeling "${call}" van plan "${key.slug}" is geen volgorde vastgelegd.`);
    const result = format === 'json' ? replayedOrdersToJson(orders) : replayedOrdersToText(orders);
    await writeResult(context, result, input.values.get('out'));
    return orders.every(({ replay }) => replay === 'same') ? 0 : 1;
  },
};
