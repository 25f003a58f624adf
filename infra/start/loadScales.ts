import type { ScaleAddresses } from '#shared/database/provision.js';
import type { Scale } from '#shared/identity/Actor.js';
import { loadPersonaMandates } from '../demo/personaMandates.js';
import { demonstration } from '../demo/scenario/demonstration.js';
import type { Territory } from '../territory/Territory.js';
import type { Progress } from './progress.js';
import { scaleHouses } from './scaleHouses.js';
import { tenantsOf } from './tenants.js';
import { territoryRows } from './territoryRows.js';

export interface LoadOrder {
  readonly addresses: Readonly<Record<Scale, Pick<ScaleAddresses, 'ownerUrl'>>>;
  readonly territory: Territory;
  /** The day the demonstration is made for, "2026-11-23"; null for no demonstration. */
  readonly day: string | null;
}

/** Loads each scale's part of a territory and of the demonstration into migrated databases. Twice changes nothing. */
export async function loadScales({ addresses, territory, day }: LoadOrder, progress: Progress): Promise<void> {
  const { commune, call, pma } = scaleHouses;
  const rows = territoryRows(territory);
  await progress.step(loading(territory.communes.length), async () => {
    await Promise.all([
      commune.loadTerritory(addresses.commune.ownerUrl, rows.commune),
      call.loadTerritory(addresses.call.ownerUrl, rows.call),
      pma.loadTerritory(addresses.pma.ownerUrl, rows.pma),
    ]);
  });
  if (day === null) return;
  const made = demonstration(territory, day);
  await progress.step({ en: 'Adding the demonstration', fr: 'Ajout de la démonstration' }, async () => {
    await Promise.all([
      commune.loadDemonstration(addresses.commune.ownerUrl, made.commune),
      call.loadDemonstration(addresses.call.ownerUrl, made.call),
      pma.loadDemonstration(addresses.pma.ownerUrl, made.pma),
    ]);
    await loadPersonaMandates(addresses, tenantsOf(territory));
  });
}

const loading = (communes: number) => ({
  en: `Loading ${communes} communes`,
  fr: `Chargement de ${communes} communes`,
});
