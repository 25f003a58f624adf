import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheckedJson, readCheckedJson } from './CheckedJson.js';
import { readGeographyFile } from './geographyFile.js';
import { readOfficialRegister } from './officialRegister.js';
import { registerTerritory } from './registerTerritory.js';
import type { CommuneGeography, Fact, ListeningRound, PoleMember, Source, Territory } from './Territory.js';
import { TerritoryError, type TerritoryProblem } from './TerritoryError.js';
import { readTerritoryFile, type TerritoryFile } from './territoryFile.js';

/** The territory loaded unless another is named. Data files stay beside their sources, they are not compiled. */
const artoisFile = fileURLToPath(new URL('../../../infra/territory/artois.json', import.meta.url));

/**
 * Loads the territory of a file, of the same form as artois.json: its communes, memberships and populations come from
 * the national register, its geography from the file it names, if any.
 * Throws a TerritoryError that lists every problem of all these files at once.
 */
export async function loadTerritory(path: string = artoisFile): Promise<Territory> {
  const problems: TerritoryProblem[] = [];
  const json = await readCheckedJson(path, problems);
  if (!json) throw new TerritoryError(problems);
  const file = readTerritoryFile(json);
  const geographyJson =
    file.geography && (await readCheckedJson(resolve(dirname(path), file.geography.file), problems));
  const geography = geographyJson ? readGeographyFile(geographyJson) : new Map<string, CommuneGeography>();
  const register = await readOfficialRegister(problems);
  if (!register) throw new TerritoryError(problems);

  const registered = registerTerritory(file, register, geography, json);
  for (const insee of geography.keys()) {
    if (!register.communes.has(insee))
      geographyJson?.report(`communes.${insee}`, 'is not a commune of France in force');
  }
  reportForeignCommunes(json, file, new Set(registered.communes.map(({ insee }) => insee)));
  if (problems.length > 0 || !file.pole) throw new TerritoryError(problems);

  const sourceOf = (id: string): Source => {
    const source = file.sources.get(id);
    if (!source) throw new Error(`source ${id} passed the checks without existing`);
    return source;
  };
  return {
    pole: file.pole,
    ...registered,
    poleMembers: poleMembers(file, sourceOf),
    geographySource: file.geography && sourceOf(file.geography.source),
    facts: file.facts.map(({ value }): Fact => ({ ...value, source: sourceOf(value.source) })),
    listeningRounds: file.listeningRounds.map(
      ({ value }): ListeningRound => ({ ...value, source: sourceOf(value.source) }),
    ),
  };
}

function poleMembers(file: TerritoryFile, sourceOf: (id: string) => Source): PoleMember[] {
  const names = new Map(file.agglomerations.map(({ value }) => [value.siren, value.name]));
  return file.members.map(({ value }) => ({
    siren: value.siren,
    name: value.kind === 'AGGLOMERATION' ? (names.get(value.siren) ?? value.siren) : value.name,
    kind: value.kind,
    since: value.since,
    sinceMeaning: value.sinceMeaning,
    source: sourceOf(value.source),
  }));
}

function reportForeignCommunes(json: CheckedJson, file: TerritoryFile, communes: ReadonlySet<string>): void {
  const { facts, listeningRounds } = file;
  for (const { place, value } of facts) {
    const { kind, code } = value.subject;
    if (kind === 'COMMUNE' && !communes.has(code)) {
      json.report(`${place}.subject.code`, `${code} is not in this territory`);
    }
  }
  for (const { place, value } of listeningRounds) {
    if (!communes.has(value.commune)) json.report(`${place}.commune`, `${value.commune} is not in this territory`);
  }
}
