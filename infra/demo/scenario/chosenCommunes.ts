import type { Commune, Territory } from '../../territory/Territory.js';
import { personas } from '../personas.js';
import { draw } from './chance.js';

/** A commune of the demonstration and the agglomeration it belongs to. */
export interface ChosenCommune {
  readonly insee: string;
  readonly name: string;
  readonly agglomeration: string;
  readonly population: number;
}

/** How many communes take part, of those the territory has. */
const wanted = 60;

/**
 * About sixty communes of all agglomerations, each agglomeration by its share of the territory, drawn by chance that is
 * always the same; those of the personas come first, in the personas' order, so that each finds something to do.
 */
export function chosenCommunes(territory: Territory): ChosenCommune[] {
  const agglomerationOf = new Map(territory.memberships.map((row) => [row.commune, row.agglomeration]));
  const populationOf = new Map(territory.populations.map((row) => [row.commune, row.inhabitants]));
  const first = personaCommunes(territory);
  const share = Math.min(1, wanted / territory.communes.length);
  const chosen = territory.agglomerations.flatMap(({ siren }) => {
    const members = territory.communes.filter(({ insee }) => agglomerationOf.get(insee) === siren);
    return [...members]
      .sort((a, b) => rank(a, first) - rank(b, first))
      .slice(0, Math.max(3, Math.round(members.length * share)));
  });
  const order = [...first];
  const place = ({ insee }: Commune) => (first.has(insee) ? order.indexOf(insee) : order.length);
  return [...chosen]
    .sort((a, b) => place(a) - place(b))
    .map(({ insee, name }) => ({
      insee,
      name,
      agglomeration: agglomerationOf.get(insee) ?? '',
      population: populationOf.get(insee) ?? 0,
    }));
}

function rank({ insee }: Commune, first: ReadonlySet<string>): number {
  return first.has(insee) ? -1 : draw('commune', insee);
}

function personaCommunes(territory: Territory): Set<string> {
  const inseeOf = new Map(territory.communes.map(({ siren, insee }) => [siren, insee]));
  return new Set(
    personas.flatMap(({ claims }) => {
      const siret = typeof claims?.siret === 'string' ? inseeOf.get(claims.siret.slice(0, 9)) : undefined;
      const mandates = Array.isArray(claims?.archipel_mandates) ? claims.archipel_mandates : [];
      return [siret, ...mandates.map((mandate: { insee?: string }) => mandate.insee)].filter(
        (code) => code !== undefined,
      );
    }),
  );
}
