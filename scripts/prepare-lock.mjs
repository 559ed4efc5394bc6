import { randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, symlinkSync, unlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

// The same protocol as app/platform/private-postgres/lock.server.ts, which cannot be used here: this has to run on
// Node 20 before anything is installed.

/** Runs `work` while no other process holds the lock at `path`; a lock left by a dead process is broken. */
export async function withLock(path, onWait, work) {
  const claim = `${process.pid}/${randomBytes(6).toString('hex')}/${processIdentity(process.pid)}`;
  let told = false;
  while (!take(path, claim)) {
    const other = read(path);
    if (other === null) await sleep(5);
    else if (!isAlive(other)) await breakStale(path, other, onWait);
    else {
      if (!told) onWait(Number(other.split('/')[0]));
      told = true;
      await sleep(100);
    }
  }
  try {
    return await work();
  } finally {
    if (read(path) === claim) unlinkSync(path);
  }
}

/** A symbolic link appears whole and takes no room: its text is the claim. */
function take(path, claim) {
  try {
    symlinkSync(claim, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function read(path) {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

/** Under a lock named after the dead claim, so that a slow waiter never removes what a fast one took since. */
async function breakStale(path, dead, onWait) {
  await withLock(`${path}.${dead.split('/')[1]}`, onWait, async () => {
    if (read(path) === dead) unlinkSync(path);
  });
}

function isAlive(claim) {
  const [pid, , ...identity] = claim.split('/');
  return processIdentity(Number(pid)) === identity.join('/');
}

/** Boot and start time tell a process from a later one with the same number; `null` when it does not live. */
function processIdentity(pid) {
  try {
    if (process.platform !== 'linux') {
      const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };
      const [state, ...start] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
        encoding: 'utf8',
        env,
      })
        .trim()
        .split(/\s+/);
      return state.startsWith('Z') ? null : start.join(' ');
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
    return fields[0] === 'Z' ? null : `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}
