import type { EntityManager } from 'typeorm';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { InterestSide, Regime } from '#shared/graphql/Regime.js';

/** A change point as the commune was last told of it. */
export interface ReceivedRegime {
  readonly insee: string;
  readonly agglomeration: string;
  readonly competence: string;
  readonly since: string;
  readonly regime: Regime;
  readonly actReference: string;
  readonly line: string | null;
  readonly operations: readonly { readonly projectId: string | null; readonly side: InterestSide }[];
  readonly asOf: Date;
}

/**
 * Of each commune, the regimes in force on a day by what it was told, one for each competence: of a change point the last
 * receipt counts, one taken back counts no more, and an act that does not bind yet counts not yet. A closed commune's are
 * those of the commune that took it over, from the day anything was told to that one; before, its own go on.
 */
export async function regimesTold(
  manager: EntityManager,
  communes: readonly string[],
  { on }: { readonly on: string },
): Promise<ReceivedRegime[][]> {
  const rows: ReceivedRegime[] = await manager.query(
    `with asked as (
      select asked.code as insee, heir.code as told from unnest($1::text[]) as asked (code),
        lateral unnest(with_successors(array[asked.code])) as heir (code)),
    last as (
      select distinct on (asked.insee, r.insee, r.agglomeration, r.competence, r.since) asked.insee as asked_for, r.*
      from asked join regime_receipt r on r.insee = asked.told
      order by asked.insee, r.insee, r.agglomeration, r.competence, r.since, r.seq desc)
    select distinct on (asked_for, competence) asked_for as insee, agglomeration, competence, since, regime,
      act_reference as "actReference", line, operations, received_at as "asOf"
    from last
    where regime is not null and since <= $2::date and act_enforceable_from <= $2::date
      and agglomeration = (select m.siren from membership m where m.insee = last.insee
        order by m.since <= $2::date desc, case when m.since <= $2::date then m.since end desc, m.since limit 1)
    order by asked_for, competence, since desc, seq desc`,
    [communes, on],
  );
  return listsInOrderOf(communes, rows, (row) => row.insee);
}
