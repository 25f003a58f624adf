import { todayInSql } from '#shared/graphql/today.js';
import { CheckKind } from '../checks/CheckKind.js';
import { raised } from '../checks/raised.js';
import { wasProposed } from '../inbox/proposalsByReference.js';
import { leavesHole, overlapsMembership } from '../territory/membershipChecks.js';

const period = { commune: 'fact.communes[1]', siren: 'fact.siren', since: 'fact.since', until: 'fact.until_day' };
const ofFact = (kind: string) =>
  raised({
    siren: 'fact.siren',
    kind,
    subject: 'fact.id',
    since: 'fact.since',
    title: 'fact.title',
    communes: 'fact.communes',
    fact: 'fact.id',
  });

/** SQL: what is not in order with imported facts: what a line itself is irregular in, and what is not known of it yet. */
export const factChecks: readonly string[] = [
  `${ofFact('irregular.kind')} from imported_fact fact cross join lateral unnest(fact.irregularities) irregular (kind)
    where fact.withdrawn_at is null`,
  `${ofFact(`'${CheckKind.LABEL_WITHOUT_PROPOSAL}'`)} from imported_fact fact where fact.withdrawn_at is null and fact.kind = 'LABELS'
    and fact.entity is null and (fact.given ->> 'project' is null or not ${wasProposed('fact.siren', `fact.given ->> 'project'`)})`,
  `${ofFact(`'${CheckKind.MEMBERSHIP_OVERLAP}'`)} from imported_fact fact where fact.withdrawn_at is null and fact.kind = 'MEMBERSHIPS'
    and ${overlapsMembership(period)}`,
  `${ofFact(`'${CheckKind.MEMBERSHIP_HOLE}'`)} from imported_fact fact where fact.withdrawn_at is null and fact.kind = 'MEMBERSHIPS'
    and ${leavesHole(period)}`,
  // An act that became a regime is looked at there.
  `${ofFact(`'${CheckKind.ACT_NOT_ENFORCEABLE}'`)} from imported_fact fact where fact.withdrawn_at is null and fact.kind = 'DELIBERATIONS'
    and fact.entity is null and coalesce((fact.given ->> 'enforceableFrom')::date > ${todayInSql}, true)`,
];
