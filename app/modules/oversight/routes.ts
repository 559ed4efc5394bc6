import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const oversightRoutes: RouteConfigEntry[] = [
  route('privacy/logboek', './modules/oversight/web/audit-log.tsx'),
  route('privacy/logboek/bestand', './modules/oversight/web/audit-log-file.ts'),
];
