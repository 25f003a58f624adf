import type { EntityManager } from 'typeorm';
import { grouped } from './identifiers.js';
import type { Pole, PoleMember } from './Pole.js';

/** Poles by SIREN; null for one this territory does not have. */
export async function polesBySiren(manager: EntityManager, sirens: readonly string[]): Promise<(Pole | null)[]> {
  const rows: Pole[] = await manager.query('select siren, name from pole where siren = any($1)', [sirens]);
  const bySiren = new Map(rows.map((row) => [row.siren, row]));
  return sirens.map((siren) => bySiren.get(siren) ?? null);
}

export async function allPoles(manager: EntityManager): Promise<Pole[]> {
  return await manager.query('select siren, name from pole order by siren');
}

const memberColumns = `pole, jsonb_build_object('siren', siren, 'name', name) as organisation, kind, since, source,
  last_day as "lastDay", end_act as "endAct",
  case when kind = 'AGGLOMERATION' then jsonb_build_object('siren', siren) end as agglomeration`;

/** The members of each pole on a day: agglomerations by name, then the Department. */
export async function membersOn(
  manager: EntityManager,
  poles: readonly string[],
  { on }: { readonly on: string },
): Promise<PoleMember[][]> {
  const rows: (PoleMember & { pole: string })[] = await manager.query(
    `select ${memberColumns} from pole_members_on($2)
    where pole = any($1) order by pole, kind, name collate "fr-x-icu", siren`,
    [poles, on],
  );
  return grouped(poles, rows, (row) => row.pole);
}

/** Those who left each pole before a day and did not come back, the last to leave first. */
export async function formerMembersOf(
  manager: EntityManager,
  poles: readonly string[],
  { on }: { readonly on: string },
): Promise<PoleMember[][]> {
  const rows: (PoleMember & { pole: string })[] = await manager.query(
    `select ${memberColumns} from (
      select member.* from member_departure ended cross join lateral pole_members_on(ended.last_day) member
      where member.pole = ended.pole and member.siren = ended.member and ended.last_day < $2
    ) former
    where pole = any($1) and not exists (
      select from pole_members_on($2) again where again.pole = former.pole and again.siren = former.siren)
    order by pole, last_day desc, siren`,
    [poles, on],
  );
  return grouped(poles, rows, (row) => row.pole);
}

/** Those who are or were members of each pole: agglomerations by name, then the Department. */
export async function memberSirensOf(manager: EntityManager, poles: readonly string[]): Promise<string[][]> {
  const rows: { pole: string; siren: string }[] = await manager.query(
    `select pole, siren from (
      select distinct on (pole, siren) * from pole_member where pole = any($1) order by pole, siren, since desc
    ) member order by pole, kind, name collate "fr-x-icu", siren`,
    [poles],
  );
  return grouped(poles, rows, ({ pole }) => pole).map((members) => members.map(({ siren }) => siren));
}

/** The names of all bodies that the territory knows: employers, and members by their last name. */
export async function organisationNames(manager: EntityManager): Promise<[siren: string, name: string][]> {
  const rows: { siren: string; name: string }[] = await manager.query(
    `select siren, name from organisation
    union all
    (select distinct on (siren) siren, name from pole_member order by siren, since desc)`,
  );
  return rows.map(({ siren, name }) => [siren, name]);
}
