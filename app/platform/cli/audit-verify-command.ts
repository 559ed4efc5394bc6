import type { NamedChain } from '../audit/check-chains.server.ts';
import type { ChainVerdict } from '../audit/verify-chain.ts';
import { CommandRefusal, type Command, type CommandContext } from './command.ts';

/** `audit verify`: whether the audit logs and the log of sign-ins are still as they were written. */
export const auditVerifyCommand: Command = {
  name: 'audit verify',
  summary: 'Checks the hash chain, the seals and the anchors of the audit logs.',
  options: [
    {
      name: 'region',
      placeholder: 'slug',
      summary: 'one region, such as drechtsteden, or sign-ins; without it all of them',
    },
  ],
  details: [
    'Compares each log with its anchors outside the database (ONDERDAK_ANCHORS); needs the keys of ONDERDAK_KEYS.',
    'What does not fit goes to standard output, one a line: log, kind of fault, event number; then the exit code is 1.',
  ].join('\n'),
  async run(context, input) {
    const { checkChain, isIntact } = await import('../audit/index.server.ts');
    const database = await context.database();
    let isAllIntact = true;
    for (const { label, chain } of await chainsFor(context, input.values.get('region'))) {
      const verdict = await checkChain(database, context.anchors, chain);
      isAllIntact &&= isIntact(verdict);
      for (const line of faults(verdict)) await context.stdout.write(`${label}\t${line}\n`);
      await context.stderr.write(`${label}: ${summary(verdict, isIntact(verdict))}\n`);
      for (const { at, eventNo, reason } of verdict.accepted)
        await context.stderr.write(`${label}: accepted at event ${eventNo} on ${at.toString()}: ${reason}\n`);
    }
    return isAllIntact ? 0 : 1;
  },
};

/** The chain that was asked for, or all. */
export async function chainsFor(
  context: CommandContext,
  label: string | undefined,
): Promise<readonly NamedChain[]> {
  const { allChains } = await import('../audit/index.server.ts');
  const chains = await allChains(await context.database());
  if (label === undefined) return chains;
  const found = chains.filter((chain) => chain.label === label);
  if (found.length === 0) throw new CommandRefusal(`Regio "${label}" bestaat niet.`);
  return found;
}

function faults({ broken, unsealed, cut, alteredAnchors }: ChainVerdict): readonly string[] {
  return [
    ...broken.map((no) => `broken\t${no}`),
    ...unsealed.map((no) => `not-sealed\t${no}`),
    ...(cut === null ? [] : [`cut-off\t${cut.eventNo}`]),
    ...(alteredAnchors === 0 ? [] : [`anchors-altered\t${alteredAnchors}`]),
  ];
}

function summary({ events, anchoredTo, notAnchored, cut }: ChainVerdict, isIntact: boolean): string {
  if (!isIntact)
    return cut === null
      ? `NOT intact (${events} events).`
      : `NOT intact: event ${cut.eventNo}, anchored on ${cut.at.toString()}, is gone or another. Was a backup restored? Then see: onderdak audit accept --help`;
  const anchored =
    anchoredTo === null
      ? 'no anchors on this machine'
      : `anchored to event ${anchoredTo.eventNo} on ${anchoredTo.at.toString()}, ${notAnchored} not yet anchored`;
  return `intact, ${events} events, ${anchored}.`;
}
