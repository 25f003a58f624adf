import type { CoFundingFacts } from '#shared/graphql/CommuneFacts.js';
import { heardStandings } from '#shared/graphql/heardStandings.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { SubsidiarityAssessment } from '#shared/graphql/SubsidiarityAssessment.js';
import { shownAssessment } from '#shared/graphql/shownAssessment.js';
import { assess } from '#shared/subsidiarity/assess.js';
import { coFundingLawOn } from '#shared/subsidiarity/cofunding/law.js';
import type { SupportSituation } from '#shared/subsidiarity/SupportSituation.js';
import { truthOf } from '#shared/subsidiarity/Truth.js';
import type { CoFundingRow, CommuneWord } from '../cofunding/CoFunding.js';
import { communeWordsOf, paymentsOf } from '../cofunding/coFundingRows.js';
import { bindsOn, deliberationObstacles, isConcordant } from '../cofunding/concordance.js';
import { countsInCap } from '../cofunding/lawfulMoney.js';
import { moneyOf } from '../cofunding/moneyOf.js';
import { capOf } from '../cofunding/projectMoney.js';
import { ownWord } from '../cofunding/standing.js';
import { today } from '../territory/today.js';
import { withOwnRegimes } from './withOwnRegimes.js';

const states: Readonly<Record<CoFundingRow['state'], SupportSituation['state']>> = {
  PROPOSED: 'OFFERED',
  DELIBERATED_BY_ONE: 'OFFERED',
  COMMITTED: 'CONSENTED',
  PAID_PART: 'ACTIVE',
  PAID: 'ACTIVE',
  ENDED: 'CLOSED',
  REFUSED: 'REFUSED',
  CANCELLED: 'INTERRUPTED',
};

/** Is the money lawful, and agreed to? From its own rows and the plan received, and from what the commune told with the question. */
export async function assessCoFunding(
  context: RequestContext,
  row: CoFundingRow,
  facts: CoFundingFacts | null,
): Promise<SubsidiarityAssessment> {
  const day = today();
  const { id, siren, communeCode, object, amountCents } = row;
  const [word, payments, money] = await Promise.all([
    context.load(communeWordsOf, id, undefined),
    context.load(paymentsOf, id, undefined),
    moneyOf(context, row.projectId),
  ]);
  const help = {
    scale: 'AGGLOMERATION',
    role: 'CO_FUNDING',
    communeCodes: [communeCode],
    received: new Map([[communeCode, wordReceived(word, row, day)] as const]),
  } as const;
  const communes = await withOwnRegimes(context, heardStandings(facts, help), facts?.competence ?? null, {
    siren,
    projectId: row.projectId,
    day,
  });
  const refusedOn = word !== null && word.state !== 'GRANTED' ? word.decidedOn : null;
  // The law caps the total of fonds: all that was granted beside this one.
  const beside = (money?.grantedCents ?? 0) - countsInCap(row);
  const law = coFundingLawOn(day);
  const situation: SupportSituation = {
    id,
    day,
    scale: help.scale,
    provider: siren,
    role: help.role,
    state: states[row.state],
    halfDays: 0,
    communes,
    workedAfterRefusal: refusedOn !== null && payments.some(({ paidOn }) => paidOn > refusedOn) ? [communeCode] : [],
    ledByOther: 'FALSE',
    mandates: [],
    instructedByBeneficiary: 'TRUE',
    actsOnInhabitants: false,
    hasRelay: 'TRUE',
    effort: { above: 0, below: 0 },
    lower: [],
    until: facts?.until ?? null,
    hasUpskilling: true,
    repeated: 'FALSE',
    coFunding: {
      object,
      amountCents,
      maxCents: money?.plan == null ? null : capOf(money.plan, beside, row, law).maxCents,
    },
    enforceable: truthOf(
      deliberationObstacles({ object, amountCents, own: ownWord(row), commune: word }, day).length === 0,
    ),
    withinInterest: 'TRUE',
    chain: 'TRUE',
    evidence: [{ scale: 'AGGLOMERATION', entity: 'CoFunding', id, asOf: row.updatedAt.toISOString() }],
  };
  return shownAssessment(assess(situation), situation, facts === null ? ['COMMUNE'] : [], context.locale);
}

/** A yes to another object or amount, or that does not bind today, is none. */
function wordReceived(word: CommuneWord | null, row: CoFundingRow, day: string): CommuneWord['state'] | 'NONE' {
  if (word === null) return 'NONE';
  if (word.state !== 'GRANTED') return word.state;
  return isConcordant(word, row) && bindsOn(word, day) ? 'GRANTED' : 'NONE';
}
