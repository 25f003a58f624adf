import { v7 as newId } from 'uuid';
import type { FundingLineInput } from '#shared/graphql/FundingLineInput.js';
import { FundingKind, type FundingLine } from '#shared/graphql/FundingPlan.js';
import { broken, type Obstacle, toProblem } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkLength } from '#shared/graphql/textChecks.js';
import { fundingTotals, sumObstacles } from '#shared/subsidiarity/cofunding/funding.js';
import { coFundingLawOn } from '#shared/subsidiarity/cofunding/law.js';
import { lawObstacles, objectObstacles } from '#shared/subsidiarity/cofunding/lawful.js';
import { remediesOf } from '#shared/subsidiarity/cofunding/remedies.js';
import { today } from '../territory/today.js';
import type { CoFundingSimulation } from './CoFundingCap.js';
import { checkShare } from './checkTerms.js';
import type { CoFundingCapInput } from './coFundingInputs.js';
import { moneyOf } from './moneyOf.js';
import { capOf } from './projectMoney.js';
import { shownCap, shownRemedy } from './shownCap.js';

/**
 * What the law says of an amount on a plan as it could be: nothing is written. What is granted already counts, as far as the
 * reader may know of it. Null where the project's money is not the reader's business.
 */
export async function simulate(context: RequestContext, input: CoFundingCapInput): Promise<CoFundingSimulation | null> {
  const money = await moneyOf(context, input.projectId);
  if (money === null) return null;
  const { locale } = context;
  const stopped = (obstacles: readonly Obstacle[]): CoFundingSimulation => ({
    cap: null,
    lawful: null,
    problems: obstacles.map((obstacle) => toProblem(obstacle, locale)),
    remedies: [],
  });
  const costCents = input.costCents ?? money.plan?.costCents;
  const lines = input.lines?.map(lineOf) ?? money.plan?.lines;
  if (costCents === undefined || lines === undefined) return stopped([noPlan]);
  const senseless = [
    ...checkShare(input),
    ...checkLength(['input', 'lines'], lines.length),
    ...sumObstacles(costCents, lines, ['input', 'lines']),
  ];
  if (senseless.length > 0) return stopped(senseless);
  const law = coFundingLawOn(today());
  const plan = { costCents, ...fundingTotals(costCents, lines) };
  const { spending, ownShare, waivedBasisPoints = null, object } = input;
  const terms = { spending, ownShare, waivedBasisPoints };
  const { grantedCents } = money;
  const cap = capOf(plan, grantedCents, terms, law);
  const shown = shownCap(cap, plan, grantedCents, law, locale);
  const amountCents = input.amountCents ?? null;
  if (amountCents === null) {
    const problems = objectObstacles(object, law).map((obstacle) => toProblem(obstacle, locale));
    return { cap: shown, lawful: null, problems, remedies: [] };
  }
  const against = lawObstacles({ amountCents, object }, cap, law);
  // What is no facility stays unlawful whatever the plan.
  const remedies =
    object === 'FACILITY' ? remediesOf(amountCents, { costCents, lines }, { grantedCents, ...terms }, law) : [];
  return {
    cap: shown,
    lawful: against.length === 0,
    problems: against.map((obstacle) => toProblem(obstacle, locale)),
    remedies: remedies.map((remedy) => shownRemedy(remedy, locale)),
  };
}

function lineOf(line: FundingLineInput): FundingLine {
  return {
    id: line.id ?? newId(),
    kind: line.kind,
    scheme: line.scheme ?? null,
    source: line.source,
    label: line.label ?? null,
    amountCents: line.amountCents,
    status: line.status,
    deadline: line.deadline ?? null,
    public: line.public ?? line.kind !== FundingKind.PRIVATE,
  };
}

const noPlan = broken('CO_FUNDING_NEEDS_A_PLAN', ['input', 'projectId'], {
  fr: 'La commune n’a pas transmis de plan de financement\u00a0: donnez un coût et des financements pour simuler.',
  en: 'The commune has sent no funding plan: give a cost and lines to simulate.',
});
