import { regimeOfProject } from '#shared/competences/regimeOfProject.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { CommuneStanding } from '#shared/subsidiarity/CommuneStanding.js';
import { regimesOfCommunes } from '../regimes/store.js';

/** The communes with the agglomeration they belong to, and with the regimes that it settled itself rather than with what they were told. */
export async function withOwnRegimes(
  context: RequestContext,
  communes: readonly CommuneStanding[],
  competence: string | null,
  { siren, projectId, day }: { readonly siren: string; readonly projectId: string; readonly day: string },
): Promise<CommuneStanding[]> {
  return await Promise.all(
    communes.map(async (commune): Promise<CommuneStanding> => {
      const known = { ...commune, agglomeration: commune.agglomeration ?? siren };
      if (competence === null) return known;
      const regimes = await context.load(regimesOfCommunes, commune.insee, { on: day });
      const own = regimes.find(({ competenceKey }) => competenceKey === competence);
      if (own === undefined) return known;
      const evidence = {
        scale: 'AGGLOMERATION',
        entity: 'CompetenceRegime',
        id: own.id,
        asOf: new Date().toISOString(),
      } as const;
      return { ...known, regime: regimeOfProject(own, projectId), evidence: [...(commune.evidence ?? []), evidence] };
    }),
  );
}
