import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const routes: RouteConfigEntry[] = [
  route('inloggen', './modules/organisation/web/sign-in.tsx'),
  route('inloggen/wachtwoord-vergeten', './modules/organisation/web/forgotten-password.tsx'),
  route('uitloggen', './modules/organisation/web/sign-out.ts'),
  route('uitnodiging/:token', './modules/organisation/web/invitation.tsx'),
  route('uitnodiging/rol/:token', './modules/organisation/web/role-offer.tsx'),
  route('werkplek', './modules/organisation/web/work-place.tsx'),
  route('andere-werkplek', './modules/organisation/web/held-form.tsx'),
  route('beheer/verzoeken', './modules/organisation/web/requests.tsx'),
  route('beheer/gebruikers', './modules/organisation/web/people.tsx'),
  route('beheer/gebruikers/uitnodigen', './modules/organisation/web/invite.tsx'),
  route('beheer/gebruikers/:userId', './modules/organisation/web/person.tsx'),
  route('beheer/gebruikers/:userId/rollen/:assignmentId', './modules/organisation/web/end-role.tsx'),
  route('beheer/organisaties', './modules/organisation/web/organisations.tsx'),
  route('beheer/organisaties/:organisationId', './modules/organisation/web/organisation.tsx'),
  route('regios', './modules/organisation/web/regions.tsx'),
  route('regios/:slug', './modules/organisation/web/region.tsx'),
];
