import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const shelterRoutes: RouteConfigEntry[] = [
  route('opvanglocaties', './modules/shelter/web/register.tsx'),
  route('opvanglocaties/:ref', './modules/shelter/web/premises.tsx'),
];
