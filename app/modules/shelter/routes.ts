import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const shelterRoutes: RouteConfigEntry[] = [
  route('opvanglocaties', './modules/shelter/web/register.tsx'),
  route('opvanglocaties/:ref', './modules/shelter/web/premises.tsx'),
  route('vannacht', './modules/shelter/web/tonight.tsx'),
  route('vannacht/deur', './modules/shelter/web/door-endpoint.ts'),
  route('vannacht/:ref', './modules/shelter/web/tonight-house.tsx'),
  route('vannacht/:ref/aankomst', './modules/shelter/web/walk-in.tsx'),
  route('opvang/persoon', './modules/shelter/web/pick-person.tsx'),
  route('opvanglocaties/:ref/plaatsen', './modules/shelter/web/premises-change.tsx'),
  route('verblijven/:stayId', './modules/shelter/web/stay.tsx'),
  route('plek-zoeken', './modules/shelter/web/find-place.tsx'),
  route('gevraagd', './modules/shelter/web/unmet-demand.tsx'),
  route('aanmeldingen', './modules/shelter/web/intakes.tsx'),
  route('aanmeldingen/nieuw', './modules/shelter/web/intake-new.tsx'),
  route('aanmeldingen/:intakeId', './modules/shelter/web/intake.tsx'),
  route('aanmeldingen/:intakeId/toegankelijkheid', './modules/shelter/web/accessibility.tsx'),
];
