import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { discardEmbeddedServer, type EmbeddedServer, openEmbeddedServer } from '#shared/database/EmbeddedServer.js';
import { folderOwner } from '#shared/database/FolderLock.js';
import type { ScaleAddresses } from '#shared/database/provision.js';
import { FolderInUse, startupProblem } from '#shared/database/StartupProblem.js';
import { secretFile } from '#shared/database/secretFile.js';
import type { Scale } from '#shared/identity/Actor.js';
import type { StartOptions } from './options.js';
import type { Progress } from './progress.js';
import { refuseTakenPlace } from './refuseTakenPlace.js';
import type { TenantFile } from './tenants.js';

/** What the product stands on once it is filled: databases to open, tenants, the keys of this copy. */
export interface Filled {
  readonly addresses: Readonly<Record<Scale, ScaleAddresses>>;
  readonly tenants: TenantFile;
  readonly issuerFolder: string;
  readonly sessionSecret: string;
}

/** The same, on a PostgreSQL of our own. */
export interface Prepared extends Filled {
  readonly server: EmbeddedServer;
  readonly tenantsFile: string;
  readonly withDemonstration: boolean;
}

/**
 * Starts PostgreSQL in the folder, gives each scale its database, and loads the territory and the demonstration the
 * first time. What a start that was cut short left half loaded is loaded again: loading twice changes nothing.
 * @param day the day the demonstration is made for, "2026-11-23"
 * @param onServer told of the server as soon as it runs
 * @throws StartRefused, StartupProblem, TerritoryError
 */
export async function prepare(
  options: StartOptions,
  progress: Progress,
  day: string,
  onServer: (server: EmbeddedServer) => void = () => undefined,
): Promise<Prepared> {
  const folder = resolve(options.folder);
  await refuseBeforehand(folder, options);
  if (options.reset) await forget(folder);
  makeFolder(folder);
  // Read while PostgreSQL starts beside us: three scales are half a second of programs.
  const filling = import('./fillFolder.js');
  filling.catch(() => undefined);
  const server = await progress.step('PostgreSQL', () => openEmbeddedServer({ folder: join(folder, 'postgres') }));
  onServer(server);
  try {
    const { openDatabases, fillFolder } = await filling;
    const addresses = await progress.step({ en: 'Three databases', fr: 'Trois bases de données' }, () =>
      openDatabases(server),
    );
    const filled = await fillFolder({ folder, addresses, options, day }, progress);
    return {
      server,
      addresses,
      ...filled,
      issuerFolder: join(folder, 'issuer'),
      sessionSecret: secretFile(join(folder, 'session.secret')),
    };
  } catch (error) {
    // What is said is why it failed, even where the server then does not stop either.
    await server.stop().catch(() => undefined);
    throw error;
  }
}

/** What can be known before anything is made or forgotten. The other copy first: it may well be what holds the port. */
async function refuseBeforehand(folder: string, options: StartOptions): Promise<void> {
  const postgres = join(folder, 'postgres');
  const owner = existsSync(postgres) ? folderOwner(postgres) : null;
  if (owner !== null) throw new FolderInUse(owner);
  await refuseTakenPlace(options);
}

async function forget(folder: string): Promise<void> {
  try {
    await discardEmbeddedServer(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    throw startupProblem(error, folder);
  }
}

/** Parents first and one at a time: Node's own way of making them all never ends where the system answers ENOENT. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  try {
    if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    throw startupProblem(error, folder);
  }
}
