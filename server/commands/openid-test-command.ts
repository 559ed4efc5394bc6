import type { Command } from '../../app/platform/cli/command.ts';

/** `openid test`: whether the providers of ONDERDAK_OPENID answer as they must. */
export const openIdTestCommand: Command = {
  name: 'openid test',
  isReading: true,
  summary:
    'Asks each provider of ONDERDAK_OPENID for its description and keys; exit code 1 if one is not right.',
  options: [],
  details: 'Signs nobody in and changes nothing. Shows the redirect address to register at the provider.',
  async run(context) {
    const { readConfig } = await import('../config.ts');
    const { openProviders } = await import('../open-providers.ts');
    const { createProvider } = await import('../../app/platform/identity/openid/provider.server.ts');
    const providers = openProviders(readConfig(process.env), process.env);
    if (providers.length === 0) {
      await context.stderr.write(
        'ONDERDAK_OPENID noemt geen bestand: niemand logt in via een eigen organisatie.\n',
      );
      return 0;
    }
    let isRight = true;
    for (const settings of providers) {
      const fault = await createProvider(settings).check();
      isRight &&= fault === null;
      const lines = [
        `${settings.id} (${settings.label}): ${fault === null ? 'goed' : `niet goed: ${fault}`}`,
        `  adres om bij de aanbieder op te geven: ${context.origin}/inloggen/${settings.id}/terug`,
        `  tweede stap: ${settings.secondFactor.amr.length + settings.secondFactor.acr.length > 0 ? 'telt als de aanbieder hem meldt' : 'telt nooit'}`,
        `  groepen die een rol voorstellen: ${settings.roles.length}`,
      ];
      await context.stdout.write(`${lines.join('\n')}\n`);
    }
    return isRight ? 0 : 1;
  },
};
