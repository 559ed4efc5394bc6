import './node-environment.ts';
import { modules } from '../app/modules.server.ts';
import { auditAcceptCommand } from '../app/platform/cli/audit-accept-command.ts';
import { auditVerifyCommand } from '../app/platform/cli/audit-verify-command.ts';
import type { Command } from '../app/platform/cli/command.ts';
import { migrateCommand } from '../app/platform/cli/migrate-command.ts';
import { outputOver } from '../app/platform/cli/output.server.ts';
import { runCommand } from '../app/platform/cli/run-command.ts';
import { backupCommand } from './commands/backup-command.ts';
import { checkCommand } from './commands/check-command.ts';
import { openIdTestCommand } from './commands/openid-test-command.ts';
import { createCliContext, type CliContext } from './commands/cli-context.ts';
import { readConfig } from './config.ts';
import { expectedFault } from './expected-faults.ts';
import { mailBounceCommand, mailTestCommand } from './commands/mail-commands.ts';
import { renewKeysCommand } from './commands/renew-keys-command.ts';
import { assertRuntime } from './runtime.ts';
import { rehearseCommand } from './commands/rehearse-command.ts';
import { restoreCommand } from './commands/restore-command.ts';
import { serveCommand } from './commands/serve-command.ts';

const commands: readonly Command[] = [
  migrateCommand,
  serveCommand,
  backupCommand,
  rehearseCommand,
  restoreCommand,
  checkCommand,
  mailTestCommand,
  mailBounceCommand,
  openIdTestCommand,
  ...modules.flatMap((module) => module.commands ?? []),
  auditVerifyCommand,
  renewKeysCommand,
  auditAcceptCommand,
];

const stdout = outputOver(process.stdout);
const stderr = outputOver(process.stderr);
let context: CliContext | null = null;
let exitCode: number;
try {
  assertRuntime();
  context = createCliContext(readConfig(process.env), stdout, stderr);
  exitCode = await runCommand(commands, process.argv.slice(2), context);
} catch (error) {
  await stderr.write(`${expectedFault(error) ?? String(error instanceof Error ? error.stack : error)}\n`);
  exitCode = 1;
}
await context?.close();
process.exit(exitCode);
