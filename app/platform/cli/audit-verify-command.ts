import type { CheckedChain, NamedChain } from '../audit/check-chains.server.ts';
import { auditTexts as text } from './audit-texts.nl.ts';
import { CommandRefusal, type Command, type CommandContext } from './command.ts';

/** `audit verify`: whether the audit logs and the log of sign-ins are still as they were written. */
export const auditVerifyCommand: Command = {
  name: 'audit verify',
  isReading: true,
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
    'What does not fit goes to standard output, one a line: log, kind of fault, event number or key; then the exit code is 1.',
  ].join('\n'),
  async run(context, input) {
    const { checkChain, isIntact, isRegionMissed } = await import('../audit/index.server.ts');
    const database = await context.database();
    let isAllIntact = true;
    for (const named of await chainsFor(context, input.values.get('region'))) {
      const { label, chain } = named;
      const verdict = await checkChain(database, context.anchors, chain);
      const checked: CheckedChain = { ...named, verdict };
      const isMissed = isRegionMissed(checked);
      isAllIntact &&= isIntact(verdict) && !isMissed;
      for (const line of [...(isMissed ? ['region-gone\t-'] : []), ...faults(checked)])
        await context.stdout.write(`${label}\t${line}\n`);
      for (const line of [...(isMissed ? [text.regionGone] : []), ...text.verdict(verdict)])
        await context.stderr.write(`${label}: ${line}\n`);
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
  const chains = await allChains(await context.database(), context.anchors);
  if (label === undefined) return chains;
  const found = chains.filter((chain) => chain.label === label);
  if (found.length === 0) throw new CommandRefusal(`Regio "${label}" bestaat niet.`);
  return found;
}

const counted = (kind: string, count: number) => (count === 0 ? [] : [`${kind}\t${count}`]);

function faults({ verdict }: CheckedChain): readonly string[] {
  const { broken, unsealed, cut, keysAbsent, writtenBeforeAnchors } = verdict;
  return [
    ...broken.map((no) => `broken\t${no}`),
    ...unsealed.map((no) => `not-sealed\t${no}`),
    ...(cut === null ? [] : [`cut-off\t${cut.eventNo}`]),
    ...counted('anchors-altered', verdict.alteredAnchors),
    ...counted('anchors-unreadable', verdict.unreadableAnchors),
    ...counted('anchors-lost', verdict.lostAnchors),
    ...(writtenBeforeAnchors === null ? [] : [`no-anchors-since\t${writtenBeforeAnchors}`]),
    ...keysAbsent.map(({ keyId }) => `not-checked\t${keyId}`),
  ];
}
