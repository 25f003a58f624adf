import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import type { Agglomeration } from './Agglomeration.js';
import type { Membership } from './Membership.js';

const columns = 'siren, name, short_name as "shortName"';

/** Agglomerations by SIREN; null for one this territory does not have. */
export async function agglomerationsBySiren(
  manager: EntityManager,
  codes: readonly string[],
): Promise<(Agglomeration | null)[]> {
  const rows: Agglomeration[] = await manager.query(`select ${columns} from agglomeration where siren = any($1)`, [
    codes,
  ]);
  const bySiren = new Map(rows.map((row) => [row.siren, row]));
  return codes.map((code) => bySiren.get(code) ?? null);
}

/** All agglomerations of the territory, by name. */
export async function allAgglomerations(manager: EntityManager): Promise<Agglomeration[]> {
  return await manager.query(`select ${columns} from agglomeration order by name collate "fr-x-icu", siren`);
}

/**
 * SQL: the row of `membership` that holds for each commune on a day: the latest begun by then. A source often proves a
 * membership only at a day ("at latest since"), so that before a commune's first row its first row holds.
 * @param day placeholder of an ISO date
 */
export const inEffect = (day: string) => `select distinct on (commune) commune, since from membership
  order by commune, since <= ${day}::date desc, case when since <= ${day}::date then since end desc, since`;

/**
 * SQL: SIREN of the agglomeration a commune belongs to on a day, by the same rule.
 * @param commune, day SQL of the code's own; the commune's column with its table, since memberships have a `commune` too
 */
export function agglomerationOf(commune: string, day: string): string {
  return `(select m.siren from membership m where m.commune = ${commune}
    order by m.since <= ${day} desc, case when m.since <= ${day} then m.since end desc, m.since limit 1)`;
}

/** SIREN of the agglomeration each commune belongs to on a day; null for a commune without one. */
export async function agglomerationOnDay(
  manager: EntityManager,
  communes: readonly string[],
  { on }: { readonly on: string },
): Promise<(string | null)[]> {
  const rows: { commune: string; siren: string | null }[] = await manager.query(
    `select commune, siren from membership where commune = any($2) and (commune, since) in (${inEffect('$1')})`,
    [on, communes],
  );
  const byCommune = new Map(rows.map((row) => [row.commune, row.siren]));
  return communes.map((commune) => byCommune.get(commune) ?? null);
}

/** Whether this territory has a commune of that code. */
export async function isKnownCommune(manager: EntityManager, insee: string): Promise<boolean> {
  return (await manager.query('select from official_commune where insee = $1', [insee])).length > 0;
}

const next = `select min(later.since) from membership later
  where later.commune = membership.commune and later.since > membership.since`;
const membershipColumns = `membership.commune as insee, membership.siren, membership.since, membership.source,
  (${next}) - 1 as until`;
/** A commune that went to another agglomeration, or to none: its next membership is not here. */
const left = () => `exists (select from membership later where later.commune = membership.commune
  and later.since = (${next}) and later.siren is distinct from membership.siren)`;

/** The membership that a commune began on a day; null where it began none. */
export async function membershipBegun(
  manager: EntityManager,
  { commune, since }: { readonly commune: string; readonly since: string },
): Promise<Membership | null> {
  const rows: Membership[] = await manager.query(
    `select ${membershipColumns} from membership where commune = $1 and since = $2`,
    [commune, since],
  );
  return rows[0] ?? null;
}

/** The membership that a commune holds on the eve of a day, begun by then; null where it holds none. */
export async function membershipHeld(
  manager: EntityManager,
  { commune, before }: { readonly commune: string; readonly before: string },
): Promise<Membership | null> {
  const rows: Membership[] = await manager.query(
    `select ${membershipColumns} from membership where commune = $1 and since < $2 order by since desc limit 1`,
    [commune, before],
  );
  return rows[0]?.siren == null ? null : rows[0];
}

/**
 * SQL: true where a commune was a member of an agglomeration and is so no longer on a day: it went elsewhere, or left the
 * territory. One of which no membership was ever recorded there is none. @param commune, siren, day SQL of the code's own
 */
export function hasLeft(commune: string, siren: string, day: string): string {
  return `(exists (select from membership former where former.commune = ${commune} and former.siren = ${siren}
    and former.since <= ${day}) and ${agglomerationOf(commune, day)} is distinct from ${siren})`;
}

/** What an agglomeration has under way in a project for a commune that is its member no longer. */
export interface FormerMember {
  readonly siren: string;
  readonly projectId: string;
  readonly commune: string;
}

export interface MembershipPage {
  readonly on: string;
  /** Those that end, rather than those that hold that day. */
  readonly ended?: boolean;
  readonly first: number;
  readonly after?: string | undefined;
}

/** One page of each agglomeration's members on a day, or of those that left or will, by the communes' names. */
export async function membershipPages(
  manager: EntityManager,
  sirens: readonly string[],
  { on, ended = false, ...page }: MembershipPage,
): Promise<Page<Membership>[]> {
  const list: KeysetList = {
    name: 'memberships',
    from: 'membership join official_commune on official_commune.insee = membership.commune',
    select: membershipColumns,
    where: ended ? [left] : [(place) => `(membership.commune, membership.since) in (${inEffect(place(on))})`],
    sort: [
      { sql: 'official_commune.name collate "fr-x-icu"', type: 'text' },
      { sql: 'membership.commune', type: 'text' },
    ],
    question: [on, ended],
    parent: 'membership.siren',
  };
  return await fetchPages<Membership>(manager, list, sirens, page);
}
