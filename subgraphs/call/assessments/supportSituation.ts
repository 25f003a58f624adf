import { broughtBelow, heardPeers, heardStandings } from '#shared/graphql/heardStandings.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { SubsidiarityAssessment } from '#shared/graphql/SubsidiarityAssessment.js';
import { SupportScale } from '#shared/graphql/SupportRole.js';
import { shownAssessment } from '#shared/graphql/shownAssessment.js';
import { assess } from '#shared/subsidiarity/assess.js';
import type { SupportSituation } from '#shared/subsidiarity/SupportSituation.js';
import { type Truth, truthOf } from '#shared/subsidiarity/Truth.js';
import { workedAfterRefusal } from '#shared/subsidiarity/workedAfterRefusal.js';
import type { HeardOfSupport, SupportRow } from '../supports/Support.js';
import { effortOfNeeds, receivedWordsOf, workRecordsOf } from '../supports/supportRecords.js';
import { today } from '../territory/today.js';
import { withOwnRegimes } from './withOwnRegimes.js';

/** Is it in the communes' place? From the support's own rows, and from what communes and pole told with the question. */
export async function assessSupport(
  context: RequestContext,
  support: SupportRow,
  heard: HeardOfSupport,
): Promise<SubsidiarityAssessment> {
  const situation = await supportSituation(context, support, heard);
  const missing = [
    ...(heard.communeFacts == null ? (['COMMUNE'] as const) : []),
    ...(heard.poleHalfDays == null ? (['POLE'] as const) : []),
  ];
  return shownAssessment(assess(situation), situation, missing, context.locale);
}

async function supportSituation(
  context: RequestContext,
  support: SupportRow,
  heard: HeardOfSupport,
): Promise<SupportSituation> {
  const day = today();
  const { id, siren, role, state, communeCodes, from, until } = support;
  const facts = heard.communeFacts ?? null;
  const [words, record, effort] = await Promise.all([
    context.load(receivedWordsOf, id, undefined),
    context.load(workRecordsOf, id, undefined),
    context.load(effortOfNeeds, support.needId, undefined),
  ]);
  // What peers give each other comes from no scale above, though their agglomeration arranges it.
  const isExchange = support.kind === 'PEER_EXCHANGE';
  const scale = 'AGGLOMERATION';
  const isOver = state === 'CLOSED' || state === 'INTERRUPTED';
  const halfDays = isOver ? support.doneHalfDays : support.plannedHalfDays;
  const offered = state === 'OFFERED' ? support.plannedHalfDays : 0;
  const received = new Map(words.map(({ commune, word }) => [commune, word]));
  const communes = await withOwnRegimes(
    context,
    heardStandings(facts, { scale, role, communeCodes, received }),
    facts?.competence ?? null,
    { siren, projectId: support.projectId, day },
  );
  const brought = broughtBelow(facts);
  const isSecondment = role === 'SECONDMENT';
  const agreed = truthOrUnknown(heard.agreedEachDay);
  return {
    id,
    day,
    scale,
    provider: siren,
    role,
    state,
    halfDays,
    communes,
    workedAfterRefusal: workedAfterRefusal(words, record?.lastWorked ?? null, support.endedOn),
    ledByOther: 'FALSE',
    // To lead in a commune's stead is what its deliberation allows; to help it is no mandate.
    mandates: words.flatMap(({ commune, word, enforceableFrom, until: last }) =>
      word === 'GRANTED' && (role === 'CARRYING' || role === 'CO_CARRYING')
        ? [{ commune, enforceableFrom, until: last }]
        : [],
    ),
    instructedByBeneficiary: truthOrUnknown(heard.instructedByCommune),
    actsOnInhabitants: facts?.onInhabitants ?? false,
    hasRelay: facts === null ? 'UNKNOWN' : truthOf(facts.hasRelay),
    effort: isExchange
      ? { above: 0, below: brought === null ? null : brought + effort.exchanged + offered }
      : {
          above: effort.above + (heard.poleHalfDays ?? 0) + offered,
          below: brought === null ? null : brought + effort.exchanged,
          // Nobody at the pole can have promised what no commune consented to.
          ...(heard.poleHalfDays == null && (facts?.consentedTo.includes(SupportScale.POLE) ?? true)
            ? { unheard: Number.POSITIVE_INFINITY }
            : {}),
        },
    lower: isExchange ? [] : heardPeers(facts, from),
    until,
    hasUpskilling: support.upskilling !== null,
    repeated: record === null ? 'UNKNOWN' : truthOf(record.repeated),
    coFunding: null,
    enforceable: 'TRUE',
    withinInterest: 'TRUE',
    chain: isSecondment ? agreed : 'TRUE',
    evidence: [{ scale: 'AGGLOMERATION', entity: 'Support', id, asOf: support.updatedAt.toISOString() }],
  };
}

const truthOrUnknown = (value: boolean | null | undefined): Truth => (value == null ? 'UNKNOWN' : truthOf(value));
