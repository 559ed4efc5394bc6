import type { Command, CommandOption } from './command.ts';

const program = 'onderdak';

/** All commands, one line each. */
export function overallUsage(commands: readonly Command[]): string {
  const lines = commands.map(({ name, summary }) => [name, summary] as const);
  return [
    `Usage: ${program} <command> [options]`,
    '',
    'Commands:',
    twoColumns(lines),
    '',
    `${program} <command> --help tells more of one command.`,
    'Data goes to standard output, messages to standard error.',
    'Exit codes: 0 done, 1 refused, 2 the command line cannot be understood.',
    '',
  ].join('\n');
}

/** One command in full. */
export function commandUsage({ name, summary, arguments: args = [], options, details }: Command): string {
  const required = options.filter(({ isRequired }) => isRequired);
  const optional = options.filter(({ isRequired }) => !isRequired);
  const synopsis = [
    `${program} ${name}`,
    ...args.map((argument) => `<${argument.name}>`),
    ...required.map(writeOption),
    ...optional.map((option) => `[${writeOption(option)}]`),
  ];
  return [
    `Usage: ${synopsis.join(' ')}`,
    '',
    summary,
    '',
    twoColumns([
      ...args.map((argument) => [`<${argument.name}>`, argument.summary] as const),
      ...options.map((option) => [writeOption(option), option.summary] as const),
      ['--help', 'this text'],
    ]),
    ...(details === undefined ? [] : ['', details.trim()]),
    '',
  ].join('\n');
}

function writeOption({ name, placeholder }: CommandOption): string {
  return placeholder === undefined ? `--${name}` : `--${name} <${placeholder}>`;
}

function twoColumns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join('\n');
}
