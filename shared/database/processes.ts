import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether a process with this number exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process started, in whatever unit the system counts, or null when it does not run. A process number alone is
 * not an identity: it is given again after a restart of the machine, and always the same in a container.
 */
export function startOf(pid: number): string | null {
  if (!isAlive(pid)) return null;
  if (!existsSync('/proc/self/stat')) return ps(pid, 'lstart=');
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses, which may hold spaces: count from the last parenthesis.
    const [state, ...rest] = fields.slice(fields.lastIndexOf(')') + 2).split(' ');
    const ticks = rest[18];
    // Killed, but its parent has not noticed yet: it holds nothing any more.
    if (state === 'Z' || state === 'X') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    return null;
  }
}

/** The command line of a process, or null when it does not run. */
export function commandOf(pid: number): string | null {
  if (!isAlive(pid)) return null;
  if (!existsSync('/proc/self/cmdline')) return ps(pid, 'command=');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return null;
  }
}

function ps(pid: number, column: string): string | null {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
