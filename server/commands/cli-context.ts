import { findRegionId } from '../../app/modules/organisation/index.server.ts';
import { CommandRefusal, type CommandContext, type Output } from '../../app/platform/cli/command.ts';
import { openDatabase, type Database } from '../../app/platform/db/database.server.ts';
import type { Identity } from '../../app/platform/identity/identity.server.ts';
import type { Config } from '../config.ts';
import { checkKeys, refuseOtherKeys } from '../check-keys.ts';
import { knownOrigin } from '../known-origin.ts';
import { openAudit } from '../open-audit.ts';
import { openKeys } from '../open-keys.ts';
import { openSecret } from '../open-secret.ts';
import { openOwnDatabase } from '../open-database.ts';
import { openWebUrl, prepareOwnDatabase } from '../prepare-database.ts';
import { refuseOtherSchema } from '../refuse-other-schema.ts';
import { today } from '../today.ts';

/** The user id under which the command line writes in the audit log. */
export const cliUserId = '00000000-0000-0000-0000-000000000000';

export interface CliContext extends CommandContext {
  /** Closes what the command opened, in the opposite order. */
  close(): Promise<void>;
}

/** Gives commands what they ask for, opened when first asked and never before: `--help` needs no database. */
export function createCliContext(config: Config, stdout: Output, stderr: Output): CliContext {
  const closers: (() => Promise<void>)[] = [];
  const anchors = openAudit(config, () => openKeys(config));
  const { sealer } = anchors;
  const databaseUrl = once(async () => {
    const own = await openOwnDatabase(config, (message) => void stderr.write(`${message}\n`));
    closers.push(own.close);
    return own.url;
  });
  let keepsSchema = false;
  const webUrl = once(async () => {
    const url = await databaseUrl();
    if (!keepsSchema)
      return (await prepareOwnDatabase(url, config.DATABASE_WEB_URL, openSecret(config))).webUrl;
    await refuseOtherSchema(url);
    return openWebUrl(url, config.DATABASE_WEB_URL, openSecret(config));
  });
  const database = once(async (): Promise<Database> => {
    const url = await databaseUrl();
    const opened = openDatabase(url, { poolSize: 2, webUrl: await webUrl(), sealer });
    closers.push(opened.close);
    return opened;
  });
  const keys = once(async () => {
    const ring = openKeys(config);
    await refuseOtherKeys(await databaseUrl(), ring);
    await checkKeys(await database(), ring);
    return ring;
  });
  const origin = knownOrigin(config);
  const identity = once(async (): Promise<Identity> => {
    const { openIdentity } = await import('../../app/platform/identity/identity.server.ts');
    const service = await openIdentity({ url: await webUrl(), origin, secret: openSecret(config), sealer });
    closers.push(service.close);
    return service;
  });
  return {
    stdout,
    stderr,
    origin,
    today,
    keepSchema() {
      keepsSchema = true;
    },
    databaseUrl,
    database,
    identity,
    keys,
    sealer,
    anchors,
    async scopeFor(regionSlug, role) {
      const opened = await database();
      const regionId = await opened.readAsUser(null, (tx) => findRegionId(tx, regionSlug));
      if (regionId === null) throw new CommandRefusal(`Regio "${regionSlug}" bestaat niet.`);
      return {
        regionId,
        userId: cliUserId,
        roles: [role],
        organisationId: null,
        municipalityCode: null,
        today: today(),
      };
    },
    async close() {
      for (const close of closers.splice(0).toReversed()) await close();
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
