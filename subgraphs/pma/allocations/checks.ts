import type { EntityManager } from 'typeorm';
import { grouped } from '../territory/identifiers.js';
import { AllocationCheck } from './Allocation.js';

/**
 * SQL: the pilot commune's word on seconding a post to the project of the allocation `a`; null when it has said nothing
 * that holds today. Of each need the last receipt counts, and one that names no need speaks of the whole project: it takes
 * the place of all before it, and whatever follows takes its place. A consent to one need is enough, since an allocation
 * serves the project.
 */
export const lastConsent = `(select word.state from (
    select distinct on (receipt.need_id) receipt.seq,
      case when receipt.state <> 'GRANTED' or ${holdsToday('receipt')} then receipt.state end as state
    from resource_team team join consent_receipt receipt on ${onSecondment('receipt')}
    where team.id = a.team_id and not exists (
      select from consent_receipt later where ${onSecondment('later')} and later.seq > receipt.seq
        and (later.need_id is null or receipt.need_id is null))
    order by receipt.need_id, receipt.seq desc) word
  order by word.state = 'GRANTED' desc nulls last, word.seq desc limit 1)`;

const everConsented = `exists (select from resource_team team join consent_receipt receipt
  on ${onSecondment('receipt')} where team.id = a.team_id and receipt.state = 'GRANTED')`;

/**
 * SQL conditions on an allocation `a`, one for each check.
 * - OVER_ALLOCATED: it commits half-days in a month where its post has promised more than it can give.
 * - NO_EMPLOYER_AGREEMENT: it works, or has worked, and no agreement is recorded.
 * - NO_CONSENT: it works and the pilot commune's last word is not a consent, or it has worked without there ever being one.
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

/** SQL: the receipt is the pilot's on the team's project, about a post being seconded. */
function onSecondment(receipt: string): string {
  return `${receipt}.pole = team.pole and ${receipt}.project_id = team.project_id and ${receipt}.commune = team.pilot
    and coalesce(${receipt}.role, 'SECONDMENT') = 'SECONDMENT'`;
}

/** SQL: the act binds today, within its period. A receipt that names no role came without either. */
function holdsToday(receipt: string): string {
  const today = `(now() at time zone 'Europe/Paris')::date`;
  return `(${receipt}.role is null or (${receipt}.enforceable_from <= ${today}
    and coalesce(${receipt}.from_day <= ${today}, true) and coalesce(${receipt}.until_day >= ${today}, true)))`;
}
