import type { StatedByPoles } from '#pma/demo/ProjectRows.js';
import type { Source as ShownSource } from '#shared/graphql/Source.js';
import type { Fact, Source, Territory } from '../territory/Territory.js';

/**
 * The governance and the axes that sources state of the pole as facts, as rows of their own: from the day on which the
 * source states them, since it says no earlier one. An axis's key is its fact's name.
 */
export function statedByPole(
  { pole: { siren }, facts }: Territory,
  shown: (source: Source) => ShownSource,
): StatedByPoles {
  const about = (kind: Fact['kind']) =>
    facts.filter((fact) => fact.subject.kind === 'POLE' && fact.subject.code === siren && fact.kind === kind);
  // A source that describes how the pole works names programmes and groups in passing: their facts' names say which.
  const described = (name: string) =>
    about('APPROACH')
      .filter(({ id }) => id.startsWith(name))
      .map((fact) => ({
        pole: siren,
        title: fact.title?.fr ?? fact.statement.fr,
        text: fact.statement.fr,
        since: dayOf(fact),
        source: shown(fact.source),
      }));
  return {
    programmes: described('pole-programme-'),
    metropolitanGroups: described('pole-working-groups'),
    governances: about('GOVERNANCE').flatMap((fact) => {
      if (fact.value === null) return [];
      const posts = about('STAFF').find(({ asOf }) => asOf === fact.asOf)?.value ?? null;
      return [
        {
          pole: siren,
          since: dayOf(fact),
          // The source names presidents without counting them.
          presidents: null,
          electedMembers: fact.value,
          approximate: fact.approximate,
          staffPosts: posts,
          source: shown(fact.source),
        },
      ];
    }),
    partners: about('PARTNER').map((fact) => ({
      pole: siren,
      name: fact.title?.fr ?? fact.statement.fr,
      text: fact.statement.fr,
      since: dayOf(fact),
      source: shown(fact.source),
    })),
    axes: about('AXIS').map((fact, index) => ({
      pole: siren,
      key: fact.id.replace(/^.*?axis-/, ''),
      position: index + 1,
      title: fact.title?.fr ?? fact.statement.fr,
      since: dayOf(fact),
      source: shown(fact.source),
    })),
  };
}

const dayOf = ({ asOf }: Fact) => (asOf.length === 7 ? `${asOf}-01` : asOf);
