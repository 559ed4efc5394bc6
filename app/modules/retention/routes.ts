import { route, type RouteConfigEntry } from '@react-router/dev/routes';

const web = './modules/retention/web';

export const routes: RouteConfigEntry[] = [
  route('privacy/bewaren', `${web}/kept.tsx`),
  route('privacy/bewaren/bestand', `${web}/kept-file.ts`),
  route('privacy/bewaren/bewaarstops', `${web}/holds.tsx`),
  route('privacy/bewaren/verzoeken', `${web}/requests.tsx`),
  route('privacy/bewaren/verwijderd', `${web}/removals.tsx`),
  route('privacy/bewaren/verwijderd/bestand', `${web}/removals-file.ts`),
  route('personen/:personId/verwijderen', `${web}/file-request.tsx`),
];
