import type { AgglomerationTerritory } from '#call/demo/AgglomerationRows.js';
import type { CommuneTerritory } from '#commune/demo/CommuneRows.js';
import type { PoleTerritory } from '#pma/demo/PoleRows.js';
import type { FactRow } from '#shared/graphql/Fact.js';
import type { OfficialCommune } from '#shared/graphql/officialCommunes.js';
import type { Source as ShownSource } from '#shared/graphql/Source.js';
import type { Source, Territory } from '../territory/Territory.js';
import { statedByAgglomerations } from './statedByAgglomerations.js';
import { statedByPole } from './statedByPole.js';

/** Each scale's own part of the territory: no scale receives rows that belong to another. */
export interface TerritoryRows {
  readonly commune: CommuneTerritory;
  readonly call: AgglomerationTerritory;
  readonly pma: PoleTerritory;
}

export function territoryRows(territory: Territory): TerritoryRows {
  const communes = officialCommunes(territory);
  return {
    commune: {
      communes: territory.communes.map(({ insee, siren, name, geography }) => ({
        insee,
        siren,
        name,
        longitude: geography?.longitude ?? null,
        latitude: geography?.latitude ?? null,
        areaKm2: geography?.squareKilometres ?? null,
      })),
      populations: territory.populations.map(({ commune, inhabitants, since, source }) => ({
        insee: commune,
        inhabitants,
        since,
        source: shown(source),
      })),
      neighbours: territory.communes.flatMap(({ insee, geography }) =>
        (geography?.neighbours ?? []).filter((other) => insee < other).map((other) => [insee, other] as const),
      ),
      memberships: territory.memberships.map(({ commune, agglomeration, since }) => ({
        insee: commune,
        siren: agglomeration,
        since,
      })),
      poles: [{ siren: territory.pole.siren, name: territory.pole.name }],
      facts: factsAbout(territory, 'COMMUNE'),
      listeningRounds: territory.listeningRounds.map(({ commune, source, ...round }) => ({
        ...round,
        insee: commune,
        source: shown(source),
      })),
    },
    call: {
      agglomerations: territory.agglomerations.map(({ siren, name, shortName }) => ({ siren, name, shortName })),
      memberships: territory.memberships.map(({ commune, agglomeration, since, source }) => ({
        insee: commune,
        siren: agglomeration,
        since,
        source: shown(source),
      })),
      poleMemberships: territory.poleMembers
        .filter(({ kind }) => kind === 'AGGLOMERATION')
        .map(({ siren, since }) => ({ siren, pole: territory.pole.siren, since })),
      communes,
      facts: factsAbout(territory, 'AGGLOMERATION'),
      stated: statedByAgglomerations(territory, shown),
    },
    pma: {
      poles: [{ siren: territory.pole.siren, name: territory.pole.name }],
      members: territory.poleMembers.map(({ siren, name, kind, since, source }) => ({
        pole: territory.pole.siren,
        siren,
        name,
        kind,
        since,
        source: shown(source),
      })),
      communes,
      places: placesOf(territory),
      facts: factsAbout(territory, 'POLE'),
      stated: statedByPole(territory, shown),
    },
  };
}

function officialCommunes(territory: Territory): OfficialCommune[] {
  const newest = new Map<string, { since: string; inhabitants: number }>();
  for (const row of territory.populations) {
    const known = newest.get(row.commune);
    if (known === undefined || known.since < row.since) newest.set(row.commune, row);
  }
  return territory.communes.map(({ insee, name }) => ({
    insee,
    name,
    population: newest.get(insee)?.inhabitants ?? null,
  }));
}

/** Where communes are, and bodies that may employ: an agglomeration in the middle of its communes' centres. */
function placesOf(territory: Territory): PoleTerritory['places'] {
  const centres = new Map(
    territory.communes.flatMap(({ insee, geography }) => (geography ? [[insee, geography]] : [])),
  );
  const place = (code: string, of: readonly { readonly longitude: number; readonly latitude: number }[]) => ({
    code,
    longitude: of.reduce((sum, { longitude }) => sum + longitude, 0) / of.length,
    latitude: of.reduce((sum, { latitude }) => sum + latitude, 0) / of.length,
  });
  const middles = territory.agglomerations.flatMap(({ siren }) => {
    const members = [
      ...new Set(territory.memberships.filter((row) => row.agglomeration === siren).map((row) => row.commune)),
    ];
    const known = members.flatMap((insee) => centres.get(insee) ?? []);
    return known.length === 0 ? [] : [place(siren, known)];
  });
  const own = territory.communes.flatMap(({ siren, geography }) => (geography ? [place(siren, [geography])] : []));
  return {
    communes: territory.communes.flatMap(({ insee, geography }) => (geography ? [place(insee, [geography])] : [])),
    organisations: [...own, ...middles],
  };
}

function factsAbout(territory: Territory, kind: 'COMMUNE' | 'AGGLOMERATION' | 'POLE'): FactRow[] {
  return territory.facts
    .filter((fact) => fact.subject.kind === kind)
    .map(({ id, subject, kind: about, title, statement, value, unit, approximate, asOf, source }) => ({
      id,
      subject: subject.code,
      kind: about,
      title,
      statement,
      value,
      unit,
      approximate,
      asOf,
      source: shown(source),
    }));
}

function shown({ title, publisher, publishedOn, version }: Source): ShownSource {
  return { title, publisher, publishedOn: publishedOn ?? version };
}
