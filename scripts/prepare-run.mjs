import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './prepare-build.mjs';
import { install, isInstalled, verifyRuntime } from './prepare-install.mjs';
import { withLock } from './prepare-lock.mjs';
import { PrepareError, messages } from './prepare-messages.mjs';

/**
 * `--no-build` installs only; `--quiet` leaves standard output to the program that follows.
 * Ends with exit code 0 when all is in place, 1 when it is not, 2 on a wrong option.
 */
export async function prepareFromCommandLine(flags) {
  const unknown = flags.find((flag) => flag !== '--no-build' && flag !== '--quiet');
  const out = flags.includes('--quiet') ? process.stderr : process.stdout;
  try {
    if (unknown !== undefined) throw new PrepareError(messages.unknownFlag(unknown));
    const project = dirname(dirname(fileURLToPath(import.meta.url)));
    await prepare(project, !flags.includes('--no-build'), (text) => out.write(`${text}\n`));
  } catch (error) {
    const known = error instanceof PrepareError || error.code === 'ENOSPC';
    process.stderr.write(`${known ? wording(error) : error.stack}\n`);
    process.exitCode = unknown === undefined ? 1 : 2;
  }
}

async function prepare(project, withBuild, say) {
  const isReady = () => isInstalled(project) && (!withBuild || isBuilt(project));
  if (isReady()) {
    verifyRuntime(project);
    return;
  }
  const workplace = join(project, 'var');
  makeWritable(workplace, project);
  await withLock(
    join(workplace, 'prepare.lock'),
    (pid) => say(messages.waiting(pid)),
    async () => {
      // Another start may have done it all while this one waited.
      if (!isInstalled(project)) {
        makeWritable(join(project, 'node_modules'), project);
        await install(project, say);
      }
      verifyRuntime(project);
      if (withBuild && !isBuilt(project)) {
        makeWritable(join(project, 'build'), project);
        await build(project, say);
      }
    },
  );
}

/** Sees to it that `directory` exists and can be written in. */
function makeWritable(directory, project) {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error.code === 'ENOSPC') throw error;
    const barrier = existsSync(directory) ? directory : project;
    throw new PrepareError(
      messages.notWritable(barrier, String(statSync(barrier).uid), String(userInfo().uid)),
    );
  }
}

function wording(error) {
  return error.code === 'ENOSPC' ? messages.diskFull : error.message;
}
