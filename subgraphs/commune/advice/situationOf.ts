import { competenceNamed } from '#shared/competences/Competence.js';
import { addDays } from '#shared/councils/calendarDays.js';
import { offeredMonths } from '#shared/graphql/offeredMonths.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import type { CommuneStanding, ConsentStanding } from '#shared/subsidiarity/CommuneStanding.js';
import type { NeedSituation, Offer, RunningSupport } from '#shared/subsidiarity/NeedSituation.js';
import { defaultRole } from '#shared/subsidiarity/roles.js';
import { rulesOn } from '#shared/subsidiarity/rules.js';
import type { ScaleAbove } from '#shared/subsidiarity/scalesAbove.js';
import { truthOf } from '#shared/subsidiarity/Truth.js';
import { heldBy } from '../communes/capacityStore.js';
import { engineeringCapacitiesOf } from '../communes/engineeringStore.js';
import { agglomerationsOf, communesByInsee } from '../communes/store.js';
import type { Consent } from '../consents/Consent.js';
import { standingOn } from '../consents/consentOn.js';
import { consentsOfNeeds } from '../consents/store.js';
import { communeCouncils } from '../councils/communeCouncils.js';
import { lendable } from '../needs/lendable.js';
import type { Need } from '../needs/Need.js';
import { peersOfNeeds } from '../needs/peersOfNeeds.js';
import { projectsById } from '../projects/store.js';
import { regimesTold } from '../regimes/store.js';
import type { HeardOffers } from './heardOffers.js';

/** The nearest peers that are asked before an agglomeration is. */
const peersAsked = { first: 50 } as const;

/** All that the rule looks at, on a day: the commune's own rows, and what the other scales told with the question. */
export async function situationOf(
  context: RequestContext,
  need: Need & HeardOffers,
  day: string,
): Promise<NeedSituation | null> {
  const project = await context.load(projectsById, need.projectId, undefined);
  if (project === null || need.kind == null) return null;
  const carriers = [project.insee, ...project.coCarrierCodes];
  const words = await context.load(consentsOfNeeds, need.id, undefined);
  const communes = await Promise.all(carriers.map((insee) => standingOf(context, need, insee, words, day)));
  const isMoney = need.kind === 'CO_FUNDING';
  return {
    id: need.id,
    day,
    asked: truthOf(project.visibility !== Visibility.PRIVATE && ['SHARED', 'PROPOSED'].includes(project.state)),
    kind: need.kind,
    presence: need.presence ?? false,
    from: need.from ?? null,
    until: need.until ?? null,
    quantity: (isMoney ? need.quantityCents : need.quantityHalfDays) ?? 0,
    own: isMoney ? 0 : (need.ownHalfDays ?? 0),
    inhabitants: need.inhabitantsHalfDays ?? 0,
    actsOnInhabitants: need.onInhabitants ?? false,
    hasRelay: truthOf(Boolean(need.relay)),
    repeated: 'FALSE',
    communes,
    offers: [...(await peerOffers(context, need, carriers, day)), ...heardOffers(need, communes)],
    running: promised(need),
    coFunding: null,
  };
}

async function standingOf(
  context: RequestContext,
  need: Need,
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
    regime: regime?.regime ?? 'UNKNOWN',
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

/** Other communes that say they could lend some of their engineering in the need's months, nearest first. */
async function peerOffers(
  context: RequestContext,
  need: Need,
  carriers: readonly string[],
  day: string,
): Promise<Offer[]> {
  if (need.kind === 'CO_FUNDING') return [];
  const { nodes } = await context.load(peersOfNeeds, need.id, peersAsked);
  const months = offeredMonths(need.from ?? null, need.until ?? null, day);
  const found = await Promise.all(
    nodes
      .filter(({ insee }) => !carriers.includes(insee))
      .map(async ({ insee, skill, distanceKm }) => {
        const points = await context.load(engineeringCapacitiesOf, insee, undefined);
        const lent = lendable(heldBy(insee, points, day), skill);
        return lent === null ? null : { insee, distanceKm, lent };
      }),
  );
  return found
    .filter((one) => one !== null)
    .map(({ insee, distanceKm, lent }) => ({
      ...plain,
      scale: 'PEERS',
      provider: insee,
      state: 'KNOWN',
      lots: months.map((month) => ({ lot: `${lent.id} ${month}`, month, halfDays: lent.lendableHalfDays })),
      distance: distanceKm ?? Number.MAX_SAFE_INTEGER,
      evidence: [{ scale: 'PEERS', entity: 'EngineeringCapacity', id: lent.id, asOf: new Date().toISOString() }],
    }));
}

const plain = { distance: 0, serves: null, withinInterest: 'TRUE', chain: 'TRUE', evidence: [] } as const;

/** A scale that was not heard stands there as one that could not be reached: each agglomeration for its own members. */
function heardOffers(
  { agglomerationOffers, poleOffer, partnerOffers }: HeardOffers,
  communes: readonly CommuneStanding[],
): Offer[] {
  const membersOf = (siren: string) =>
    communes.filter(({ agglomeration }) => agglomeration === siren).map(({ insee }) => insee);
  const unreached = (scale: ScaleAbove, provider: string, serves: readonly string[] | null): Offer => ({
    ...plain,
    scale,
    provider,
    serves,
    state: 'UNREACHABLE',
    lots: [],
    withinInterest: 'UNKNOWN',
    chain: 'UNKNOWN',
  });
  const sirens = [...new Set(communes.map(({ agglomeration }) => agglomeration ?? ''))];
  const agglomerations = sirens.map((siren): Offer => {
    const heard = agglomerationOffers?.find((one) => one.siren === siren);
    if (heard === undefined) return unreached('AGGLOMERATION', siren, membersOf(siren));
    const { state, lots, asOf } = heard;
    const evidence = [{ scale: 'AGGLOMERATION', entity: 'AgglomerationOffer', id: siren, asOf: String(asOf) }] as const;
    return { ...plain, scale: 'AGGLOMERATION', provider: siren, serves: membersOf(siren), state, lots, evidence };
  });
  const partners = partnerOffers?.map(({ partnerId, state, lots, asOf }): Offer => {
    const evidence = [{ scale: 'PARTNER', entity: 'Partner', id: partnerId, asOf: String(asOf) }] as const;
    return { ...plain, scale: 'PARTNER', provider: partnerId, state, lots, evidence };
  });
  return [...agglomerations, poleOfferOf(poleOffer, unreached), ...(partners ?? [unreached('PARTNER', '', null)])];
}

function poleOfferOf(
  heard: HeardOffers['poleOffer'],
  unreached: (scale: ScaleAbove, provider: string, serves: null) => Offer,
): Offer {
  if (heard == null) return unreached('POLE', '', null);
  const { state, lots, siren, withinInterest, asOf } = heard;
  return {
    ...plain,
    scale: 'POLE',
    provider: siren ?? '',
    state,
    lots,
    withinInterest: withinInterest === null ? 'UNKNOWN' : truthOf(withinInterest),
    // Which agreements its staff would come through is settled with the allocation.
    chain: 'UNKNOWN',
    evidence: [{ scale: 'POLE', entity: 'PoleOffer', id: siren ?? '', asOf: String(asOf) }],
  };
}

/** What supports and allocations have promised already, in the role that the need asks for. */
function promised({ kind, presence, agglomerationOffers, poleOffer }: Need & HeardOffers): RunningSupport[] {
  const role = defaultRole(kind ?? 'ENGINEERING', presence ?? false);
  const of = (scale: ScaleAbove, provider: string | null, halfDays: number): RunningSupport[] =>
    halfDays > 0 ? [{ scale, provider: provider ?? '', role, halfDays }] : [];
  return [
    ...(agglomerationOffers ?? []).flatMap((one) => of('AGGLOMERATION', one.siren, one.promisedHalfDays)),
    ...(poleOffer == null ? [] : of('POLE', poleOffer.siren, poleOffer.promisedHalfDays)),
  ];
}
