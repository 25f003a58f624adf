import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PostgresPrograms } from './PostgresPrograms.js';
import { commandOf } from './processes.js';
import { StartupProblem } from './StartupProblem.js';

const majorVersion = '18';
const stopSeconds = '30';

/** PostgreSQL's settings by name, as in its configuration file. */
export type ServerSettings = Readonly<Record<string, string | number>>;

const settingsAlways: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  wal_level: 'replica',
  max_connections: 200,
  shared_buffers: '128MB',
};

/** The files PostgreSQL calls a cluster, and the server process over them. Errors carry the programs' own words. */
export class Cluster {
  readonly #path: string;
  readonly #log: string;
  readonly #programs: PostgresPrograms;

  constructor(folder: string, programs: PostgresPrograms) {
    this.#path = join(folder, 'cluster');
    this.#log = join(folder, 'server.log');
    this.#programs = programs;
  }

  get exists(): boolean {
    return existsSync(join(this.#path, 'PG_VERSION'));
  }

  /** Made aside and renamed, so that a start killed half-way leaves nothing that looks complete. */
  async create(passwordFile: string, durable: boolean): Promise<void> {
    const path = `${this.#path}.new`;
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { mode: 0o700 });
    this.#programs.adopt(path);
    this.#programs.adopt(passwordFile);
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const speed = durable ? [] : ['--no-sync'];
    const { code, output } = await this.#programs.run('initdb', ['-D', path, ...locale, ...access, ...speed]);
    if (code !== 0) throw new Error(output);
    renameSync(path, this.#path);
  }

  /** Stops the server a killed copy left running, and forgets the number of one that no longer runs. */
  async recover(): Promise<void> {
    const version = readFileSync(join(this.#path, 'PG_VERSION'), 'utf8').trim();
    if (version !== majorVersion) throw new StartupProblem('OTHER_VERSION', version);
    const pidFile = join(this.#path, 'postmaster.pid');
    if (this.pid !== null) await this.stop();
    // A server that was killed, perhaps while we stopped it, leaves the file.
    if (existsSync(pidFile)) disownPidFile(pidFile);
  }

  /** The server's process, or null when it does not run; another program that now has its number is not it. */
  get pid(): number | null {
    const pidFile = join(this.#path, 'postmaster.pid');
    if (!existsSync(pidFile)) return null;
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
    return pid > 0 && commandOf(pid)?.includes(this.#path) ? pid : null;
  }

  /** Waits for the sessions of a killed server to end: until then PostgreSQL rightly refuses to start a second one. */
  async start(port: number, settings: ServerSettings): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#startOnce(port, settings);
        return;
      } catch (error) {
        if (attempt === 40 || !/shared memory block .* is still in use/.test(String(error))) throw error;
        await wait(250);
      }
    }
  }

  async #startOnce(port: number, settings: ServerSettings): Promise<void> {
    const lines = Object.entries({ ...settingsAlways, ...settings, port });
    const text = lines.map(([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'\n`).join('');
    writeFileSync(join(this.#path, 'postgresql.conf'), text, { mode: 0o600 });
    this.#programs.adopt(join(this.#path, 'postgresql.conf'));
    // The log tells why a start failed: keep this start's words only.
    rmSync(this.#log, { force: true });
    const options = ['-D', this.#path, '-l', this.#log, '-w', '-t', '60'];
    const { code, output } = await this.#programs.run('pg_ctl', ['start', ...options]);
    if (code !== 0) throw new Error(existsSync(this.#log) ? readFileSync(this.#log, 'utf8') : output);
  }

  /** Ends sessions and writes everything; if that takes too long, at once, leaving recovery to the next start. */
  async stop(): Promise<void> {
    for (const mode of ['fast', 'immediate']) {
      if (this.pid === null) return;
      await this.#programs.run('pg_ctl', ['stop', '-D', this.#path, '-w', '-t', stopSeconds, '-m', mode]);
    }
    if (this.pid !== null) throw new Error('PostgreSQL did not stop.');
  }

  /** Asks the server to end at once, without waiting. */
  stopNow(): void {
    if (this.pid !== null) this.#programs.runNow('pg_ctl', ['stop', '-D', this.#path, '-W', '-m', 'immediate']);
  }
}

/**
 * A number given again to another program would make PostgreSQL refuse to start. The file stays, with a number nobody
 * can have, since it also names the memory by which PostgreSQL sees that sessions of the killed server still run.
 */
function disownPidFile(path: string): void {
  const lines = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, ['2147483647', ...lines.slice(1)].join('\n'));
}
