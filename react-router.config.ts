import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  ssr: true,
  // Pages are not hydrated, so no browser asks for routes; without this anyone may have thousands of paths matched at once.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
