import { resolve } from 'node:path';
import { migrate } from '#shared/database/migrate.js';
import { provisionScale, type ScaleAddresses, type ScalePasswords } from '#shared/database/provision.js';
import { type Scale, scales } from '#shared/identity/Actor.js';
import { loadTerritory } from '../territory/loadTerritory.js';
import { type DatabaseMark, readMark, writeMark } from './databaseMark.js';
import { loadScales } from './loadScales.js';
import type { Progress } from './progress.js';
import { scaleHouses } from './scaleHouses.js';

export interface ServersOrder {
  readonly servers: Readonly<Record<Scale, { readonly superuserUrl: string; readonly passwords: ScalePasswords }>>;
  readonly empty: boolean;
  /** Another territory's file. */
  readonly territory: string | undefined;
  /** The day a demonstration not yet loaded is made for. */
  readonly day: string;
}

/** A server that cannot be used, or holds something else than what was asked for; one sentence. */
export class CannotLoad extends Error {
  override readonly name = 'CannotLoad';
}

/**
 * Gives three servers their roles and databases, runs the migrations, and loads what was asked for, once: each database
 * carries a mark of what it holds, written before (LOADING) and after (LOADED), so that a load cut short is resumed for
 * the same day.
 * @throws CannotLoad
 */
export async function loadServers(order: ServersOrder, progress: Progress): Promise<void> {
  const addresses = await progress.step('Three databases', () => openDatabases(order));
  const wanted = { territory: order.territory === undefined ? 'artois' : resolve(order.territory), empty: order.empty };
  const marks = await Promise.all(scales.map((scale) => readMark(addresses[scale].ownerUrl)));
  const held = marks.filter((mark) => mark !== null);
  for (const [index, mark] of marks.entries()) {
    if (mark !== null) refuseOther(scales[index] ?? '', mark, wanted);
  }
  if (held.length === scales.length && held.every(({ state }) => state === 'LOADED')) return;
  const day = held[0]?.day ?? order.day;
  const markAll = (state: DatabaseMark['state']) =>
    Promise.all(scales.map((scale) => writeMark(addresses[scale].ownerUrl, { state, day, ...wanted })));
  const territory = await progress.step('Reading the territory', () => loadTerritory(order.territory));
  await markAll('LOADING');
  await loadScales({ addresses, territory, day: order.empty ? null : day }, progress);
  await markAll('LOADED');
}

async function openDatabases({ servers }: ServersOrder): Promise<Record<Scale, ScaleAddresses>> {
  const opened = await Promise.all(
    scales.map(async (scale): Promise<[Scale, ScaleAddresses]> => {
      try {
        const addresses = await provisionScale({ ...servers[scale], scale });
        await migrate({ ownerUrl: addresses.ownerUrl, scale, migrations: scaleHouses[scale].definition.migrations });
        return [scale, addresses];
      } catch (error) {
        throw new CannotLoad(`The server of the scale ${scale} cannot be prepared: ${reasonOf(error)}`);
      }
    }),
  );
  return Object.fromEntries(opened) as Record<Scale, ScaleAddresses>;
}

function refuseOther(scale: string, mark: DatabaseMark, wanted: Pick<DatabaseMark, 'territory' | 'empty'>): void {
  if (mark.territory !== wanted.territory) {
    throw new CannotLoad(
      `The database of the scale ${scale} already holds ${mark.territory}: give it an empty server.`,
    );
  }
  if (wanted.empty && !mark.empty) {
    throw new CannotLoad(`The database of the scale ${scale} already holds a demonstration: give it an empty server.`);
  }
}

/** The database's own words; they hold no password. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
