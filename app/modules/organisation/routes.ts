import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const organisationRoutes: RouteConfigEntry[] = [
  route('inloggen', './modules/organisation/web/sign-in.tsx'),
  route('uitloggen', './modules/organisation/web/sign-out.ts'),
  route('uitnodiging/:token', './modules/organisation/web/invitation.tsx'),
  route('werkplek', './modules/organisation/web/work-place.tsx'),
];
