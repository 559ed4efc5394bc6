import { index, route, type RouteConfig } from '@react-router/dev/routes';
import { planRoutes } from './modules/action-plan/routes.ts';
import { backgroundTaskRoutes } from './modules/background-tasks/routes.ts';
import { organisationRoutes } from './modules/organisation/routes.ts';
import { peopleRoutes } from './modules/people/routes.ts';
import { scanRoutes } from './modules/prevention-scan/routes.ts';
import { shelterRoutes } from './modules/shelter/routes.ts';
import { oversightRoutes } from './modules/oversight/routes.ts';

export default [
  index('./home.tsx'),
  ...organisationRoutes,
  ...scanRoutes,
  ...planRoutes,
  ...shelterRoutes,
  ...peopleRoutes,
  ...oversightRoutes,
  ...backgroundTaskRoutes,
  route('niet-gelukt', './pages/failure.tsx'),
  route('over', './pages/about.tsx'),
  route('privacy', './pages/privacy.tsx'),
  route('toegankelijkheid', './pages/accessibility.tsx'),
] satisfies RouteConfig;
