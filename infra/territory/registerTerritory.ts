import type { CheckedJson } from './CheckedJson.js';
import type { OfficialRegister, RegisteredCommune } from './officialRegister.js';
import { registerEdition } from './registerEdition.js';
import type { Agglomeration, Commune, CommuneGeography, Membership, Population, Territory } from './Territory.js';
import type { TerritoryFile } from './territoryFile.js';

/** What of a territory the national register tells. */
type RegisteredTerritory = Pick<Territory, 'agglomerations' | 'communes' | 'memberships' | 'populations'>;

/**
 * Finds the file's agglomerations in the national register, and with them the communes, their memberships and
 * populations. Reports agglomerations the register does not know, and places where the register contradicts itself.
 */
export function registerTerritory(
  file: TerritoryFile,
  register: OfficialRegister,
  geography: ReadonlyMap<string, CommuneGeography>,
  json: CheckedJson,
): RegisteredTerritory {
  const agglomerations: Agglomeration[] = [];
  const members = new Map<string, { commune: RegisteredCommune; siren: string; agglomeration: string }>();
  for (const { place, value } of file.agglomerations) {
    const found = register.agglomerations.get(value.siren);
    if (!found) {
      json.report(`${place}.siren`, `${value.siren} is not an agglomeration of the national list`);
      continue;
    }
    if (agglomerations.some(({ siren }) => siren === value.siren)) continue; // reported where the file is read
    agglomerations.push({ ...value, kind: found.kind });
    for (const { insee, siren } of found.communes) {
      const commune = register.communes.get(insee);
      if (!commune) json.report(place, `its commune ${insee} is not in force in the official geographic code`);
      else if (commune.siren !== siren) json.report(place, `the register gives ${insee} two SIRENs`);
      else if (members.has(insee)) json.report(place, `its commune ${insee} is already in another agglomeration`);
      else members.set(insee, { commune, siren, agglomeration: value.siren });
    }
  }
  const sorted = [...members.values()].sort((a, b) => (a.commune.insee < b.commune.insee ? -1 : 1));
  return {
    agglomerations,
    communes: sorted.map(
      ({ commune, siren }): Commune => ({
        insee: commune.insee,
        siren,
        name: commune.name,
        geography: within(members, geography.get(commune.insee)),
        source: registerEdition.codes,
      }),
    ),
    memberships: sorted.map(
      ({ commune, agglomeration }): Membership => ({
        commune: commune.insee,
        agglomeration,
        since: registerEdition.compositionOn,
        sinceMeaning: 'AT_LATEST',
        source: registerEdition.composition,
      }),
    ),
    populations: sorted.flatMap(({ commune }) => populationOf(commune)),
  };
}

/** Borders with communes outside the territory are left out: nothing is known of what lies behind them. */
function within(territory: ReadonlyMap<string, unknown>, geography: CommuneGeography | undefined) {
  if (!geography) return null;
  return { ...geography, neighbours: geography.neighbours.filter((insee) => territory.has(insee)) };
}

function populationOf({ insee, population }: RegisteredCommune): Population[] {
  const dated = registerEdition.populations.find(({ inseePrefix }) => insee.startsWith(inseePrefix));
  if (population === null || !dated) return [];
  const { referenceYear, since, source } = dated;
  return [{ commune: insee, inhabitants: population, referenceYear, since, source }];
}
