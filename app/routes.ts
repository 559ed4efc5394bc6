import { index, type RouteConfig } from '@react-router/dev/routes';
import { organisationRoutes } from './modules/organisation/routes.ts';

export default [index('./home.tsx'), ...organisationRoutes] satisfies RouteConfig;
