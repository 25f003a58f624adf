import type { EntityManager } from 'typeorm';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { EngineeringCapacity } from './EngineeringCapacity.js';

/** The engineering of each commune as it stated it, oldest first, one a day. */
export async function engineeringCapacitiesOf(
  manager: EntityManager,
  codes: readonly string[],
): Promise<EngineeringCapacity[][]> {
  const rows: (EngineeringCapacity & { insee: string })[] = await manager.query(
    `select id, insee, since, managers_fte_hundredths as "managersFteHundredths", skills,
      lendable_half_days as "lendableHalfDays", visibility, demonstration
    from engineering_capacity where insee = any($1) and not superseded order by since`,
    [codes],
  );
  return listsInOrderOf(codes, rows, (row) => row.insee);
}
