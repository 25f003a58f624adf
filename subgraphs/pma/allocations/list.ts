import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { checkSpan } from '#shared/graphql/months.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { grouped, wellFormed } from '../territory/identifiers.js';
import { type Allocation, AllocationCheck } from './Allocation.js';
import { type AllocationFilter, type AllocationListArgs, AllocationSortKey } from './AllocationListArgs.js';
import { checkConditions } from './checks.js';

/** Columns of an allocation as its type and its resolvers need them. */
export const allocationColumns = `a.id, a.reference, a.state, a.from_day as "from", a.until_day as "until", a.imported,
  a.demonstration, a.version, a.technician_id as "technicianId", a.team_id as "teamId", team.project_id as "projectId",
  a.staffing_request_id as "staffingRequestId", team.pilot as "pilotCode",
  (a.created_at at time zone 'Europe/Paris')::date as "requestedOn",
  (select r.need_id from staffing_request r where r.id = a.staffing_request_id and r.pole = a.pole) as "needId",
  (select r.skill from staffing_request r where r.id = a.staffing_request_id and r.pole = a.pole) as "skillSought",
  a.takes_over as "takesOverId",
  a.ended_on as "endedOn", a.end_reason as "endReason",
  case when a.employer_agreed_on is not null then
    jsonb_build_object('agreedOn', a.employer_agreed_on, 'reference', a.employer_agreement,
      'until', a.employer_agreement_until) end as "employerAgreement"`;
export const allocationTables = 'allocation a join resource_team team on team.id = a.team_id';

/** Allocations of all poles. */
export async function allocationPage(manager: EntityManager, args: AllocationListArgs): Promise<Page<Allocation>> {
  return await fetchPage(manager, listOf(args), checkPage(args));
}

const allocationPagesBy =
  (parent: string) =>
  async (manager: EntityManager, parents: readonly string[], args: AllocationListArgs): Promise<Page<Allocation>[]> =>
    await fetchPages(manager, { ...listOf(args), parent }, parents, checkPage(args));

/** The allocations that name each staffing request, by reference. */
export async function allocationsOfRequests(
  manager: EntityManager,
  requests: readonly string[],
): Promise<Allocation[][]> {
  const rows: (Allocation & { requestId: string })[] = await manager.query(
    `select ${allocationColumns}, a.staffing_request_id as "requestId" from ${allocationTables}
    where a.staffing_request_id = any($1::uuid[]) order by a.year, a.number`,
    [wellFormed(requests)],
  );
  return grouped(requests, rows, (row) => row.requestId);
}

export const allocationPagesOfPoles = allocationPagesBy('a.pole');
export const allocationPagesOfTechnicians = allocationPagesBy('a.technician_id');
export const allocationPagesOfTeams = allocationPagesBy('a.team_id');

function listOf({ filter, sort }: AllocationListArgs): KeysetList {
  return {
    name: 'allocations',
    from: allocationTables,
    select: allocationColumns,
    where: conditionsOf(filter ?? {}),
    sort:
      sort?.by === AllocationSortKey.REFERENCE
        ? [
            { sql: 'a.year', type: 'int' },
            { sql: 'a.number', type: 'int' },
            { sql: 'a.id', type: 'uuid' },
          ]
        : [
            { sql: 'a.from_day', type: 'date' },
            { sql: 'a.id', type: 'uuid' },
          ],
    descending: sort?.direction === SortDirection.DESCENDING,
    question: [filter ?? null, sort?.by ?? null],
  };
}

function conditionsOf({ states, checks, between, technicians, projects, pilots }: AllocationFilter): Condition[] {
  const conditions: Condition[] = [];
  if (states != null) conditions.push((place) => `a.state = any(${place(states)})`);
  if (technicians != null) {
    conditions.push((place) => `a.technician_id = any(${place(wellFormed(technicians))}::uuid[])`);
  }
  if (projects != null) conditions.push((place) => `team.project_id = any(${place(wellFormed(projects))}::uuid[])`);
  if (pilots != null) conditions.push((place) => `team.pilot = any(${place(pilots)})`);
  if (between != null) {
    checkSpan(between);
    conditions.push(
      (place) =>
        `to_char(a.from_day, 'YYYY-MM') <= ${place(between.until)} and to_char(a.until_day, 'YYYY-MM') >= ${place(between.from)}`,
    );
  }
  if (checks != null) {
    conditions.push((place) => {
      // PostgreSQL refuses a parameter that its statement never uses, and one check alone asks for the months.
      const inMonths = between != null && checks.includes(AllocationCheck.OVER_ALLOCATED);
      const found = checkConditions(
        inMonths ? `mine.month between ${place(between.from)} and ${place(between.until)}` : 'true',
      );
      return checks.length === 0 ? 'false' : checks.map((check) => `(${found[check]})`).join(' or ');
    });
  }
  return conditions;
}
