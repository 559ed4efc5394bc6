import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join, sep } from 'node:path';
import { PrepareError, messages } from './prepare-messages.mjs';
import { runWithProgress } from './prepare-process.mjs';

const platform = `${process.platform}-${process.arch}`;

/** Whether node_modules is what the lock says, by the mark that the last installation left there. */
export function isInstalled(project) {
  return (
    existsSync(join(project, 'node_modules', '.bin', 'node')) &&
    readText(mark(project)) === fingerprint(project)
  );
}

/** Installs from the lock, unless somebody already did so by hand. Call it under the lock. */
export async function install(project, say) {
  if (!matchesLock(project)) {
    rmSync(mark(project), { force: true });
    say(messages.installing);
    const { command, args, env } = npm(project);
    // Included by name, because NODE_ENV or the user's npm settings may leave out what the build and the runtime need.
    const flags = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
    const { code, output, seconds } = await runWithProgress(
      command,
      [...args, ...flags],
      { cwd: project, env },
      say,
    );
    if (code === null) throw new PrepareError(messages.noNpm);
    if (code !== 0) throw new PrepareError(messages.installFailed(output));
    verifyRuntime(project);
    say(messages.installed(seconds));
  }
  verifyRuntime(project);
  writeFileSync(mark(project), fingerprint(project));
}

/** Refuses any other Node than the pinned one: without its optional package, npm falls back to the system's in silence. */
export function verifyRuntime(project) {
  const pins = Object.entries(readJson(join(project, 'package.json')).optionalDependencies ?? {});
  const pin = pins.find(([name]) => name === `node-${platform}` || name === `node-bin-${platform}`);
  if (pin === undefined) throw new PrepareError(messages.platformWithoutRuntime(platform));
  const [name, wanted] = pin;
  const found = runtimeVersion(runtime(project));
  if (found !== wanted) throw new PrepareError(messages.wrongRuntime(name, wanted, found));
}

/** The pinned Node. */
export function runtime(project) {
  return join(project, 'node_modules', '.bin', 'node');
}

function runtimeVersion(path) {
  // npm puts node_modules/.bin first on PATH, so mostly this very process runs on it.
  if (existsSync(path) && realpathSync(path) === realpathSync(process.execPath)) return process.versions.node;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().slice(1) : null;
}

function mark(project) {
  return join(project, 'node_modules', '.onderdak-installed');
}

function fingerprint(project) {
  const lock = readText(join(project, 'package-lock.json'));
  if (lock === null) throw new PrepareError(messages.unreadable('package-lock.json'));
  return `${platform} ${createHash('sha256').update(lock).digest('hex')}`;
}

/** npm's own record of what it installed, written when it is done, against the lock. */
function matchesLock(project) {
  const record = readText(join(project, 'node_modules', '.package-lock.json'));
  if (record === null) return false;
  try {
    const present = JSON.parse(record).packages;
    const wanted = readJson(join(project, 'package-lock.json')).packages;
    return (
      Object.keys(present).every(
        (path) => present[path].version === wanted[path]?.version && fits(present[path]),
      ) && Object.keys(wanted).every((path) => path === '' || path in present || mayLack(wanted[path]))
    );
  } catch {
    return false;
  }
}

/** Packages for other platforms, and what only those need. */
function mayLack(wanted) {
  const isForSomePlatforms = wanted.os !== undefined || wanted.cpu !== undefined;
  return isForSomePlatforms ? !fits(wanted) : wanted.optional === true;
}

/** Whether a package is meant for this platform. */
function fits({ os, cpu, libc }) {
  return allows(os, process.platform) && allows(cpu, process.arch) && allows(libc, 'glibc');
}

/** npm's lists name what is allowed, or with an exclamation mark what is not. */
function allows(list, own) {
  if (list === undefined) return true;
  const names = [list].flat();
  return names.includes(own) || (!names.includes(`!${own}`) && names.every((name) => name.startsWith('!')));
}

/** How to call npm as if from a bare shell: an outer `npm start --omit=dev` says nothing about the installation. */
function npm(project) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => !isInstalledHere(project, entry));
  const kept = Object.entries(process.env).filter(([name]) => mayStay(name));
  const env = { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
  const { npm_execpath: cli = '', npm_node_execpath: node = '' } = process.env;
  const isNpm = basename(cli) === 'npm-cli.js' && existsSync(cli);
  const isNode = existsSync(node) && !isInstalledHere(project, node);
  return isNpm && isNode ? { command: node, args: [cli], env } : { command: 'npm', args: [], env };
}

/** npm replaces node_modules, so it may not itself run on the Node in there. */
function isInstalledHere(project, path) {
  const real = existsSync(path) ? realpathSync(path) : path;
  return [path, real].some((one) => one.startsWith(join(project, 'node_modules') + sep));
}

/** Where packages come from and how to get there is the user's or the machine's affair; the rest is the outer npm's. */
function mayStay(name) {
  if (!/^(npm_|INIT_CWD$|NODE_ENV$)/i.test(name)) return true;
  const setting = /^npm_config_(.*)$/i.exec(name)?.[1] ?? '';
  return /^(registry|cache|userconfig|globalconfig|(https?_)?proxy|noproxy|cafile|ca|strict_ssl|(prefer_)?offline|[@/].*)$/i.test(
    setting,
  );
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new PrepareError(messages.unreadable(basename(path)));
  }
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
