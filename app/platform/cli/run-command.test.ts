import { expect, it } from 'vitest';
import { openAnchors } from '#app/platform/audit/anchors.server.ts';
import { testSealer } from '#tests/support/database.ts';
import { CommandRefusal, countValue, type Command, type CommandContext, type Output } from './command.ts';
import { runCommand } from './run-command.ts';

const greet: Command = {
  name: 'greet person',
  summary: 'Greets a person.',
  arguments: [{ name: 'name', summary: 'whom to greet' }],
  options: [
    { name: 'times', placeholder: 'count', summary: 'how often' },
    { name: 'loud', summary: 'with an exclamation mark' },
    { name: 'by', placeholder: 'name', summary: 'who greets', isRequired: true },
  ],
  async run({ stdout }, input) {
    const [name = ''] = input.positionals;
    if (name === 'nobody') throw new CommandRefusal('There is nobody.');
    const line = `${input.values.get('by') ?? ''} greets ${name}${input.switches.has('loud') ? '!' : ''}\n`;
    await stdout.write(line.repeat(countValue(input, 'times') ?? 1));
    return 0;
  },
};

const notNeeded = () => Promise.reject(new Error('This command asks for nothing.'));

async function run(...words: string[]) {
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written): Output => ({
    isTerminal: false,
    write: (data) => {
      written[name] += String(data);
      return Promise.resolve();
    },
  });
  const context: CommandContext = {
    stdout: output('stdout'),
    stderr: output('stderr'),
    origin: 'http://127.0.0.1:3000',
    today: () => Temporal.PlainDate.from('2026-11-20'),
    database: notNeeded,
    databaseUrl: notNeeded,
    identity: notNeeded,
    sealer: testSealer,
    anchors: openAnchors('/nowhere', testSealer),
    keepSchema: () => undefined,
    keys: notNeeded,
    scopeFor: notNeeded,
  };
  return { exitCode: await runCommand([greet], words, context), ...written };
}

it('runs a command with its options and arguments', async () => {
  expect(await run('greet', 'person', 'An', '--by', 'Bo', '--loud', '--times=2')).toEqual({
    exitCode: 0,
    stdout: 'Bo greets An!\nBo greets An!\n',
    stderr: '',
  });
});

it('tells of all commands, and of one, on standard output', async () => {
  expect((await run('--help')).stdout).toContain('greet person  Greets a person.');
  const help = await run('greet', 'person', '--help');
  expect(help.exitCode).toBe(0);
  expect(help.stdout).toContain('Usage: onderdak greet person <name> --by <name> [--times <count>] [--loud]');
});

it.each([
  ['no command', []],
  ['an unknown command', ['greet', 'dog']],
  ['an unknown option', ['greet', 'person', 'An', '--by', 'Bo', '--politely']],
  ['an option without its value', ['greet', 'person', 'An', '--by']],
  ['an empty option', ['greet', 'person', 'An', '--by', '']],
  ['a needed option left out', ['greet', 'person', 'An']],
  ['an argument left out', ['greet', 'person', '--by', 'Bo']],
  ['a word too many', ['greet', 'person', 'An', 'Cor', '--by', 'Bo']],
  ['a value that does not fit', ['greet', 'person', 'An', '--by', 'Bo', '--times', 'often']],
])('shows the usage on standard error for %s', async (_, words) => {
  const { exitCode, stdout, stderr } = await run(...words);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Usage: onderdak');
});

it('says on standard error why it refuses', async () => {
  expect(await run('greet', 'person', 'nobody', '--by', 'Bo')).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: 'There is nobody.\n',
  });
});
