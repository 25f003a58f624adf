import type { EntityManager } from 'typeorm';

/** A body, as far as a pole knows it. */
export interface KnownBody {
  readonly siren: string;
  /** Null for one of which nobody spoke yet. */
  readonly name: string | null;
  /** The last day of its membership; null while it lasts, and for who never was a member. */
  readonly leftOn: string | null;
}

/** What a pole knows of a body: its name as a member, as an employer or as the pole itself, and its last day as a member. */
export async function knownBody(manager: EntityManager, pole: string, siren: string): Promise<KnownBody> {
  const [row]: Omit<KnownBody, 'siren'>[] = await manager.query(
    `select coalesce(member.name, known.name, pole.name) as name, ended.last_day as "leftOn"
    from (select $1::text as pole, $2::text as siren) asked
      left join lateral (select name, since from pole_member where pole_member.pole = asked.pole
        and pole_member.siren = asked.siren order by since desc limit 1) member on true
      left join member_departure ended on ended.pole = asked.pole and ended.member = asked.siren
        and ended.last_day >= member.since
      left join organisation known on known.siren = asked.siren
      left join pole on pole.siren = asked.siren and pole.siren = asked.pole`,
    [pole, siren],
  );
  return { siren, name: row?.name ?? null, leftOn: row?.leftOn ?? null };
}
