import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser';

/** The dependency rule of docs/architecture.md. Paths are not anchored, so that the canary below tests/ falls under it too. */
const module = '(?:^|/)app/modules/([^/]+)/';
const layer = (names: string) => `(?:^|/)app/modules/([^/]+)/(?:${names})/`;

export const forbidden: IForbiddenRuleType[] = [
  { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'modules-have-an-order',
    severity: 'error',
    scope: 'folder',
    from: { path: '(?:^|/)app/modules/[^/]+$' },
    to: { circular: true },
  },
  {
    name: 'platform-has-an-order',
    severity: 'error',
    scope: 'folder',
    from: { path: '(?:^|/)app/platform/[^/]+$' },
    to: { circular: true },
  },
  {
    name: 'kernel-imports-nothing',
    severity: 'error',
    from: { path: '(?:^|/)app/kernel/' },
    to: { pathNot: '(?:^|/)app/kernel/' },
  },
  {
    name: 'platform-and-ui-know-no-module',
    severity: 'error',
    from: { path: '(?:^|/)app/(?:platform|ui|kernel)/' },
    to: { path: '(?:^|/)(?:app/modules|server)/' },
  },
  {
    name: 'ui-stands-on-kernel-alone',
    severity: 'error',
    from: { path: '(?:^|/)app/ui/' },
    to: { path: '(?:^|/)app/platform/' },
  },
  {
    name: 'front-door',
    severity: 'error',
    from: { path: module },
    to: { path: module, pathNot: ['(?:^|/)app/modules/$1/', '/index(?:\\.server)?\\.ts$'] },
  },
  {
    name: 'front-door-for-assembly',
    severity: 'error',
    from: {
      path: '(?:^|/)(?:server|bench)/|(?:^|/)app/[^/]+\\.tsx?$',
      pathNot: '(?:^|/)app/modules\\.server\\.ts$',
    },
    to: { path: module, pathNot: ['/index(?:\\.server)?\\.ts$', '/api/', '/web/door/'] },
  },
  {
    name: 'modules-plug-in-at-one-place',
    severity: 'error',
    from: { path: '(?:^|/)app/modules\\.server\\.ts$' },
    to: { path: module, pathNot: '/module\\.server\\.ts$' },
  },
  {
    name: 'only-the-list-of-modules-takes-them',
    severity: 'error',
    from: { pathNot: '(?:^|/)app/modules\\.server\\.ts$' },
    to: { path: '/module\\.server\\.ts$' },
  },
  {
    name: 'domain-stands-on-kernel',
    severity: 'error',
    from: { path: layer('domain') },
    to: { pathNot: ['(?:^|/)app/kernel/', '(?:^|/)app/modules/$1/domain/'] },
  },
  {
    name: 'data-knows-no-use-case',
    severity: 'error',
    from: { path: layer('data') },
    to: { path: layer('use-cases|web|api|cli|documents') },
  },
  {
    name: 'use-cases-know-no-page',
    severity: 'error',
    from: { path: layer('use-cases') },
    to: { path: layer('web|api|cli') },
  },
  {
    // What fills an empty database says its rows itself.
    name: 'sql-stands-in-data',
    severity: 'error',
    from: { path: layer('domain|use-cases|web|api|cli|documents'), pathNot: '/use-cases/load-[^/]+$' },
    to: { path: '(?:^|/)node_modules/kysely/' },
  },
  {
    name: 'program-does-not-use-tests',
    severity: 'error',
    from: { path: '(?:^|/)(?:app|server)/' },
    to: { path: '(?:^|/)tests/' },
  },
  {
    name: 'program-uses-shipped-packages',
    severity: 'error',
    from: {
      path: '^(?:app|server)/',
      pathNot: ['(?:^|/)routes\\.ts$', '^server/development\\.ts$', '/fixtures/'],
    },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'everything-resolves',
    severity: 'error',
    from: {},
    // geojson and topojson-specification are types without a package of their own.
    to: {
      couldNotResolve: true,
      pathNot: ['\\+types/', '^virtual:', '\\?url$', '^(?:geojson|topojson-specification)$'],
    },
  },
];

export const options: ICruiseOptions = {
  parser: 'swc',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: ['\\+types/', '^virtual:', '\\.test\\.tsx?$', '/fixtures/'] },
  enhancedResolveOptions: {
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
  },
};
