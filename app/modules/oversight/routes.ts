import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const routes: RouteConfigEntry[] = [
  route('privacy/logboek', './modules/oversight/web/audit-log.tsx'),
  route('privacy/logboek/bestand', './modules/oversight/web/audit-log-file.ts'),
  route('privacy/wie-keek', './modules/oversight/web/who-looked/who-looked.tsx'),
  route('privacy/wie-keek/bestand', './modules/oversight/web/who-looked/who-looked-file.ts'),
  route('privacy/inlogpogingen', './modules/oversight/web/sign-ins.tsx'),
  route('privacy/inlogpogingen/bestand', './modules/oversight/web/sign-ins-file.ts'),
  route('beheer/sleutels', './modules/oversight/web/keys.tsx'),
  route('account/inloggen', './modules/oversight/web/own-sign-ins.tsx'),
];
