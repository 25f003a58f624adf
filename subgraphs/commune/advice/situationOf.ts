import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { SupportScale } from '#shared/graphql/SupportRole.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import type { CommuneStanding } from '#shared/subsidiarity/CommuneStanding.js';
import type { NeedSituation, Offer, RunningSupport } from '#shared/subsidiarity/NeedSituation.js';
import { defaultRole } from '#shared/subsidiarity/roles.js';
import type { ScaleAbove } from '#shared/subsidiarity/scalesAbove.js';
import { truthOf } from '#shared/subsidiarity/Truth.js';
import { consentsOfNeeds } from '../consents/store.js';
import type { Need } from '../needs/Need.js';
import { projectsById } from '../projects/store.js';
import { consentedTo } from './consentedTo.js';
import type { HeardOffers } from './heardOffers.js';
import { peerOffers, plainOffer } from './peerOffers.js';
import { standingOf } from './standingOf.js';

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
    unheard: unheard(need, communes, await consentedTo(context, need, carriers, day)),
    coFunding: isMoney ? moneyOf(need, communes) : null,
  };
}

/** A scale that was not heard stands there as one that could not be reached: each agglomeration for its own members. */
function heardOffers(
  { agglomerationOffers, poleOffer, partnerOffers }: HeardOffers,
  communes: readonly CommuneStanding[],
): Offer[] {
  const membersOf = (siren: string) =>
    communes.filter(({ agglomeration }) => agglomeration === siren).map(({ insee }) => insee);
  const unreached = (scale: ScaleAbove, provider: string, serves: readonly string[] | null): Offer => ({
    ...plainOffer,
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
    return { ...plainOffer, scale: 'AGGLOMERATION', provider: siren, serves: membersOf(siren), state, lots, evidence };
  });
  const partners = partnerOffers?.map(({ partnerId, state, lots, asOf }): Offer => {
    const evidence = [{ scale: 'PARTNER', entity: 'Partner', id: partnerId, asOf: String(asOf) }] as const;
    return { ...plainOffer, scale: 'PARTNER', provider: partnerId, state, lots, evidence };
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
    ...plainOffer,
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

/** What the law says of the money, as the lead's own agglomeration told it; what it is for as the commune says first. */
function moneyOf(
  { coFundingObject, agglomerationOffers }: Need & HeardOffers,
  [lead]: readonly CommuneStanding[],
): NeedSituation['coFunding'] {
  const told = agglomerationOffers?.find(({ siren }) => siren !== null && siren === lead?.agglomeration);
  return { object: coFundingObject ?? told?.coFundingObject ?? null, maxCents: told?.lawfulCents ?? null };
}

/** What supports and allocations have promised already, in the role that the need asks for. */
function promised({ kind, presence, agglomerationOffers, poleOffer }: Need & HeardOffers): RunningSupport[] {
  const role = defaultRole(kind ?? 'ENGINEERING', presence ?? false);
  const of = (scale: ScaleAbove, provider: string | null, halfDays: number): RunningSupport[] =>
    halfDays > 0 ? [{ scale, provider: provider ?? '', role, halfDays }] : [];
  if (kind === 'CO_FUNDING') {
    return (agglomerationOffers ?? []).flatMap((one) => of('AGGLOMERATION', one.siren, one.grantedCents ?? 0));
  }
  return [
    ...(agglomerationOffers ?? []).flatMap((one) => of('AGGLOMERATION', one.siren, one.promisedHalfDays)),
    ...(poleOffer == null ? [] : of('POLE', poleOffer.siren, poleOffer.promisedHalfDays)),
  ];
}

/** Scales that may have promised something, and could not be heard or could not see the need. */
function unheard(
  { agglomerationOffers, poleOffer }: HeardOffers,
  communes: readonly CommuneStanding[],
  consented: readonly SupportScale[],
): ScaleAbove[] {
  const told = new Set(agglomerationOffers?.filter(({ state }) => state === 'KNOWN').map(({ siren }) => siren));
  const isSilent = {
    AGGLOMERATION: communes.some(({ agglomeration }) => !told.has(agglomeration)),
    POLE: poleOffer?.state !== 'KNOWN',
  };
  return (['AGGLOMERATION', 'POLE'] as const).filter(
    (scale) => isSilent[scale] && consented.includes(SupportScale[scale]),
  );
}
