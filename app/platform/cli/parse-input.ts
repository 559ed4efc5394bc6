import { parseArgs } from 'node:util';
import { UsageError, type Command, type CommandInput } from './command.ts';

/** Reads what follows a command's name. */
export function parseInput(
  command: Command,
  words: readonly string[],
): CommandInput & { readonly wantsHelp: boolean } {
  const parsed = parse(command, words);
  const values = new Map<string, string>();
  const switches = new Set<string>();
  for (const [name, value] of Object.entries(parsed.values)) {
    if (typeof value === 'string') values.set(name, value);
    else if (value) switches.add(name);
  }
  const wantsHelp = switches.has('help');
  if (!wantsHelp) check(command, parsed.positionals, values);
  return { positionals: parsed.positionals, values, switches, wantsHelp };
}

function parse(command: Command, words: readonly string[]) {
  const options = command.options.map(
    ({ name, placeholder }) => [name, { type: placeholder === undefined ? 'boolean' : 'string' }] as const,
  );
  try {
    return parseArgs({
      args: [...words],
      options: { ...Object.fromEntries(options), help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message.split('. ')[0] ?? error.message);
    throw error;
  }
}

function check(command: Command, positionals: readonly string[], values: ReadonlyMap<string, string>): void {
  const expected = command.arguments ?? [];
  const lacking = expected[positionals.length];
  if (lacking !== undefined) throw new UsageError(`<${lacking.name}> is needed: ${lacking.summary}.`);
  const surplus = positionals[expected.length];
  if (surplus !== undefined) throw new UsageError(`"${surplus}" is one word too many.`);
  for (const { name, isRequired } of command.options) {
    if (isRequired && !values.has(name)) throw new UsageError(`Option --${name} is needed.`);
  }
  for (const [name, value] of values) {
    if (value === '') throw new UsageError(`Option --${name} is empty.`);
  }
}
