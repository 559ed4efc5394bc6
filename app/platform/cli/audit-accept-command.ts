import { auditTexts as text } from './audit-texts.nl.ts';
import { chainsFor } from './audit-verify-command.ts';
import { CommandRefusal, requiredValue, type Command } from './command.ts';

const shortestReason = 10;

/** `audit accept`: takes a log as it is from here on, after a backup was restored or a fault was looked into. */
export const auditAcceptCommand: Command = {
  name: 'audit accept',
  summary: 'Takes a log as it is now, with the reason, after a backup was restored.',
  options: [
    {
      name: 'region',
      placeholder: 'slug',
      summary: 'region, such as drechtsteden, or sign-ins; without it all of them',
    },
    { name: 'reason', placeholder: 'text', summary: 'why, without names of persons', isRequired: true },
    { name: 'even-forged', summary: 'also when events were changed, or not written by the program' },
  ],
  details: [
    'An older backup lacks the newest events: their anchors no longer fit, and no new ones are made until this is done.',
    'Refused when events were changed or are not the program’s: a restored backup does not explain that.',
    'The reason is kept with the anchors, and shown at every check.',
  ].join('\n'),
  async run(context, input) {
    const reason = requiredValue(input, 'reason').trim();
    if (reason.length < shortestReason) throw new CommandRefusal(text.reasonTooShort(shortestReason));
    const { acceptChain, checkChain, isForged } = await import('../audit/index.server.ts');
    const database = await context.database();
    const chains = await chainsFor(context, input.values.get('region'));
    if (!input.switches.has('even-forged')) {
      const forged: string[] = [];
      for (const { label, chain } of chains)
        if (isForged(await checkChain(database, context.anchors, chain))) forged.push(label);
      if (forged.length > 0) throw new CommandRefusal(text.forgedNotAccepted(forged));
    }
    for (const { label, chain } of chains) {
      const anchor = await acceptChain(database, context.anchors, chain, Temporal.Now.instant(), reason);
      await context.stderr.write(`${text.accepted(label, anchor.eventNo)}\n`);
    }
    return 0;
  },
};
