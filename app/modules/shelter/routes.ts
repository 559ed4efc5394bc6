import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const shelterRoutes: RouteConfigEntry[] = [
  route('opvanglocaties', './modules/shelter/web/register.tsx'),
  route('opvanglocaties/:ref', './modules/shelter/web/premises.tsx'),
  route('vannacht', './modules/shelter/web/tonight.tsx'),
  route('vannacht/deur', './modules/shelter/web/door-endpoint.ts'),
  route('vannacht/:ref', './modules/shelter/web/tonight-house.tsx'),
  route('vannacht/:ref/aankomst', './modules/shelter/web/walk-in.tsx'),
  route('opvang/persoon', './modules/shelter/web/pick-person.tsx'),
];
