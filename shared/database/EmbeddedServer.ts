import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Cluster, type ServerSettings } from './Cluster.js';
import { folderOwner, lockFolder } from './FolderLock.js';
import { freePort } from './freePort.js';
import { postgresPrograms } from './PostgresPrograms.js';
import { FolderInUse, StartupProblem, startupProblem } from './StartupProblem.js';
import { secretFile } from './secretFile.js';

const host = '127.0.0.1';

export type EmbeddedServerOptions = {
  /** Where everything lives: made when absent, closed to other users. */
  readonly folder: string;
  /** Otherwise the port of the last start, or any free one. */
  readonly port?: number;
  readonly settings?: ServerSettings;
  /** Told what is being done, for a terminal: `create` takes about a second, the others less. */
  readonly onProgress?: (step: 'create' | 'recover' | 'start') => void;
};

/** A PostgreSQL of our own, listening on the loopback only. */
export type EmbeddedServer = {
  readonly host: string;
  readonly port: number;
  readonly folder: string;
  /** Address with every right, for making databases and roles; no service uses it. */
  superuserUrl(database?: string): string;
  /** Whether its process lives. */
  isRunning(): boolean;
  restart(): Promise<void>;
  /** Stops the server and gives the folder back. May be called twice. */
  stop(): Promise<void>;
  /** For the last moment of a process, when nothing can be awaited. */
  stopNow(): void;
};

/**
 * Starts PostgreSQL over a folder, making it the first time. What a killed copy left behind (server, locks, a half-made
 * cluster) is cleaned up first.
 *
 * @throws FolderInUse when a living copy has the folder open
 * @throws StartupProblem for everything else, in one sentence
 */
export async function openEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const folder = resolve(options.folder);
  try {
    return await open(folder, options);
  } catch (error) {
    throw startupProblem(error, folder);
  }
}

/**
 * Removes a folder and everything in it, with the server a killed copy left running over it.
 *
 * @throws FolderInUse when a living copy has it open
 */
export async function discardEmbeddedServer(folder: string): Promise<void> {
  const path = resolve(folder);
  if (!existsSync(path)) return;
  try {
    const owner = folderOwner(path);
    if (owner !== null) throw new FolderInUse(owner);
    const cluster = new Cluster(realpathSync(path), postgresPrograms());
    if (cluster.pid !== null) await cluster.stop();
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    throw startupProblem(error, path);
  }
}

async function open(given: string, { port: wanted, settings = {}, onProgress }: EmbeddedServerOptions) {
  const programs = postgresPrograms();
  mkdirSync(given, { recursive: true, mode: 0o700 });
  const folder = realpathSync(given);
  chmodSync(folder, 0o700);
  const lock = lockFolder(folder);
  const cluster = new Cluster(folder, programs);
  try {
    programs.adopt(folder);
    if (cluster.exists) {
      onProgress?.('recover');
      await cluster.recover();
    }
    // Only now: what a killed copy left behind may have held the port.
    if (wanted && (await freePort(wanted, host)) === null) throw new StartupProblem('PORT_IN_USE', String(wanted));
    const passwordFile = join(folder, 'superuser.secret');
    const password = secretFile(passwordFile);
    if (!cluster.exists) {
      onProgress?.('create');
      await cluster.create(passwordFile, settings.fsync !== 'off');
    }
    onProgress?.('start');
    const port = await startOnSomePort(cluster, join(folder, 'port'), wanted, settings);
    return {
      host,
      port,
      folder,
      superuserUrl: (database = 'postgres') => `postgres://postgres:${password}@${host}:${port}/${database}`,
      isRunning: () => cluster.pid !== null,
      restart: async () => {
        await cluster.recover();
        await cluster.start(port, settings);
      },
      stop: async () => {
        await cluster.stop();
        lock.release();
      },
      stopNow: () => {
        cluster.stopNow();
        lock.release();
      },
    } satisfies EmbeddedServer;
  } catch (error) {
    await cluster.stop().catch(() => undefined);
    lock.release();
    throw error;
  }
}

/** The port wanted, or the last one, or any; another program may take a free port before PostgreSQL does. */
async function startOnSomePort(
  cluster: Cluster,
  portFile: string,
  wanted: number | undefined,
  settings: ServerSettings,
) {
  if (wanted) {
    await cluster.start(wanted, settings);
    return wanted;
  }
  const last = existsSync(portFile) ? Number.parseInt(readFileSync(portFile, 'utf8'), 10) || 0 : 0;
  for (let attempt = 1; ; attempt += 1) {
    const port = (attempt === 1 ? await freePort(last, host) : null) ?? (await freePort(0, host));
    if (port === null) throw new Error('No free port on the loopback.');
    try {
      await cluster.start(port, settings);
      writeFileSync(portFile, `${port}\n`, { mode: 0o600 });
      return port;
    } catch (error) {
      if (attempt === 3 || startupProblem(error, '').code !== 'PORT_IN_USE') throw error;
    }
  }
}
