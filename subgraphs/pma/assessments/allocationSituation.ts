import { broughtBelow, heardPeers, heardStandings } from '#shared/graphql/heardStandings.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { SubsidiarityAssessment } from '#shared/graphql/SubsidiarityAssessment.js';
import { SupportScale } from '#shared/graphql/SupportRole.js';
import { shownAssessment } from '#shared/graphql/shownAssessment.js';
import { assess } from '#shared/subsidiarity/assess.js';
import type { SupportSituation } from '#shared/subsidiarity/SupportSituation.js';
import { truthOf } from '#shared/subsidiarity/Truth.js';
import { workedAfterRefusal } from '#shared/subsidiarity/workedAfterRefusal.js';
import type { Allocation } from '../allocations/Allocation.js';
import { competencesOfInterest } from '../governance/store.js';
import { clock } from '../territory/clock.js';
import { allocationRecordsOf } from './allocationRecords.js';
import { effortHeard } from './effortHeard.js';
import { effortOfNeeds } from './effortOfNeeds.js';

const states: Readonly<Record<Allocation['state'], SupportSituation['state']>> = {
  REQUESTED: 'OFFERED',
  PROPOSED: 'OFFERED',
  ACCEPTED: 'CONSENTED',
  ACTIVE: 'ACTIVE',
  ENDED: 'CLOSED',
  REFUSED: 'REFUSED',
  CANCELLED: 'REFUSED',
};

/** Is a post of the pole at work in a commune's place? From the pole's rows, and from what the others told with the question. */
export async function assessAllocation(
  context: RequestContext,
  allocation: Allocation,
): Promise<SubsidiarityAssessment | null> {
  const record = await context.load(allocationRecordsOf, allocation.id, undefined);
  if (record === null) return null;
  const day = clock.today();
  const { id, needId, pilotCode, communeFacts: facts = null, from, until, endedOn } = allocation;
  const { agglomerationHalfDays = null, exchangedHalfDays = null, agglomerationFreeHalfDays = null } = allocation;
  const ofPole = needId === null ? null : (await context.load(effortOfNeeds, needId, undefined)).halfDays;
  const interests = await context.load(interestsOf, record.pole, { on: day });
  const state = states[allocation.state];
  const communeCodes = pilotCode === null ? [] : [pilotCode];
  const help = {
    scale: 'POLE',
    role: 'SECONDMENT',
    communeCodes,
    received: new Map(communeCodes.map((code) => [code, record.word ?? 'NONE'] as const)),
  } as const;
  const situation: SupportSituation = {
    id,
    day,
    scale: help.scale,
    provider: record.pole,
    role: help.role,
    state,
    halfDays: state === 'CLOSED' ? record.done : record.planned,
    communes: heardStandings(facts, help),
    workedAfterRefusal: workedAfterRefusal(
      communeCodes.map((commune) => ({ commune, word: record.word ?? 'NONE', on: record.wordOn })),
      record.lastWorked,
      endedOn,
    ),
    ledByOther: 'FALSE',
    mandates: [],
    instructedByBeneficiary: record.instructed === null ? 'UNKNOWN' : truthOf(record.instructed),
    actsOnInhabitants: facts?.onInhabitants ?? false,
    hasRelay: facts === null ? 'UNKNOWN' : truthOf(facts.hasRelay),
    effort: effortHeard({
      // Where its request names no need, what others bring beside it cannot be told.
      pole: ofPole === null ? null : ofPole + (state === 'OFFERED' ? record.planned : 0),
      brought: broughtBelow(facts),
      agglomeration: agglomerationHalfDays,
      exchanged: exchangedHalfDays,
      consented: facts === null ? null : facts.consentedTo.includes(SupportScale.AGGLOMERATION),
    }),
    lower: [
      ...heardPeers(facts, from),
      {
        scale: 'AGGLOMERATION',
        provider: facts?.agglomerationCodes[0] ?? '',
        capacity: agglomerationFreeHalfDays,
        refused: facts === null ? 'UNKNOWN' : truthOf(facts.agglomerationRefused),
        from,
      },
    ],
    until,
    hasUpskilling: false,
    repeated: truthOf(record.repeated),
    coFunding: null,
    enforceable: 'TRUE',
    withinInterest: facts?.competence == null ? 'UNKNOWN' : truthOf(interests.has(facts.competence)),
    chain: truthOf(record.chained),
    evidence: [{ scale: 'POLE', entity: 'Allocation', id, asOf: new Date().toISOString() }],
  };
  const missing = [
    ...(facts === null ? (['COMMUNE'] as const) : []),
    ...(needId !== null && agglomerationHalfDays === null ? (['AGGLOMERATION'] as const) : []),
  ];
  return shownAssessment(assess(situation), situation, missing, context.locale);
}

/** The competences of each pole's interest. */
async function interestsOf(
  manager: Parameters<typeof competencesOfInterest>[0],
  poles: readonly string[],
  day: { readonly on: string },
): Promise<ReadonlySet<string>[]> {
  const found: ReadonlySet<string>[] = [];
  // A territory has one pole, two at most.
  for (const pole of poles) found.push(await competencesOfInterest(manager, pole, day));
  return found;
}
