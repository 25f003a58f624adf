import type { EntityManager } from 'typeorm';

/** A commune of the demonstration that shows its three risks; they are counted once all of it is loaded. */
export interface DemonstrationRiskSharing {
  readonly insee: string;
  readonly visibility: 'SHARED' | 'PUBLIC';
  /** By function. */
  readonly decidedBy: string;
  readonly since: string;
}

/** Adds what communes of the demonstration decided of showing their risks; what is there already stays. */
export async function loadRiskSharings(
  manager: EntityManager,
  sharings: readonly DemonstrationRiskSharing[],
): Promise<void> {
  await manager.query(
    `with loaded as (
      insert into risk_sharing (insee, visibility, decided_by, since, demonstration)
      select given.insee, given.visibility, given."decidedBy", given.since, true
      from jsonb_to_recordset($1::jsonb) as given (insee text, visibility text, "decidedBy" text, since date)
      join commune using (insee)
      on conflict do nothing returning insee, visibility
    )
    insert into journal (tenant, entity, id, verb, visibility, imported)
    select insee, 'SharedRisks', insee, 'IMPORT', visibility, true from loaded order by insee`,
    [JSON.stringify(sharings)],
  );
}
