import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { discardEmbeddedServer, type EmbeddedServer, openEmbeddedServer } from '#shared/database/EmbeddedServer.js';
import { embeddedScale } from '#shared/database/embeddedScale.js';
import { migrate } from '#shared/database/migrate.js';
import type { ScaleAddresses } from '#shared/database/provision.js';
import { startupProblem } from '#shared/database/StartupProblem.js';
import { secretFile } from '#shared/database/secretFile.js';
import { type Scale, scales } from '#shared/identity/Actor.js';
import { loadTerritory } from '../territory/loadTerritory.js';
import { loadScales } from './loadScales.js';
import type { StartOptions } from './options.js';
import type { Progress } from './progress.js';
import { scaleHouses } from './scaleHouses.js';
import { type TenantFile, tenantsOf } from './tenants.js';

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

/** What the folder was filled with. */
interface Filling {
  readonly demonstration: boolean;
  readonly territory: string;
}

/** Thrown when the folder holds something else than what was asked for. */
export class OtherFilling extends Error {}

/**
 * Starts PostgreSQL in the folder, gives each scale its database, and loads the territory and the demonstration the
 * first time. What a start that was cut short left half loaded is loaded again: loading twice changes nothing.
 * @param day the day the demonstration is made for, "2026-11-23"
 */
export async function prepare(options: StartOptions, progress: Progress, day: string): Promise<Prepared> {
  const folder = resolve(options.folder);
  if (options.reset) await forget(folder);
  makeFolder(folder);
  const server = await progress.step('PostgreSQL', () => openEmbeddedServer({ folder: join(folder, 'postgres') }));
  try {
    const addresses = await progress.step('Three databases', () => openDatabases(server));
    const filling = await fill(folder, addresses, options, progress, day);
    return {
      server,
      addresses,
      tenants: JSON.parse(readFileSync(tenantsFileOf(folder), 'utf8')) as TenantFile,
      tenantsFile: tenantsFileOf(folder),
      issuerFolder: join(folder, 'issuer'),
      sessionSecret: secretFile(join(folder, 'session.secret')),
      withDemonstration: filling.demonstration,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function forget(folder: string): Promise<void> {
  await discardEmbeddedServer(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw startupProblem(error, folder);
  }
}

async function openDatabases(server: EmbeddedServer): Promise<Record<Scale, ScaleAddresses>> {
  const opened: [Scale, ScaleAddresses][] = [];
  // Roles belong to the whole server: one scale after the other.
  for (const scale of scales) opened.push([scale, await embeddedScale(server, scale)]);
  await Promise.all(
    opened.map(([scale, { ownerUrl }]) =>
      migrate({ ownerUrl, scale, migrations: scaleHouses[scale].definition.migrations }),
    ),
  );
  return Object.fromEntries(opened) as Record<Scale, ScaleAddresses>;
}

async function fill(
  folder: string,
  addresses: Readonly<Record<Scale, ScaleAddresses>>,
  options: StartOptions,
  progress: Progress,
  day: string,
): Promise<Filling> {
  const marker = join(folder, 'filling.json');
  const wanted: Filling = { demonstration: !options.empty, territory: options.territory ?? 'artois' };
  if (existsSync(marker)) {
    const held = JSON.parse(readFileSync(marker, 'utf8')) as Filling;
    if ((options.empty && held.demonstration) || (options.territory && held.territory !== options.territory)) {
      throw new OtherFilling(
        `The folder ${folder} already holds ${held.demonstration ? 'a demonstration' : 'data'} of ${held.territory}: add --reset to begin again, or name another folder by ARCHIPEL_FOLDER.`,
      );
    }
    return held;
  }
  const territory = await progress.step('Reading the territory', () => loadTerritory(options.territory));
  await loadScales({ addresses, territory, day: wanted.demonstration ? day : null }, progress);
  writeFileSync(tenantsFileOf(folder), JSON.stringify(tenantsOf(territory)), { mode: 0o600 });
  writeFileSync(marker, JSON.stringify(wanted), { mode: 0o600 });
  return wanted;
}

const tenantsFileOf = (folder: string): string => join(folder, 'tenants.json');
