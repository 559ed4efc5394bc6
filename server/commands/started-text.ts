import type { RunningServer } from '../start.ts';

/** What the terminal says when Onderdak is ready. */
export function startedText(server: RunningServer): string {
  const signIn = server.isDemo
    ? 'Inloggen: kies op de inlogpagina een verzonnen account, zonder wachtwoord.'
    : 'Inloggen: met het account uit uw uitnodiging. De eerste beheerder maakt u met: npm run -s onderdak -- user invite --help';
  return ['', `  Onderdak is klaar: ${server.address}`, `  ${signIn}`, '  Stoppen: Ctrl-C', ''].join('\n');
}
