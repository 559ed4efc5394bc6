import { join } from 'node:path';
import {
  attention,
  auditWords,
  destinations,
  mailKinds,
  modules,
  personRecordNames,
  sealedTables,
  taskHandlers,
} from '../app/modules.server.ts';
import { keepAnchors } from '../app/platform/audit/keep-anchors.server.ts';
import { openDatabase } from '../app/platform/db/database.server.ts';
import { openIdentity, type Identity } from '../app/platform/identity/identity.server.ts';
import { writeMail } from '../app/platform/mail/index.server.ts';
import { createLog, type Log } from '../app/platform/log.server.ts';
import { damagedAtStartText } from '../app/platform/key-check/messages.nl.ts';
import { watchKeys } from '../app/platform/key-check/watch-keys.server.ts';
import { keepRenewed, type RenewalKeeper } from '../app/platform/key-renewal/keep-renewed.server.ts';
import { openTasks } from '../app/platform/tasks/tasks.server.ts';
import { findAssignmentScope, tellHolder } from '../app/modules/organisation/index.server.ts';
import { nightlyChores } from './chores.ts';
import { checkKeys, refuseOtherKeys } from './check-keys.ts';
import { allowsDemo, type Config } from './config.ts';
import { keepOrigin } from './known-origin.ts';
import { openLogFile } from './log-file.ts';
import { logUnreadableValues } from './log-unreadable-values.ts';
import { openAudit } from './open-audit.ts';
import { keySource } from './key-source.ts';
import { openKeys } from './open-keys.ts';
import { openProviders } from './open-providers.ts';
import { openSecret } from './open-secret.ts';
import { listen } from './listen.ts';
import { mailSettingsOf } from './mail-settings.ts';
import { openMail } from './open-mail.ts';
import { openOwnDatabase, varFolder } from './open-database.ts';
import { prepareOwnDatabase } from './prepare-database.ts';
import { resealNames } from './reseal.ts';
import { loadAppFactory } from './load-app.ts';
import { today } from './today.ts';

export interface RunningServer {
  readonly address: string;
  readonly isDemo: boolean;
  readonly log: Log;
  /** Ends requests, jobs and connections, in that order, and the private database when no one else uses it. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly config: Config;
  readonly isDevelopment: boolean;
  readonly onMessage: (message: string) => void;
}

/** Starts everything; what was opened is closed again when a later step fails. */
export async function startServer({
  config,
  isDevelopment,
  onMessage,
}: StartOptions): Promise<RunningServer> {
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).toReversed()) await close();
  };
  try {
    let ring = openKeys(config);
    const secret = openSecret(config);
    const providers = openProviders(config, process.env);
    const anchors = openAudit(config, () => ring);
    const { sealer } = anchors;
    const port = await listen.reserve(config.HOST, config.PORT);
    closers.push(port.release);
    const own = await openOwnDatabase(config, onMessage);
    closers.push(own.close);
    const log = createLog(
      // On one's own computer the terminal is for messages, so the log goes to a file.
      own.isPrivate ? () => openLogFile(join(varFolder(config), 'log')) : process.stderr,
    );
    const stopLogging = logUnreadableValues(log);
    closers.push(() => Promise.resolve(stopLogging()));
    await refuseOtherKeys(own.url, ring);
    const { migrations, webUrl } = await prepareOwnDatabase(own.url, config.DATABASE_WEB_URL, secret);
    const database = openDatabase(own.url, { webUrl, sealer });
    closers.push(database.close);
    const damaged = await checkKeys(database, ring);
    if (damaged > 0) {
      log.error('values-damaged', new Error('Values are under no key of this installation.'), {
        values: damaged,
      });
      onMessage(damagedAtStartText(damaged));
    }
    let renewal: RenewalKeeper | null = null;
    const keyWatch = await watchKeys(own.url, ring, log, {
      source: keySource(config, own.url, database),
      onChange: () => void renewal?.round(),
    });
    closers.push(keyWatch.close);
    const { keys } = keyWatch;
    ({ ring } = keyWatch);
    if (migrations.length > 0) onMessage(`Database bijgewerkt (${migrations.length} stappen).`);
    // Before anyone searches: who has no search entry yet would not be found.
    const { rows, unreadable, refused } = await resealNames(database, keys, 'form', onMessage);
    if (rows + unreadable + refused.length > 0)
      log.info('names-resealed', { rows, unreadable, refused: refused.length });
    const origin = config.ONDERDAK_ORIGIN ?? `http://${config.HOST}:${port.number}`;
    await keepOrigin(config, origin);
    const identity: Identity = await openIdentity({
      url: webUrl,
      origin,
      secret,
      sealer,
      providers,
      breachedPasswords: config.ONDERDAK_BREACHED_PASSWORDS,
      heard: (event) => tellHolder({ database, log, invitations: identity.invitations }, event, today()),
    });
    closers.push(identity.close);
    // Before anything is written in a log: an event older than the first anchor tells that anchors were taken away.
    const keeper = keepAnchors(database, anchors, log);
    closers.push(keeper.close);
    await keeper.round();
    const isDemo = own.isPrivate && allowsDemo(config);
    if (isDemo) {
      const moment = { today: today(), now: Temporal.Now.instant() };
      for (const { loadDemo } of modules) await loadDemo?.({ database, identity, keys, moment });
    }
    const scopeOf = (regionId: string, assignmentId: string) =>
      findAssignmentScope(database, regionId, assignmentId, today());
    const tasks = await openTasks({
      url: webUrl,
      database,
      log,
      handlers: taskHandlers,
      chores: nightlyChores(database, log, identity, anchors, keys),
      scopeOf,
      whenLong: (tx, scope, taskId) =>
        writeMail(tx, scope, { kind: 'task-done', userId: scope.userId, path: `/taken/${taskId}` }),
    });
    closers.push(tasks.close);
    const mailSettings = mailSettingsOf(config);
    const mail = await openMail(mailSettings, { url: webUrl, database, log, keys, kinds: mailKinds, origin });
    closers.push(mail.close);
    const app = await loadAppFactory(isDevelopment, closers);
    await port.serve(
      app({
        database,
        identity,
        tasks,
        keys,
        anchors,
        log,
        destinations,
        auditWords,
        attention,
        personRecordNames,
        mailIsOn: mailSettings !== null,
        mailKinds,
        isDemo,
        isBehindProxy: config.ONDERDAK_PROXY === 'ja',
        origin,
        today,
      }),
    );
    renewal = keepRenewed({ url: own.url, database, keys, tables: sealedTables, log });
    closers.push(renewal.close);
    // Registered again, as the last: running requests end before what they use is closed.
    closers.push(port.release);
    return { address: `http://${config.HOST}:${port.number}`, isDemo, log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
