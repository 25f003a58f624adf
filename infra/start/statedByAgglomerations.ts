import type { StatedByAgglomerations } from '#call/demo/TerritorialRows.js';
import type { Source as ShownSource } from '#shared/graphql/Source.js';
import type { Fact, Source, Territory } from '../territory/Territory.js';

/**
 * The territorial projects, vice-presidencies and contracts that sources state as facts, as rows of their own: from the
 * day on which the source states them, since it says no earlier one. An axis's key is its fact's name.
 */
export function statedByAgglomerations(
  { agglomerations, facts }: Territory,
  shown: (source: Source) => ShownSource,
): StatedByAgglomerations {
  const of = (siren: string, kind: Fact['kind']) =>
    facts.filter(({ subject, kind: about }) => subject.code === siren && about === kind);
  return {
    projects: agglomerations.flatMap(({ siren }) => {
      const axes = of(siren, 'AXIS');
      const [first] = axes;
      if (first === undefined) return [];
      const rows = axes.map(({ id, title, statement }) => ({
        key: id.replace(/^.*?axis-/, ''),
        title: title?.fr ?? statement.fr,
        text: statement.fr,
      }));
      return [{ siren, since: dayOf(first), source: shown(first.source), axes: rows }];
    }),
    vicePresidencies: agglomerations.flatMap(({ siren }) =>
      of(siren, 'VICE_PRESIDENCY').flatMap((fact) =>
        fact.value === null ? [] : [{ siren, since: dayOf(fact), count: fact.value, source: shown(fact.source) }],
      ),
    ),
    contracts: agglomerations.flatMap(({ siren }) =>
      of(siren, 'CONTRACT').flatMap((fact) => {
        const { id, partner, title, statement, pilotCommunes } = fact;
        if (partner === null) return [];
        const knownSince = dayOf(fact);
        return [
          {
            id,
            siren,
            partner,
            title: title?.fr ?? statement.fr,
            knownSince,
            pilots: pilotCommunes,
            source: shown(fact.source),
          },
        ];
      }),
    ),
  };
}

const dayOf = ({ asOf }: Fact) => (asOf.length === 7 ? `${asOf}-01` : asOf);
