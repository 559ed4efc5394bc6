import { expect, it } from 'vitest';
import type { Finding } from '#app/platform/backup/check/finding.ts';
import type { Output } from '#app/platform/cli/command.ts';
import { reportFindings } from './backup-report.ts';

const good: Finding = { area: 'keys', isGood: true, text: 'De sleutels passen.' };
const remark: Finding = { area: 'names', isGood: true, isRemark: true, text: 'Nog 3 rijen.' };
const fault: Finding = { area: 'audit', isGood: false, text: 'De keten klopt niet.' };

/** What a check that finds this writes, and its exit code. */
async function report(findings: readonly Finding[], isJson = false) {
  const written = { stdout: '', stderr: '' };
  const into = (name: keyof typeof written): Output => ({
    isTerminal: false,
    write(data) {
      written[name] += String(data);
      return Promise.resolve();
    },
  });
  const exitCode = await reportFindings({ stdout: into('stdout'), stderr: into('stderr') }, findings, isJson);
  return { ...written, exitCode };
}

it('passes with what is left to do, and says so on both streams', async () => {
  const { stdout, stderr, exitCode } = await report([good, remark]);
  expect(stdout.split('\n')).toEqual([
    'goed    sleutels  De sleutels passen.',
    'LET OP  namen     Nog 3 rijen.',
    '',
  ]);
  expect(stderr).toBe('Er ontbreekt niets. LET OP: 1 opmerking.\n');
  expect(exitCode).toBe(0);
});

it('fails on a fault, whatever is left to do beside', async () => {
  expect(await report([good, remark, fault])).toMatchObject({
    stderr: 'NIET in orde: 1 fout.\n',
    exitCode: 1,
  });
  expect(await report([good])).toMatchObject({ stderr: 'Alles is in orde.\n', exitCode: 0 });
});

it('marks what is left to do for a program as well', async () => {
  const { stdout } = await report([good, remark], true);
  expect(JSON.parse(stdout)).toEqual({ isGood: true, findings: [good, remark] });
});
