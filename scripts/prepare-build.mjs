import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runtime } from './prepare-install.mjs';
import { PrepareError, messages } from './prepare-messages.mjs';
import { runWithProgress } from './prepare-process.mjs';

/** Everything that the build is made from. */
const sources = [
  'app',
  'server',
  'public',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'react-router.config.ts',
  'tsconfig.json',
];

/** Whether the build is made from the sources as they are now. */
export function isBuilt(project) {
  const made = readMark(project);
  if (made === null || !existsSync(product(project))) return false;
  const files = listSources(project);
  const glance = fingerprintAtAGlance(files);
  if (made.glance === glance) return true;
  // Touched, copied or checked out again is not yet changed: the contents decide.
  if (made.contents !== fingerprintOfContents(files)) return false;
  remember(project, { ...made, glance });
  return true;
}

/** Builds with the pinned Node. The mark of an earlier build goes first, so that a failed build is never taken for one. */
export async function build(project, say) {
  const files = listSources(project);
  const made = { glance: fingerprintAtAGlance(files), contents: fingerprintOfContents(files) };
  rmSync(mark(project), { force: true });
  say(messages.building);
  const args = [join('node_modules', '@react-router', 'dev', 'bin.cjs'), 'build'];
  const options = { cwd: project, env: { ...process.env, NODE_ENV: 'production' } };
  const { code, output, seconds } = await runWithProgress(runtime(project), args, options, say);
  if (code !== 0) throw new PrepareError(messages.buildFailed(output));
  if (!existsSync(product(project))) throw new PrepareError(messages.nothingBuilt);
  writeMark(project, made);
  say(messages.built(seconds));
}

function product(project) {
  return join(project, 'build', 'server', 'index.js');
}

function mark(project) {
  return join(project, 'build', 'made-from.json');
}

function readMark(project) {
  try {
    return JSON.parse(readFileSync(mark(project), 'utf8'));
  } catch {
    return null;
  }
}

function writeMark(project, made) {
  mkdirSync(join(project, 'build'), { recursive: true });
  writeFileSync(mark(project), JSON.stringify(made));
}

/** Only saves time at the next start, so a place where nothing can be written is no trouble. */
function remember(project, made) {
  try {
    writeMark(project, made);
  } catch {
    return;
  }
}

function listSources(project) {
  return sources
    .flatMap((name) => list(project, name))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function list(project, name) {
  const path = join(project, name);
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isDirectory()) return readdirSync(path).flatMap((entry) => list(project, `${name}/${entry}`));
  return /\.test\.tsx?$|\.md$/.test(name) ? [] : [{ name, path, stat }];
}

/** The change time cannot be set back, unlike the modification time that git, cp and tar play with. */
function fingerprintAtAGlance(files) {
  return hash(files.map(({ name, stat }) => `${name} ${stat.ino} ${stat.size} ${stat.ctimeNs}\n`));
}

function fingerprintOfContents(files) {
  return hash(files.flatMap(({ name, path, stat }) => [`${name} ${stat.size}\n`, readFileSync(path)]));
}

function hash(parts) {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest('hex');
}
