import { isEmailAddress } from '../../app/kernel/email-address.ts';
import { requiredValue, UsageError, type Command } from '../../app/platform/cli/command.ts';

/** `mail test`: sends one message, and says what the mail server answered. */
export const mailTestCommand: Command = {
  name: 'mail test',
  summary: 'Sends one message and says what the mail server answered; exit code 1 if it was not taken.',
  options: [{ name: 'to', placeholder: 'address', summary: 'where to', isRequired: true }],
  details: 'Uses ONDERDAK_SMTP and ONDERDAK_MAIL_FROM. Nothing is stored.',
  async run(context, input) {
    const to = requiredValue(input, 'to');
    if (!isEmailAddress(to)) throw new UsageError(`"${to}" is geen e-mailadres.`);
    const { randomUUID } = await import('node:crypto');
    const { openMailServer } = await import('../../app/platform/mail/index.server.ts');
    const { mailWords } = await import('../../app/platform/mail/mail-words.nl.ts');
    const { mailTexts } = await import('./mail-texts.nl.ts');
    const { readConfig } = await import('../config.ts');
    const { mailSettingsOf } = await import('../mail-settings.ts');
    const settings = mailSettingsOf(readConfig(process.env));
    if (settings === null) {
      await context.stderr.write(`${mailTexts.notSet}\n`);
      return 1;
    }
    const server = openMailServer(settings);
    const { address } = settings.from;
    const delivery = await server.deliver({
      to,
      returnTo: address,
      subject: mailWords.testSubject,
      text: mailWords.testBody,
      html: `<!doctype html><html lang="nl"><meta charset="utf-8"><p>${mailWords.testBody}</p></html>`,
      messageId: `<${randomUUID()}@${address.slice(address.lastIndexOf('@') + 1)}>`,
      writtenAt: Temporal.Now.instant(),
      stopLink: null,
    });
    server.close();
    await context.stderr.write(
      `${delivery.kind === 'taken' ? mailTexts.taken : mailTexts.refused[delivery.because]}\n`,
    );
    await context.stdout.write(`${delivery.answer}\n`);
    return delivery.kind === 'taken' ? 0 : 1;
  },
};

/** `mail bounce`: reads a message that came back, from a mailbox pipe. */
export const mailBounceCommand: Command = {
  name: 'mail bounce',
  summary: 'Reads a message that came back (RFC 3464) from standard input, and notes it with the one sent.',
  options: [
    {
      name: 'recipient',
      placeholder: 'address',
      summary: 'for which the mailbox got it, when that is known',
    },
  ],
  details: [
    'To put behind the mailbox of ONDERDAK_MAIL_BOUNCES, as in: |onderdak mail bounce --recipient "$ORIGINAL_RECIPIENT"',
    'What was not made here changes nothing. The exit code is 0, so that no message comes back about it.',
  ].join('\n'),
  async run(context, input) {
    const { buffer } = await import('node:stream/consumers');
    const { readBounce } = await import('../../app/platform/mail/read-bounce.server.ts');
    const { recordBounce } = await import('../../app/platform/mail/record-bounce.server.ts');
    const { mailTexts } = await import('./mail-texts.nl.ts');
    const source = await buffer(process.stdin);
    context.keepSchema();
    const bounce = await readBounce(await context.keys(), source, input.values.get('recipient') ?? null);
    const say = (text: string) => context.stderr.write(`${text}\n`);
    if (typeof bounce === 'string') await say(mailTexts.nothing[bounce]);
    else if (!bounce.isFailed) await say(mailTexts.delayed);
    else await say((await recordBounce(await context.database(), bounce)) ? mailTexts.noted : mailTexts.gone);
    return 0;
  },
};
