import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { shownCount } from '#shared/graphql/suppressedCounts.js';
import { inOrder, wellFormed } from '../territory/identifiers.js';
import type { LeadAdoption, MetropolitanGroup, Programme, ProgrammeLead } from './Programme.js';

type Asked = { readonly first: number; readonly after?: string | undefined };

/** SQL: a member by the last name the pole knows it by. */
const organisation = (siren: string): string => `(select jsonb_build_object('siren', known.siren, 'name', known.name)
  from pole_member known where known.siren = ${siren} order by known.since desc limit 1)`;

const programmeColumns = 'p.id, p.pole, p.title, p.text, p.axis, p.since, p.until, p.source, p.demonstration';
const leadColumns = `l.id, l.pole, l.programme_id as "programmeId", l.title, l.text, l.found_at as "foundAt",
  ${organisation('l.origin')} as origin, l.found_on as "foundOn", l.source, l.demonstration`;
const adoptionColumns = `d.id, d.lead_id as "leadId", d.taken_up_on as "takenUpOn", d.adaptation,
  coalesce(${organisation('d.member')}, jsonb_build_object('siren', d.member, 'name', d.member)) as member`;

/** Programmes by id. */
export async function programmesById(manager: EntityManager, ids: readonly string[]): Promise<(Programme | null)[]> {
  const rows: Programme[] = await manager.query(
    `select ${programmeColumns} from programme p where p.id = any($1::uuid[])`,
    [wellFormed(ids)],
  );
  return inOrder(ids, rows);
}

/** Practices by id. */
export async function leadsById(manager: EntityManager, ids: readonly string[]): Promise<(ProgrammeLead | null)[]> {
  const rows: ProgrammeLead[] = await manager.query(
    `select ${leadColumns} from programme_lead l where l.id = any($1::uuid[])`,
    [wellFormed(ids)],
  );
  return inOrder(ids, rows);
}

const byDay = (day: string, id: string): KeysetList['sort'] => [
  { sql: day, type: 'date' },
  { sql: id, type: 'uuid' },
];

/** One page of each pole's programmes on a day, the oldest first. */
export async function programmePages(
  manager: EntityManager,
  poles: readonly string[],
  { on, ...page }: Asked & { readonly on: string },
): Promise<Page<Programme>[]> {
  return await fetchPages(
    manager,
    {
      ...{ name: 'programmes', from: 'programme p', select: programmeColumns, parent: 'p.pole', question: on },
      where: [(place) => `p.since <= ${place(on)} and coalesce(p.until >= ${place(on)}, true)`],
      sort: byDay('p.since', 'p.id'),
    },
    poles,
    page,
  );
}

/** One page of each programme's practices, the first found first. */
export async function leadPages(
  manager: EntityManager,
  programmes: readonly string[],
  page: Asked,
): Promise<Page<ProgrammeLead>[]> {
  return await fetchPages(
    manager,
    {
      ...{
        name: 'programme.leads',
        from: 'programme_lead l',
        select: leadColumns,
        parent: 'l.programme_id',
        where: [],
      },
      sort: byDay('l.found_on', 'l.id'),
    },
    programmes,
    page,
  );
}

/** One page of each practice's adoptions, the first first. */
export async function adoptionPages(
  manager: EntityManager,
  leads: readonly string[],
  page: Asked,
): Promise<Page<LeadAdoption>[]> {
  return await fetchPages(
    manager,
    {
      ...{ name: 'lead.adoptions', from: 'lead_adoption d', select: adoptionColumns, parent: 'd.lead_id', where: [] },
      sort: byDay('d.taken_up_on', 'd.id'),
    },
    leads,
    page,
  );
}

/** One page of each pole's working groups on a day, the oldest first; small counts of persons are hidden. */
export async function groupPages(
  manager: EntityManager,
  poles: readonly string[],
  { on, ...page }: Asked & { readonly on: string },
): Promise<Page<MetropolitanGroup>[]> {
  const pages = await fetchPages<MetropolitanGroup>(
    manager,
    {
      ...{ name: 'metropolitanGroups', from: 'metropolitan_group g', parent: 'g.pole', question: on },
      select: `g.id, g.programme_id as "programmeId", g.title, g.text, g.elected_members as "electedMembers",
        g.technicians, g.since, g.until, g.source, g.demonstration`,
      where: [(place) => `g.since <= ${place(on)} and coalesce(g.until >= ${place(on)}, true)`],
      sort: byDay('g.since', 'g.id'),
    },
    poles,
    page,
  );
  const shown = (group: MetropolitanGroup): MetropolitanGroup => ({
    ...group,
    electedMembers: shownCount(group.electedMembers),
    technicians: shownCount(group.technicians),
  });
  return pages.map((one) => ({
    ...one,
    nodes: one.nodes.map(shown),
    edges: one.edges.map(({ cursor, node }) => ({ cursor, node: shown(node) })),
  }));
}

/** A practice that passed from where it was found to a member. */
export interface PassedPractice extends LeadAdoption {
  readonly pole: string;
  /** SIREN of the member it comes from; null for one found outside the pole. */
  readonly givenBy: string | null;
  readonly takenBy: string;
}

/** What each pole's members took up in a period, the first first. */
export async function practicesPassed(
  manager: EntityManager,
  poles: readonly string[],
  { from, until }: { readonly from: string; readonly until: string },
): Promise<PassedPractice[][]> {
  const rows: PassedPractice[] = await manager.query(
    `select ${adoptionColumns}, d.pole, d.member as "takenBy", l.origin as "givenBy"
    from lead_adoption d join programme_lead l on l.id = d.lead_id
    where d.pole = any($1) and d.taken_up_on between $2 and $3 order by d.taken_up_on, d.id`,
    [poles, from, until],
  );
  return poles.map((pole) => rows.filter((row) => row.pole === pole));
}
