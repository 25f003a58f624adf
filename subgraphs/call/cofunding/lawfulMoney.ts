import type { EntityManager } from 'typeorm';
import {
  type CoFundingObject,
  CoFundingSpending,
  CoFundingState,
  OwnShareCase,
} from '#shared/graphql/CoFundingTerms.js';
import { isId } from '#shared/graphql/isId.js';
import { coFundingLawOn } from '#shared/subsidiarity/cofunding/law.js';
import type { CoFundingRow } from './CoFunding.js';
import { coFundingsOfProjects } from './coFundingRows.js';
import { capOf, moneyOfProjects } from './projectMoney.js';

/** A need of money and its project; without a project nothing is looked for. */
export interface MoneyAsked {
  readonly needId: string;
  readonly projectId: string | null;
}

/** What a fonds de concours counts for in the total that the law caps, in euro cents. */
export function countsInCap({ state, amountCents, paidCents }: CoFundingRow): number {
  if (!counted.includes(state)) return 0;
  return state === ENDED ? paidCents : amountCents;
}

export interface LawfulMoney {
  /** Who was asked, and decides. */
  readonly siren: string;
  readonly terms: {
    readonly lawfulCents: number | null;
    readonly grantedCents: number;
    readonly coFundingObject: CoFundingObject | null;
  };
}

/** States in which money counts in the total that the law caps. */
const { COMMITTED, PAID_PART, PAID, ENDED, REFUSED, CANCELLED } = CoFundingState;
const counted: readonly CoFundingState[] = [COMMITTED, PAID_PART, PAID, ENDED];
const over: readonly CoFundingState[] = [REFUSED, CANCELLED];

/**
 * What the law still allows for each need of money, what is granted to it already, and what for; null for who may not see the
 * project's money. A constant number of statements, none where no need is of money.
 */
export async function lawfulMoneyOf(
  manager: EntityManager,
  asked: readonly MoneyAsked[],
  day: string,
): Promise<(LawfulMoney | null)[]> {
  const projects = [
    ...new Set(asked.flatMap(({ projectId }) => (projectId !== null && isId(projectId) ? [projectId] : []))),
  ];
  if (projects.length === 0) return asked.map(() => null);
  const found = await moneyOfProjects(manager, projects);
  const rows = await coFundingsOfProjects(manager, projects);
  const law = coFundingLawOn(day);
  return asked.map(({ needId, projectId }) => {
    const place = projectId === null ? -1 : projects.indexOf(projectId);
    const money = found[place] ?? null;
    if (money === null) return null;
    const given = (rows[place] ?? []).filter((row) => row.siren === money.siren && row.needId === needId);
    const [last] = given.filter(({ state }) => !over.includes(state)).toReversed();
    const terms = {
      spending: last?.spending ?? CoFundingSpending.INVESTMENT,
      ownShare: last?.ownShare ?? OwnShareCase.ORDINARY,
      waivedBasisPoints: last?.waivedBasisPoints ?? null,
    };
    return {
      siren: money.siren,
      terms: {
        lawfulCents: money.plan && capOf(money.plan, money.grantedCents, terms, law).maxCents,
        grantedCents: given.reduce((sum, row) => sum + countsInCap(row), 0),
        coFundingObject: last?.object ?? null,
      },
    };
  });
}
