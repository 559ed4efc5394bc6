import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const routes: RouteConfigEntry[] = [
  route('taken', './modules/background-tasks/web/tasks.tsx'),
  route('taken/:taskId', './modules/background-tasks/web/task.tsx'),
  route('taken/:taskId/bestand', './modules/background-tasks/web/task-file.ts'),
];
