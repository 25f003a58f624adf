import type { EntityManager } from 'typeorm';
import type { Source } from '#shared/graphql/Source.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import { membershipAct, streamOf } from '#shared/journal/regimeActs.js';

/** A membership that already is, as a source states it. */
export interface StatedMembership {
  readonly commune: string;
  readonly since: string;
  readonly source: Source;
  /** Whether the commune belonged to none till then: it is told. */
  readonly isNew: boolean;
}

/** A commune's membership from a day on, until its next one; of no agglomeration where it left for outside the territory. */
export interface MembershipPoint {
  readonly since: string;
  readonly siren: string | null;
}

/** The change points of each commune's memberships, in their order. */
export async function membershipPoints(manager: EntityManager): Promise<ReadonlyMap<string, MembershipPoint[]>> {
  const rows: { commune: string; points: MembershipPoint[] }[] = await manager.query(
    `select commune, jsonb_agg(jsonb_build_object('since', since, 'siren', siren) order by since) as points
    from membership group by commune order by commune`,
  );
  return new Map(rows.map(({ commune, points }) => [commune, points]));
}

/**
 * The change point that holds on a day; null where the commune never was a member of any. Before a commune's first change
 * point its first one holds: sources often prove a membership only at a later day.
 */
export function heldOn(points: readonly MembershipPoint[] | undefined, day: string): MembershipPoint | null {
  return points?.findLast((point) => point.since <= day) ?? points?.[0] ?? null;
}

/** Adds change points that nobody contradicts; what is recorded of a day stays. */
export async function takeInMemberships(
  manager: EntityManager,
  siren: string,
  memberships: readonly StatedMembership[],
): Promise<void> {
  await manager.query(
    `insert into membership (commune, siren, since, source)
    select commune, $1, since, source from jsonb_to_recordset($2::jsonb) as given (commune text, since date, source jsonb)
    on conflict (commune, since) do nothing`,
    [siren, JSON.stringify(memberships)],
  );
  for (const { commune, since, source } of memberships.filter(({ isNew }) => isNew)) {
    const payload = membershipAct.parse({
      addressee: commune,
      agglomeration: siren,
      since,
      reference: source.title,
      decidedOn: source.publishedOn ?? since,
    });
    await enqueueDelivery(manager, { stream: streamOf(siren, commune), to: 'commune', kind: 'MEMBERSHIP', payload });
  }
}
