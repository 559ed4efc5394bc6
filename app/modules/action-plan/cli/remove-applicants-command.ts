import { counted } from '#app/words/counts.ts';
import { requiredValue, type Command } from '#app/platform/cli/command.ts';

/** `remove expired-applicants`: data of grant applicants whose term is over. */
export const removeApplicantsCommand: Command = {
  name: 'remove expired-applicants',
  summary: 'Removes the data of grant applicants that need be kept no longer.',
  options: [{ name: 'region', placeholder: 'slug', summary: 'region, such as emmen', isRequired: true }],
  details: 'The applications themselves stay, without who sent them. Run it once a day.',
  async run(context, input) {
    const { removeExpiredApplicants } =
      await import('../use-cases/grants/remove-expired-applicants.server.ts');
    const scope = await context.scopeFor(requiredValue(input, 'region'), 'regional-policy');
    const removed = await removeExpiredApplicants(await context.database(), scope, {
      today: context.today(),
      origin: 'cli',
    });
    await context.stderr.write(
      `Van ${counted(removed, 'aanvrager', 'aanvragers')} zijn de gegevens verwijderd.\n`,
    );
    return 0;
  },
};
