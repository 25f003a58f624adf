import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedServer } from '#shared/database/EmbeddedServer.js';
import { embeddedScale } from '#shared/database/embeddedScale.js';
import { migrate } from '#shared/database/migrate.js';
import type { ScaleAddresses } from '#shared/database/provision.js';
import { type Scale, scales } from '#shared/identity/Actor.js';
import { loadTerritory } from '../territory/loadTerritory.js';
import { type FillingMark, readFillingMark, writeFillingMark, writeWhole } from './fillingMark.js';
import { loadScales } from './loadScales.js';
import type { StartOptions } from './options.js';
import type { Progress } from './progress.js';
import { StartRefused } from './StartRefused.js';
import { scaleHouses } from './scaleHouses.js';
import { type TenantFile, tenantsOf } from './tenants.js';

type Addresses = Readonly<Record<Scale, ScaleAddresses>>;

interface FillOrder {
  readonly folder: string;
  readonly addresses: Addresses;
  readonly options: StartOptions;
  /** The day a demonstration not yet begun is made for. */
  readonly day: string;
}

/** What the folder holds. */
export interface FilledFolder {
  readonly tenants: TenantFile;
  readonly tenantsFile: string;
  readonly withDemonstration: boolean;
}

const artois = 'artois';

/** Gives each scale its roles and its database on the server, with every migration. */
export async function openDatabases(server: EmbeddedServer): Promise<Addresses> {
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

/** Loads what was asked for, once. @throws StartRefused when the folder holds something else, TerritoryError */
export async function fillFolder(
  { folder, addresses, options, day }: FillOrder,
  progress: Progress,
): Promise<FilledFolder> {
  const held = readFillingMark(folder);
  if (held !== null) refuseOther(folder, held, options);
  const mark: FillingMark = held ?? {
    state: 'LOADING',
    demonstration: !options.empty,
    territory: options.territory ?? artois,
    day,
  };
  const [withDemonstration, tenantsFile] = [mark.demonstration, join(folder, 'tenants.json')];
  const known = mark.state === 'LOADED' ? readTenants(tenantsFile) : null;
  if (known !== null) return { tenants: known, tenantsFile, withDemonstration };

  const territory = await progress.step({ en: 'Reading the territory', fr: 'Lecture du territoire' }, () =>
    loadTerritory(mark.territory === artois ? undefined : mark.territory),
  );
  if (mark.state === 'LOADING') {
    // Before the first row: a start cut short is resumed with the same rows, whatever the day it is resumed.
    writeFillingMark(folder, mark);
    await loadScales({ addresses, territory, day: withDemonstration ? mark.day : null }, progress);
  }
  const tenants = tenantsOf(territory);
  writeWhole(tenantsFile, JSON.stringify(tenants));
  writeFillingMark(folder, { ...mark, state: 'LOADED' });
  return { tenants, tenantsFile, withDemonstration };
}

function refuseOther(folder: string, held: FillingMark, { empty, territory }: StartOptions): void {
  const other = territory !== undefined && territory !== held.territory;
  if (!other && !(empty && held.demonstration)) return;
  throw new StartRefused({
    en: `The folder ${folder} already holds ${held.demonstration ? 'a demonstration' : 'data'} of ${held.territory}: add --reset to begin again, or name another folder by ARCHIPEL_FOLDER.`,
    fr: `Le dossier ${folder} contient déjà ${held.demonstration ? 'une démonstration' : 'des données'} de ${held.territory}\u00a0: ajoutez --reset pour recommencer, ou nommez un autre dossier par ARCHIPEL_FOLDER.`,
  });
}

/** Null when the file is missing or damaged: it is made again from the territory. */
function readTenants(path: string): TenantFile | null {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as TenantFile) : null;
  } catch {
    return null;
  }
}
