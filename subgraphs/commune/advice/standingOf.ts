import { competenceNamed } from '#shared/competences/Competence.js';
import { regimeOfProject } from '#shared/competences/regimeOfProject.js';
import { addDays } from '#shared/councils/calendarDays.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { CommuneStanding, ConsentStanding } from '#shared/subsidiarity/CommuneStanding.js';
import { rulesOn } from '#shared/subsidiarity/rules.js';
import { truthOf } from '#shared/subsidiarity/Truth.js';
import { agglomerationsOf, communesByInsee } from '../communes/store.js';
import type { Consent } from '../consents/Consent.js';
import { standingOn } from '../consents/consentOn.js';
import { communeCouncils } from '../councils/communeCouncils.js';
import type { Need } from '../needs/Need.js';
import { regimesTold } from '../regimes/store.js';

/** A commune as it stands on a day: its agglomeration, its size, the regime it was told of, its words on a need. */
export async function standingOf(
  context: RequestContext,
  need: Pick<Need, 'competence' | 'projectId'>,
  insee: string,
  words: readonly Consent[],
  day: string,
): Promise<CommuneStanding> {
  const [commune, agglomeration, told, councils] = await Promise.all([
    context.load(communesByInsee, insee, undefined),
    context.load(agglomerationsOf, insee, day),
    context.load(regimesTold, insee, { on: day }),
    context.load(communeCouncils.ofQuarters, insee, { from: day, until: addDays(day, 366) }),
  ]);
  const competence = competenceNamed(need.competence)?.key ?? null;
  const regime = told.find((one) => one.competence === competence);
  const population = commune?.population ?? null;
  return {
    insee,
    agglomeration,
    small: population === null ? 'UNKNOWN' : truthOf(population < rulesOn(day).smallUnder),
    regime: regime === undefined ? 'UNKNOWN' : regimeOfProject(regime, need.projectId),
    words: standings(words, insee, day),
    nextCouncil: councils.find(({ heldOn }) => heldOn >= day)?.heldOn ?? null,
    evidence: regime
      ? [{ scale: 'COMMUNE', entity: 'RegimeReceipt', id: regime.actReference, asOf: regime.asOf.toISOString() }]
      : [],
  };
}

/** The commune's last word for each scale and role, as it holds that day; a word that does not hold is none. */
function standings(words: readonly Consent[], insee: string, day: string): ConsentStanding[] {
  const own = words.filter((word) => word.insee === insee);
  const names = new Set(own.map(({ scale, role }) => `${scale} ${role}`));
  return [...names].flatMap((name): ConsentStanding[] => {
    const said = own.filter(({ scale, role }) => `${scale} ${role}` === name);
    const last = said.at(-1);
    const { state } = standingOn(
      said.map((word) => ({ ...word, enforceableFrom: word.act.enforceableFrom })),
      day,
      true,
    );
    if (last === undefined || state === 'NONE') return [];
    const evidence = { scale: 'COMMUNE', entity: 'Consent', id: last.id, asOf: last.recordedAt.toISOString() } as const;
    return [{ scale: last.scale, role: last.role, standing: state, evidence }];
  });
}
