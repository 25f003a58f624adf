import type { EntityManager } from 'typeorm';
import { todayInSql } from '#shared/graphql/today.js';
import { grouped } from '../territory/identifiers.js';
import { AllocationCheck } from './Allocation.js';

/**
 * SQL: the pilot commune's word on seconding a post to the project of the allocation `a`, as it holds today; null when
 * there is none. The database's own law asks the same function.
 */
export const lastConsent = 'pilots_word(a.team_id)';

const everConsented = `exists (select from resource_team team join consent_receipt receipt
  on receipt.pole = team.pole and receipt.project_id = team.project_id and receipt.commune = team.pilot
  where team.id = a.team_id and receipt.state = 'GRANTED' and coalesce(receipt.role, 'SECONDMENT') = 'SECONDMENT')`;

/**
 * SQL conditions on an allocation `a`, one for each check.
 * - OVER_ALLOCATED: it commits half-days in a month where its post has promised more than it can give.
 * - NO_EMPLOYER_AGREEMENT: it works, or has worked, and no agreement is recorded.
 * - NO_CONSENT: it works and the pilot commune's last word is not a consent, or it has worked without there ever being one.
 * - INCOMPLETE_CHAIN: it works or has worked, and on a day begun no chain of agreements led to the pilot commune.
 * - CHAIN_ENDS_SOON: it works, its chain holds today and not on each day of its next 90.
 * - CONTRADICTORY_INSTRUCTIONS: agreements on the same work say differently who gives instructions.
 * @param months SQL condition on the month `mine.month`, "true" for all
 */
export function checkConditions(months = 'true'): Readonly<Record<AllocationCheck, string>> {
  return {
    OVER_ALLOCATED: `exists (select from allocation_month mine
      join technician_month post on post.technician_id = mine.technician_id and post.month = mine.month
      where mine.allocation_id = a.id and mine.committed > 0 and post.committed > post.capacity and ${months})`,
    NO_EMPLOYER_AGREEMENT: `(a.state in ('ACTIVE', 'ENDED') and a.employer_agreed_on is null)`,
    NO_CONSENT: `(a.state = 'ACTIVE' and ${lastConsent} is distinct from 'GRANTED'
      or a.state = 'ENDED' and not ${everConsented})`,
    INCOMPLETE_CHAIN: `(a.state = 'ACTIVE' and chain_break(a.id, a.from_day, least(a.until_day, ${todayInSql})) is not null
      or a.state = 'ENDED' and chain_break(a.id, a.from_day, coalesce(a.ended_on, a.until_day)) is not null)`,
    CHAIN_ENDS_SOON: `(a.state = 'ACTIVE' and chain_break(a.id, ${todayInSql}, least(a.until_day, ${todayInSql} + 90)) > ${todayInSql})`,
    CONTRADICTORY_INSTRUCTIONS: `(a.state in ('ACCEPTED', 'ACTIVE') and instructions_contradict(a.id))`,
  };
}

/** What is not in order with each allocation. */
export async function checksOf(manager: EntityManager, allocations: readonly string[]): Promise<AllocationCheck[][]> {
  const conditions = Object.entries(checkConditions());
  const rows: { id: string; check: AllocationCheck }[] = await manager.query(
    `select a.id, found.check from allocation a cross join lateral (values
      ${conditions.map(([check, condition]) => `('${check}', ${condition})`).join(',\n')}
    ) found ("check", holds) where a.id = any($1::uuid[]) and found.holds`,
    [allocations],
  );
  const order = Object.values(AllocationCheck);
  return grouped(allocations, rows, (row) => row.id).map((found) =>
    found.map((row) => row.check).sort((one, other) => order.indexOf(one) - order.indexOf(other)),
  );
}
