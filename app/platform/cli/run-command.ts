import { CommandRefusal, UsageError, type Command, type CommandContext } from './command.ts';
import { parseInput } from './parse-input.ts';
import { commandUsage, overallUsage } from './usage.ts';

/**
 * Runs the command that `words` name; gives the exit code. Refusals and misunderstandings are written to
 * standard error; other errors are thrown.
 */
export async function runCommand(
  commands: readonly Command[],
  words: readonly string[],
  context: CommandContext,
): Promise<number> {
  const [first] = words;
  if (first === '--help' || first === '-h' || first === 'help') {
    await context.stdout.write(overallUsage(commands));
    return 0;
  }
  const command = findCommand(commands, words);
  if (command === null) {
    const fault = first === undefined ? '' : `Unknown command: ${words.slice(0, 2).join(' ')}\n\n`;
    await context.stderr.write(fault + overallUsage(commands));
    return 2;
  }
  try {
    const input = parseInput(command, words.slice(command.name.split(' ').length));
    if (!input.wantsHelp) {
      if (command.isReading === true) context.keepSchema();
      return await command.run(context, input);
    }
    await context.stdout.write(commandUsage(command));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      await context.stderr.write(`${error.message}\n\n${commandUsage(command)}`);
      return 2;
    }
    if (error instanceof CommandRefusal) {
      await context.stderr.write(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

/** The command whose name the words begin with; the longest name wins. */
function findCommand(commands: readonly Command[], words: readonly string[]): Command | null {
  const matches = commands.filter(({ name }) => name.split(' ').every((word, at) => words[at] === word));
  return matches.toSorted((one, other) => other.name.length - one.name.length)[0] ?? null;
}
